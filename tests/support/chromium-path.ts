import { existsSync } from 'node:fs';

const whole = '/usr/bin/chromium';
/** The same Chromium without anything of a window; a fifth less work for every story. */
const headlessShell = '/usr/bin/chromium-headless-shell';

/** The browser of the system that stories are lived through in. */
export const chromiumPath =
  process.env['CHROMIUM_PATH'] ?? (existsSync(headlessShell) ? headlessShell : whole);
