import { findApp, type AppFolder } from './app-folder.ts';
import { startChromium, type Chromium } from './chromium.ts';

const executable = process.env['ELECTRON_DOUBLE_EXECUTABLE'] ?? process.argv[1] ?? '';
delete process.env['ELECTRON_DOUBLE_EXECUTABLE'];

/** The Chromium behind this run. Started before anything else is loaded, because it takes longest. */
export const chromium: Chromium = startChromium((told) => {
  console.error(`[electron-double] Chromium has ended by itself:\n${told}`);
  process.exit(1);
});

/** The app of this run. */
export const appFolder: AppFolder = findApp(executable, process.argv.slice(2));

/** The Node.js that runs the double; `process.execPath` names the double itself, as in Electron. */
export const nodePath = process.execPath;

process.on('exit', () => chromium.end());
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => process.exit(143));
