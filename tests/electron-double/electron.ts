import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { clipboard, crashReporter, powerMonitor, safeStorage, shell } from './desktop-services.ts';
import { dialog } from './dialog.ts';
import { ipcMain } from './ipc-main.ts';
import { Menu, MenuItem } from './menu.ts';
import { nativeTheme } from './native-theme.ts';
import { net } from './net.ts';
import { protocol } from './protocol.ts';
import { screen } from './screen.ts';
import { session } from './session.ts';
import { guard } from './strict.ts';
import { webContents } from './web-contents-registry.ts';

/** The module `electron`. A named import that it lacks fails when the app is linked, before anything runs. */
const electron = guard(
  {
    app,
    BrowserWindow,
    clipboard,
    crashReporter,
    dialog,
    ipcMain,
    Menu,
    MenuItem,
    nativeTheme,
    net,
    powerMonitor,
    protocol,
    safeStorage,
    screen,
    session,
    shell,
    webContents,
  },
  'electron',
);

export {
  app,
  BrowserWindow,
  clipboard,
  crashReporter,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  webContents,
};
// For `require('electron')`, which is also how Playwright asks for it.
export { electron as 'module.exports' };
// oxlint-disable-next-line import/no-default-export -- `import electron from 'electron'` is part of the module.
export default electron;
