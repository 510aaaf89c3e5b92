import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron as electron, type ElectronApplication } from '@playwright/test';
import type { CallInput, CallName, CallOutput } from '../../db/contract/calls.ts';
import { callHeld, environment, type TestHome } from '../support/host.ts';
import { readBytes, type Shell, type ShellLook, type ShellOptions } from './shell.ts';

const root = join(import.meta.dirname, '../..');
const double = join(root, 'tests/electron-double/electron-double');

/** A real Electron when `E2E_ELECTRON` names one (a runtime, or the program of an installed package), else the double. */
export const electronProgram = process.env['E2E_ELECTRON'] ?? double;

/** The workbench in its window; `app` is the process behind it, another one after each start. */
export interface WindowShell extends Shell {
  readonly app: ElectronApplication;
}

/** The window behind a shell; a story that needs it is tagged `@window`. */
export function windowOf(shell: Shell): WindowShell {
  if ('app' in shell) return shell as WindowShell;
  throw new Error('this story needs a window: tag it @window');
}

/** Starts the desktop program as a person does and waits for its window. */
export async function openWindowShell({ home, watch, isOpening, look }: ShellOptions): Promise<WindowShell> {
  keepPlace(home, look);
  let app = await launch(home, look, isOpening);
  let page = await app.firstWindow();
  watch.attend(app.context());

  return {
    kind: 'window',
    home,
    get app() {
      return app;
    },
    get page() {
      return page;
    },
    call: async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> =>
      callHeld(home, name, input),
    fileBytes: (fileId) => readBytes(page, `/files/${fileId}?download=1`),
    willChoose: (path) =>
      app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
      }, path),
    kill: async () => {
      watch.expectFailures(true);
      const gone = new Promise((resolve) => {
        app.process().once('exit', resolve);
      });
      app.process().kill('SIGKILL');
      await gone;
    },
    revive: async () => {
      app = await launch(home, look, true);
      watch.attend(app.context());
      watch.expectFailures(false);
    },
    reopen: async () => {
      page = await app.firstWindow();
    },
    stop: async () => {
      watch.expectFailures(true);
      await app.close().catch(() => undefined);
    },
  };
}

/** The program on an app folder: the checkout's own build, or a packed one. */
export async function launch(
  home: TestHome,
  look: ShellLook,
  isOpening: boolean,
  folder: string = root,
): Promise<ElectronApplication> {
  return electron.launch({
    executablePath: electronProgram,
    args: [folder, ...(isOpening ? ['--workspace', home.workspace] : [])],
    cwd: home.home,
    env: Object.fromEntries(
      Object.entries(environment(home)).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      ),
    ),
    colorScheme: look.colorScheme,
    locale: look.locale,
    timezoneId: look.timezoneId,
  });
}

/** The window opens where it stood last, so its size is given as a person leaves it. */
function keepPlace({ settings }: TestHome, { viewport }: ShellLook): void {
  mkdirSync(settings, { recursive: true });
  const state = { x: 0, y: 0, ...viewport, isMaximized: false };
  writeFileSync(join(settings, 'window.json'), JSON.stringify(state));
}
