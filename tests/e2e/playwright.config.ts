import { defineConfig } from '@playwright/test';
import { browserOptions } from './browser-options.ts';

/** The stories that people live through on the screens, each on data of its own. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  testIgnore: '*.pictures.spec.ts',
  outputDir: '../../test-results/e2e',
  globalSetup: './build-once.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: { ...browserOptions, actionTimeout: 10_000, screenshot: 'only-on-failure' },
});
