import { BrowserWindow } from 'electron';
import { guardContents } from './session-guards.ts';

/** The PDF of a self-contained page, laid out in a window that is never shown and has nothing of the workbench. */
export async function printPage(page: string): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  });
  try {
    guardContents(window.webContents);
    await window.loadURL(`data:text/html;charset=utf-8;base64,${Buffer.from(page).toString('base64')}`);
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
    });
  } finally {
    window.destroy();
  }
}
