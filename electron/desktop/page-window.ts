import { BrowserWindow, screen } from 'electron';
import type { WindowCommand } from '../../db/contract/window-bridge.ts';
import type { Log } from '../host/logger.ts';
import { pageAddress } from './page-address.ts';
import { channels } from './channels.ts';
import type { DesktopTexts } from './desktop-texts.ts';
import { watchPage } from './page-watch.ts';
import { guardContents } from './session-guards.ts';
import { keepWindowState, placeOnScreens, readWindowState } from './window-state.ts';

/** The one window of the workbench. */
export interface PageWindow {
  readonly send: (command: WindowCommand) => void;
  /** Brings it to the front. */
  readonly show: () => void;
  /** The page has put on disk what was typed: the window may go. */
  readonly noteSettled: () => void;
}

export interface PageWindowDeps {
  readonly preload: string;
  readonly settingsFolder: string;
  readonly texts: () => DesktopTexts;
  readonly log: Log;
  /** The page is gone, by a crash or with its window: uploads of it end. */
  readonly onPageGone: () => void;
}

/** How long a page that is about to go may take to keep what was typed. */
const settleMs = 3000;
const stateMs = 500;

/** Opens the window where it stood last; it shows itself when there is something to see. */
export function openPageWindow(deps: PageWindowDeps): PageWindow {
  const { preload, settingsFolder, texts, log, onPageGone } = deps;
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const { isMaximized, ...bounds } = placeOnScreens(readWindowState(settingsFolder), areas);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: texts().appName,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  });
  const send = (command: WindowCommand): void => {
    if (!window.isDestroyed()) window.webContents.send(channels.command, command);
  };
  guardContents(window.webContents);
  watchPage({
    browserWindow: window,
    texts,
    log,
    onGone: onPageGone,
    onBack: () => send({ name: 'page-was-lost' }),
  });
  rememberPlace(window, settingsFolder);
  const noteSettled = settleBeforeClosing(window, send);

  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  window.on('closed', onPageGone);
  window.loadURL(pageAddress).catch((thrown: unknown) => log.failure('—', 'page', thrown));

  return {
    send,
    noteSettled,
    show: () => {
      if (window.isDestroyed()) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
  };
}

/** Holds the window back until the page has kept what was typed, or for a moment at the longest. */
function settleBeforeClosing(window: BrowserWindow, send: (command: WindowCommand) => void): () => void {
  let longest: NodeJS.Timeout | null = null;
  const finish = (): void => {
    if (longest !== null) clearTimeout(longest);
    if (!window.isDestroyed()) window.destroy();
  };
  window.on('close', (event) => {
    event.preventDefault();
    if (longest !== null) return;
    longest = setTimeout(finish, window.webContents.isCrashed() ? 0 : settleMs);
    send({ name: 'settle' });
  });
  return () => {
    if (longest !== null) finish();
  };
}

function rememberPlace(window: BrowserWindow, settingsFolder: string): void {
  let pause: NodeJS.Timeout | null = null;
  const keep = (): void => {
    pause = null;
    if (window.isDestroyed()) return;
    keepWindowState(settingsFolder, { ...window.getNormalBounds(), isMaximized: window.isMaximized() });
  };
  const keepSoon = (): void => {
    pause ??= setTimeout(keep, stateMs);
  };
  window.on('resize', keepSoon);
  window.on('move', keepSoon);
  window.on('close', keep);
}
