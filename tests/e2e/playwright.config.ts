import { defineConfig } from '@playwright/test';
import { browserOptions } from './browser-options.ts';
import type { StoryOptions } from './fixtures.ts';

/**
 * The stories that people live through on the screens, each on data of its own; every one in the served page and in
 * the window, but for those that only one of them can tell: `@served` where the page outlives its host, or where the
 * very same page is looked at in other colours or in English; `@window` where the system's own dialogs, menus and
 * windows have a part.
 */
export default defineConfig<StoryOptions>({
  testDir: '.',
  testMatch: '*.spec.ts',
  testIgnore: '*.pictures.spec.ts',
  outputDir: '../../test-results/e2e',
  globalSetup: './build-once.ts',
  workers: 2,
  // On a machine that is busy with something else a moment may pass a story by; the second try is told as flaky.
  retries: 1,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // Slow machines take long and are not wrong; what never comes is found all the same.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  projects: [
    { name: 'served', use: { shellKind: 'served' }, grepInvert: /@window/ },
    { name: 'window', use: { shellKind: 'window' }, grepInvert: /@served/ },
    // What the window is tested in, tested itself.
    { name: 'double', testDir: '../electron-double' },
  ],
  use: { ...browserOptions, actionTimeout: 20_000, screenshot: 'only-on-failure' },
});
