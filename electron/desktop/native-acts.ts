import { BrowserWindow, dialog, shell, type OpenDialogOptions } from 'electron';
import type { DesktopWindow } from '../host/window-calls.ts';
import type { DesktopTexts } from './desktop-texts.ts';
import { printPage } from './print-page.ts';
import type { Allowances } from './session-guards.ts';

/** What the page asks of the system, each over the window that stands in front. */
export function createNativeActs(texts: () => DesktopTexts, allowed: Allowances): DesktopWindow {
  return {
    chooseFolder: async (purpose) => {
      const options: OpenDialogOptions = {
        title: purpose === 'open' ? texts().chooseWorkspace : texts().chooseEmptyFolder,
        properties: ['openDirectory', 'createDirectory'],
      };
      const { filePaths } = await dialog.showOpenDialog(frontWindow(), options);
      return filePaths[0] ?? null;
    },
    chooseTarget: async (suggestedName) => {
      const { canceled, filePath } = await dialog.showSaveDialog(frontWindow(), {
        title: texts().saveAs,
        defaultPath: suggestedName,
        filters: filtersFor(suggestedName, texts()),
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      });
      return canceled || filePath === '' ? null : filePath;
    },
    showFile: (path) => shell.showItemInFolder(path),
    makePdf: () =>
      frontWindow().webContents.printToPDF({
        pageSize: 'A4',
        printBackground: true,
        preferCSSPageSize: true,
      }),
    printPage,
    allowCamera: async () => {
      if (allowed.camera) return true;
      const { response } = await dialog.showMessageBox(frontWindow(), {
        type: 'question',
        title: texts().appName,
        message: texts().cameraQuestion,
        detail: texts().cameraDetail,
        buttons: [texts().allow, texts().refuse],
        defaultId: 0,
        cancelId: 1,
        noLink: true,
      });
      allowed.camera = response === 0;
      return allowed.camera;
    },
  };
}

/** The system's print dialog for what the window in front shows. */
export function printFront(): void {
  frontWindow().webContents.print({ printBackground: true });
}

function frontWindow(): BrowserWindow {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  if (window === undefined) throw new Error('there is no window');
  return window;
}

function filtersFor(name: string, { allFiles }: DesktopTexts): { name: string; extensions: string[] }[] {
  const ending = /\.(\w{1,10})$/.exec(name)?.[1];
  const any = { name: allFiles, extensions: ['*'] };
  return ending === undefined ? [any] : [{ name: ending.toUpperCase(), extensions: [ending] }, any];
}
