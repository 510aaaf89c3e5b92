import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { connectCdp, type Cdp } from './cdp.ts';
import {
  makeDownloadFolder,
  makeProfileFolder,
  removeFolder,
  sweepProfileFolders,
} from './profile-folder.ts';
import { chromiumPath } from '../support/chromium-path.ts';

export interface Chromium {
  readonly cdp: Cdp;
  readonly downloadFolder: string;
  /** What Playwright connects to. */
  readonly address: Promise<string>;
  /** Kills it and removes its profile. */
  readonly end: () => void;
}

/** Waits until nobody holds the other end of its input any more. */
const guardianScript = 'cat >/dev/null; kill -9 "$1" 2>/dev/null; sleep 0.2; rm -rf "$2"';

/** Starts a Chromium without windows. It dies with this process, however this process dies. */
export function startChromium(onExit: (told: string) => void): Chromium {
  const folder = makeProfileFolder();
  const child = spawn(chromiumPath, switches(folder), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, LANGUAGE: 'zh_CN', LANG: 'zh_CN.UTF-8' },
  });
  let told = '';
  const address = new Promise<string>((resolve) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      told = (told + text).slice(-20_000);
      const url = /DevTools listening on (ws:\/\/\S+)\n/.exec(told)?.[1];
      if (url !== undefined) resolve(url);
    });
  });
  child.once('error', ({ message }) => onExit(message));
  child.once('exit', () => onExit(told));
  watchOver(child, folder);
  setImmediate(sweepProfileFolders);
  const [, , , toChromium, fromChromium] = child.stdio;
  return {
    cdp: connectCdp(toChromium as Writable, fromChromium as Readable),
    downloadFolder: makeDownloadFolder(folder),
    address,
    end: () => {
      child.removeAllListeners('exit');
      child.kill('SIGKILL');
      removeFolder(folder);
    },
  };
}

/** A shell of its own session that waits for the end of this process. */
function watchOver({ pid }: ChildProcess, folder: string): void {
  if (pid === undefined) return;
  const guardian = spawn('/bin/sh', ['-c', guardianScript, 'guardian', String(pid), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guardian.unref();
  const { stdin } = guardian;
  stdin?.on('error', () => undefined);
  // The open pipe alone must not keep this process running.
  (stdin as Writable & { readonly unref?: () => void }).unref?.();
}

/** The last of them each cost a process of their own, for an address bar that nobody sees. */
const unwantedFeatures = [
  'HttpsUpgrades',
  'PaintHolding',
  'IsolateSandboxedIframes',
  'OptimizationHints',
  'MediaRouter',
  'AimEnabled',
  'PreloadTopChromeWebUI',
  'PreloadTopChromeWebUILessNavigations',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
];

function switches(profileFolder: string): readonly string[] {
  return [
    '--headless=new',
    // It ends when the pipe breaks; the port is for Playwright.
    '--remote-debugging-pipe',
    '--remote-debugging-port=0',
    `--user-data-dir=${join(profileFolder, 'chromium')}`,
    '--no-startup-window',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-component-extensions-with-background-pages',
    '--disable-default-apps',
    '--disable-extensions',
    '--disable-sync',
    '--disable-breakpad',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-back-forward-cache',
    '--disable-background-timer-throttling',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
    '--disable-hang-monitor',
    '--disable-field-trial-config',
    '--disable-search-engine-choice-screen',
    '--metrics-recording-only',
    '--password-store=basic',
    '--use-mock-keychain',
    '--force-color-profile=srgb',
    '--lang=zh-CN',
    '--accept-lang=zh-CN,zh',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    // Frames stay in the process of their page, so that one session sees every request.
    '--disable-site-isolation-trials',
    `--disable-features=${unwantedFeatures.join(',')}`,
    // The double itself decides about permissions, before Chromium is asked.
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}
