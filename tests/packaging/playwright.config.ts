import { defineConfig } from '@playwright/test';

/** What the packed program is made of, and that it runs: with a stub in place of Electron, and in Electron's double. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/packaging',
  globalSetup: './prepare.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: { actionTimeout: 15_000 },
});
