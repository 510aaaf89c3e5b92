import { dialog, type BrowserWindow } from 'electron';
import type { Log } from '../host/logger.ts';
import type { DesktopTexts } from './desktop-texts.ts';

export interface PageWatchDeps {
  readonly browserWindow: BrowserWindow;
  readonly texts: () => DesktopTexts;
  readonly log: Log;
  /** The page's process is gone. */
  readonly onGone: () => void;
  /** The page is there again. */
  readonly onBack: () => void;
}

/** After so many crashes in a row a person decides, so that the browserWindow does not load for ever. */
const mostReloads = 3;
const calmMs = 60_000;

/** A page that crashes is loaded anew, with all that was kept; one that hangs is the person's to decide about. */
export function watchPage({ browserWindow, texts, log, onGone, onBack }: PageWatchDeps): void {
  let reloads = 0;
  let calm: NodeJS.Timeout | null = null;
  const { webContents } = browserWindow;

  function reload(): void {
    webContents.once('did-finish-load', onBack);
    webContents.reload();
    if (calm !== null) clearTimeout(calm);
    calm = setTimeout(() => (reloads = 0), calmMs);
  }

  async function ask(message: string, detail: string, leave: string): Promise<boolean> {
    const { response } = await dialog.showMessageBox(browserWindow, {
      type: 'warning',
      title: texts().appName,
      message,
      detail,
      buttons: [texts().reload, leave],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    return response === 0;
  }

  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.note('page-gone', { reason, exitCode });
    onGone();
    if (reason === 'clean-exit' || browserWindow.isDestroyed()) return;
    reloads += 1;
    if (reloads <= mostReloads) return reload();
    void ask(texts().lostOften, texts().lostOftenDetail, texts().close).then((isAgain) => {
      if (isAgain) reload();
      else browserWindow.destroy();
    });
  });
  webContents.on('preload-error', (_event, _path, thrown) => log.failure('—', 'preload', thrown));
  browserWindow.on('unresponsive', () => {
    log.note('page-frozen');
    void ask(texts().frozen, texts().frozenDetail, texts().wait).then((isReload) => {
      if (isReload && !browserWindow.isDestroyed()) webContents.forcefullyCrashRenderer();
    });
  });
}
