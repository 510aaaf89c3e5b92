import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { DesktopTexts } from './desktop-texts.ts';

export interface MenuActs {
  readonly newWorkspace: () => void;
  readonly openWorkspace: () => void;
  readonly openRecent: (path: string) => void;
  readonly print: () => void;
  readonly savePdf: () => void;
  readonly showKeys: () => void;
  readonly showAbout: () => void;
}

/** Sets the menu; call it again when the recent workspaces changed. */
export function setMenu(texts: DesktopTexts, recentPaths: readonly string[], acts: MenuActs): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: texts.file, submenu: fileItems(texts, recentPaths, acts) },
      { label: texts.edit, submenu: editItems(texts) },
      { label: texts.view, submenu: viewItems(texts) },
      {
        label: texts.help,
        submenu: [
          { id: 'keys', label: texts.keys, accelerator: 'F1', click: acts.showKeys },
          { id: 'about', label: texts.about, click: acts.showAbout },
        ],
      },
    ]),
  );
}

function fileItems(
  texts: DesktopTexts,
  recentPaths: readonly string[],
  acts: MenuActs,
): MenuItemConstructorOptions[] {
  return [
    { id: 'new-workspace', label: texts.newWorkspace, click: acts.newWorkspace },
    {
      id: 'open-workspace',
      label: texts.openWorkspace,
      accelerator: 'CmdOrCtrl+O',
      click: acts.openWorkspace,
    },
    { label: texts.recent, submenu: recentItems(texts, recentPaths, acts) },
    { type: 'separator' },
    { id: 'print', label: texts.print, accelerator: 'CmdOrCtrl+P', click: acts.print },
    { id: 'save-pdf', label: texts.savePdf, click: acts.savePdf },
    { type: 'separator' },
    { role: 'quit', label: texts.quit },
  ];
}

/** The sign for a mnemonic is doubled, so that a folder with one in its name is shown as it is called. */
function recentItems(
  { noRecent }: DesktopTexts,
  recentPaths: readonly string[],
  acts: MenuActs,
): MenuItemConstructorOptions[] {
  if (recentPaths.length === 0) return [{ label: noRecent, enabled: false }];
  return recentPaths.map((path, place) => ({
    id: `recent-${place}`,
    label: path.replaceAll('&', '&&'),
    click: () => acts.openRecent(path),
  }));
}

function editItems(texts: DesktopTexts): MenuItemConstructorOptions[] {
  return [
    { role: 'undo', label: texts.undo },
    { role: 'redo', label: texts.redo },
    { type: 'separator' },
    { role: 'cut', label: texts.cut },
    { role: 'copy', label: texts.copy },
    { role: 'paste', label: texts.paste },
    { role: 'selectAll', label: texts.selectAll },
  ];
}

function viewItems(texts: DesktopTexts): MenuItemConstructorOptions[] {
  return [
    { role: 'zoomIn', label: texts.zoomIn },
    { role: 'zoomOut', label: texts.zoomOut },
    { role: 'resetZoom', label: texts.zoomReset },
    { type: 'separator' },
    { role: 'togglefullscreen', label: texts.fullScreen },
    { role: 'reload', label: texts.reload },
  ];
}
