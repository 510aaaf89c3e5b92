import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { appFolder, chromium } from './double.ts';
import { disguiseProcess } from './disguise.ts';
import { app } from './electron.ts';
import { followDownloads } from './downloads.ts';
import { becomeReady } from './lifecycle.ts';
import { grantEverything } from './permissions.ts';
import { closeForeignPages } from './page.ts';

/** In seconds. */
const patience = 4;
const isDriven = process.argv.includes('--remote-debugging-port=0');

disguiseProcess();
const prepared = Promise.all([
  announceDevTools(),
  followDownloads(),
  closeForeignPages(),
  grantEverything(chromium.cdp),
]);
const require = createRequire(import.meta.url);
for (const required of appFolder.required) require(required);
await evaluateEntry();
await prepared;
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
  const timer = whenIdle(complainOfDeadlock);
  try {
    await import(pathToFileURL(appFolder.entry).href);
  } catch (error) {
    console.error('App threw an error during load');
    console.error(error);
    process.exit(1);
  }
  clearInterval(timer);
}

function complainOfDeadlock(): void {
  console.error(
    `[electron-double] the main entry does not come to its end and has done nothing for ${patience} s; ` +
      'ready comes only afterwards, so await app.whenReady() at its top level waits forever (electron#40719)',
  );
  process.exit(70);
}

/** A machine that is busy with something else is no reason to complain, so only seconds of idleness count. */
function whenIdle(act: () => void): NodeJS.Timeout {
  let before = performance.eventLoopUtilization();
  let idle = 0;
  return setInterval(() => {
    const now = performance.eventLoopUtilization();
    idle = performance.eventLoopUtilization(now, before).utilization < 0.1 ? idle + 1 : 0;
    before = now;
    if (idle >= patience) act();
  }, 1000);
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
