import { defineConfig } from '@playwright/test';
import { browserOptions } from './browser-options.ts';

/** `npm run pictures`: makes the pictures of README.md anew from the real screens. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.pictures.spec.ts',
  outputDir: '../../test-results/pictures',
  globalSetup: './build-once.ts',
  workers: 1,
  timeout: 120_000,
  reporter: 'list',
  use: { ...browserOptions, colorScheme: 'light' },
});
