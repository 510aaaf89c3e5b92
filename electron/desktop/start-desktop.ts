import { fileURLToPath } from 'node:url';
import { app, dialog, protocol, session } from 'electron';
import { errorText } from '../../db/contract/error-texts.ts';
import { listPages } from '../host/page-files.ts';
import { programFiles } from '../host/program-files.ts';
import { realIds } from '../host/real-ids.ts';
import { startWorkbench, type StartedWorkbench } from '../host/start-workbench.ts';
import type { Presence } from '../host/workspace-keeper.ts';
import { appScheme } from './page-address.ts';
import { createAppProtocol } from './app-protocol.ts';
import type { DesktopOptions } from './desktop-options.ts';
import { desktopTexts, type DesktopTexts } from './desktop-texts.ts';
import { createFileIntake } from './file-intake.ts';
import { answerIpc } from './ipc.ts';
import { createWindowPresence } from './local-requests.ts';
import { setMenu } from './menu.ts';
import { createNativeActs, printFront } from './native-acts.ts';
import { openPageWindow, type PageWindow } from './page-window.ts';
import { guardSession, type Allowances } from './session-guards.ts';

/** Composes the window from the workbench, the page and the system; call it once, when Electron is ready. */
export function startDesktop({ locale, workspace }: DesktopOptions): void {
  let words = desktopTexts[locale];
  const texts = (): DesktopTexts => words;
  const dist = new URL('../', import.meta.url);
  const files = programFiles(dist, new URL(dist.href.replace('/app.asar/', '/app.asar.unpacked/')));
  const allowed: Allowances = { camera: false };
  const native = createNativeActs(texts, allowed);
  let window: PageWindow | null = null;

  const presence: Presence = {
    appear: (path) => windowPresence.appear(path),
    disappear: () => windowPresence.disappear(),
  };
  const begun = startWorkbench('desktop', files, presence, { desktop: native, startLanguage: locale });
  if (!begun.ok) {
    const { sentence, nextStep } = errorText(begun.error, locale);
    dialog.showErrorBox(sentence, nextStep);
    return app.exit(1);
  }
  const started: StartedWorkbench = begun.value;
  const { workbench, settings, log, paths } = started;
  const windowPresence = createWindowPresence({
    workbench: () => workbench,
    paths,
    log,
    show: () => window?.show(),
  });

  const first = workspace ?? settings.recentPaths()[0];
  const opening =
    first === undefined ? Promise.resolve() : workbench.call('workspaces.open', { path: first });
  const refreshMenu = (): void => {
    words = desktopTexts[settings.preferences().language];
    setMenu(words, settings.recentPaths(), acts);
  };
  const acts = {
    newWorkspace: () => window?.send({ name: 'new-workspace' }),
    openRecent: (path: string) => window?.send({ name: 'open-workspace', path }),
    openWorkspace: () =>
      void native
        .chooseFolder('open')
        .then((path) => path !== null && window?.send({ name: 'open-workspace', path })),
    print: printFront,
    savePdf: () => window?.send({ name: 'save-pdf' }),
    showKeys: () => window?.send({ name: 'show-keys' }),
    showAbout: () =>
      void dialog.showMessageBox({
        type: 'info',
        title: words.appName,
        message: words.aboutText(files.version),
      }),
  };

  const intake = createFileIntake(workbench, realIds);
  answerIpc({
    workbench: {
      dispatch: async (name, input, channel) => {
        await opening;
        const answer = await workbench.dispatch(name, input, channel);
        if (answer.ok && changesMenu(name)) refreshMenu();
        return answer;
      },
    },
    intake,
    log,
    onSettled: () => window?.noteSettled(),
  });
  guardSession(session.defaultSession, allowed);
  protocol.handle(
    appScheme,
    createAppProtocol({ workbench, pages: listPages(fileURLToPath(files.renderer)), log }),
  );
  refreshMenu();
  endTogether(started, texts);

  window = openPageWindow({
    preload: fileURLToPath(new URL('preload.cjs', import.meta.url)),
    settingsFolder: paths.settingsFolder,
    texts,
    log,
    onPageGone: () => intake.breakOff(),
  });
  app.on('second-instance', (_event, _argv, _folder, asked) => {
    window?.show();
    const path = workspaceOf(asked);
    if (path !== null) window?.send({ name: 'open-workspace', path });
  });
}

/** The window's end is the program's: the workspace is closed in order first, whatever ends it. */
function endTogether({ workbench, log }: StartedWorkbench, texts: () => DesktopTexts): void {
  let isClosed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void workbench.close().then(() => {
      isClosed = true;
      app.quit();
    });
  });
  process.on('uncaughtException', (thrown) => {
    const reference = realIds.randomHex(4).toUpperCase();
    log.failure(reference, 'window', thrown);
    dialog.showErrorBox(texts().failed, texts().failedDetail(reference));
    app.exit(1);
  });
}

/** The menu lists the workspaces opened last, in the language of this person. */
function changesMenu(name: unknown): boolean {
  return typeof name === 'string' && (name.startsWith('workspaces.') || name === 'preferences.update');
}

function workspaceOf(asked: unknown): string | null {
  if (typeof asked !== 'object' || asked === null || !('workspace' in asked)) return null;
  return typeof asked.workspace === 'string' ? asked.workspace : null;
}
