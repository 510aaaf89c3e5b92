import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, dialog } from 'electron';
import { callerFolder } from '../host/caller-folder.ts';
import { dataPaths } from '../host/data-paths.ts';
import { thisMachine } from '../host/this-machine.ts';
import { registerAppScheme } from './app-scheme.ts';
import { parseDesktopOptions } from './desktop-options.ts';
import { desktopTexts } from './desktop-texts.ts';
import { startDesktop } from './start-desktop.ts';

/**
 * The desktop window. Nothing is awaited at the top: Electron is ready only after this module has finished. One window
 * a person; a second start brings the first to the front and hands over the workspace it was asked for.
 */
const ownPath = app.getAppPath();
const args = process.argv.slice(1).filter((arg) => resolve(arg) !== ownPath);
const options = parseDesktopOptions(args, callerFolder(process.env, process.cwd()), process.env);
const paths = dataPaths(thisMachine());
const userData = join(paths.settingsFolder, 'window');

mkdirSync(userData, { recursive: true, mode: 0o700 });
app.setPath('userData', userData);
app.enableSandbox();
registerAppScheme();

if (app.requestSingleInstanceLock({ workspace: options.workspace })) {
  void app
    .whenReady()
    .then(() => startDesktop(options))
    .catch((thrown: unknown) => {
      dialog.showErrorBox(desktopTexts[options.locale].failed, String(thrown));
      app.exit(1);
    });
} else {
  app.quit();
}
