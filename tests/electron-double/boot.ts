import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { appFolder, chromium } from './double.ts';
import { disguiseProcess } from './disguise.ts';
import { app } from './electron.ts';
import { followDownloads } from './downloads.ts';
import { becomeReady } from './lifecycle.ts';
import { grantEverything } from './permissions.ts';
import { closeForeignPages } from './page.ts';

const patience = 5000;
const isDriven = process.argv.includes('--remote-debugging-port=0');

disguiseProcess();
const ready = announceDevTools();
const require = createRequire(import.meta.url);
for (const required of appFolder.required) require(required);
await evaluateEntry();
await Promise.all([ready, followDownloads(), closeForeignPages(), grantEverything(chromium.cdp)]);
if (!app.isQuitting) {
  app.emit('will-finish-launching');
  becomeReady();
  app.emit('ready', {}, {});
}

/**
 * In Electron `ready` comes only after the entry has been evaluated to its end. One that waits for it at its top
 * level therefore never goes on (electron#40719); here it is told so.
 */
async function evaluateEntry(): Promise<void> {
  const complain = () => {
    console.error(
      `[electron-double] the main entry has not come to its end after ${patience / 1000} s; ` +
        'ready comes only afterwards, so await app.whenReady() at its top level waits forever (electron#40719)',
    );
    process.exit(70);
  };
  const timer = setTimeout(complain, patience);
  try {
    await import(pathToFileURL(appFolder.entry).href);
  } catch (error) {
    console.error('App threw an error during load');
    console.error(error);
    process.exit(1);
  }
  clearTimeout(timer);
}

/**
 * Playwright waits for this line, then connects. When it starts the double by itself (`-r loader.js`), it brings its
 * own way to hold `ready` back until it has connected; otherwise it only calls the function.
 */
async function announceDevTools(): Promise<void> {
  const called = Promise.withResolvers<void>();
  if (isDriven && appFolder.required.length === 0)
    Object.defineProperty(globalThis, '__playwright_run', {
      value: called.resolve,
      writable: true,
      configurable: true,
    });
  else called.resolve();
  const address = await chromium.address;
  process.stderr.write(`\nDevTools listening on ${address}\n`);
  await called.promise;
}
