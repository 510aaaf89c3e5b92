import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron as electron, test as base, type ElectronApplication, type Page } from '@playwright/test';

export const executable = join(import.meta.dirname, 'electron-double');

/** The files of an app that is just large enough for one test. */
export interface TinyAppParts {
  /** Runs when the app is ready, before its window is opened. `handle` answers for `app://tiny/`. */
  readonly ready?: string;
  /** Runs before, at the top of the entry. */
  readonly top?: string;
  /** Instead of the entry that is made of the two above. */
  readonly entry?: string;
  readonly preload?: string;
  readonly body?: string;
  readonly folderName?: string;
}

export interface TinyApp {
  readonly folder: string;
  readonly launch: () => Promise<{ readonly app: ElectronApplication; readonly page: Page }>;
  /** Runs it without Playwright, to its end. */
  readonly run: () => Promise<{ readonly exitCode: number | null; readonly stderr: string }>;
}

/** Apps in folders of their own, ended and removed after the test. */
export const test = base.extend<{ readonly makeApp: (parts: TinyAppParts) => TinyApp }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern.
  makeApp: async ({}, provide) => {
    const root = mkdtempSync(join(tmpdir(), 'tiny-app-'));
    const running: ChildProcess[] = [];
    await provide((parts) => {
      const folder = join(root, parts.folderName ?? 'app');
      writeParts(folder, parts);
      return {
        folder,
        launch: async () => {
          const app = await electron.launch({ executablePath: executable, args: [folder], cwd: root });
          running.push(app.process());
          const page = await app.firstWindow();
          await page.waitForFunction('document.title === "tiny"');
          return { app, page };
        },
        run: () => runToEnd(folder),
      };
    });
    for (const child of running) child.kill('SIGKILL');
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  },
});

/** What the app of a test has put on its list. */
export function seenOf(app: ElectronApplication): Promise<unknown> {
  return app.evaluate(() => (globalThis as unknown as { readonly seen: unknown }).seen);
}

/** Gives the page everything that it sends back to the main process by hand. */
const plainPreload = `
  const { contextBridge, ipcRenderer } = require('electron');
  contextBridge.exposeInMainWorld('api', {
    invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  });`;

function writeParts(folder: string, parts: TinyAppParts): void {
  const { preload = plainPreload, body = '<h1>tiny</h1>' } = parts;
  mkdirSync(folder, { recursive: true });
  const files: Readonly<Record<string, string>> = {
    'package.json': JSON.stringify({ name: 'tiny', version: '1.2.3', type: 'module', main: 'main.js' }),
    'main.js': parts.entry ?? entryOf(parts),
    'preload.cjs': preload,
    'index.html': `<!doctype html><html><head><meta charset="utf-8"><title>tiny</title></head><body>${body}</body></html>`,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}

function entryOf({ top = '', ready = '' }: TinyAppParts): string {
  return `
    import { mkdirSync } from 'node:fs';
    import { join } from 'node:path';
    import { pathToFileURL } from 'node:url';
    import { app, BrowserWindow, dialog, ipcMain, Menu, net, protocol, session, shell } from 'electron';
    const userData = join(import.meta.dirname, '../user-data');
    mkdirSync(userData, { recursive: true });
    app.setPath('userData', userData);
    const privileges = { standard: true, secure: true, supportFetchAPI: true };
    protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]);
    const seen = (globalThis.seen = []);
    let answer = (request) =>
      net.fetch(pathToFileURL(join(import.meta.dirname, new URL(request.url).pathname)).href);
    ${top}
    void app.whenReady().then(() => {
      let options = { width: 900, height: 600 };
      ${ready}
      protocol.handle('app', (request) => answer(request));
      const window = new BrowserWindow({
        ...options,
        webPreferences: { preload: join(import.meta.dirname, 'preload.cjs') },
      });
      globalThis.prepare?.(window);
      void window.loadURL('app://tiny/index.html').catch((error) => seen.push(String(error)));
    });`;
}

async function runToEnd(folder: string) {
  const child = spawn(executable, [folder], { stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { exitCode, stderr };
}
