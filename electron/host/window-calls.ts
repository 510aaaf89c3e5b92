import { createReadStream } from 'node:fs';
import type { CallOutput, CallRequest, WindowCallName } from '../../db/contract/calls.ts';
import { writeFileAtOnce, writeWholeFile } from '../../db/documents/status-sheet/write-whole-file.ts';
import { err, ok, type Result } from '../../db/model/result.ts';
import type { LocatedFile } from './workbench.ts';

/** The window that shows the page, and the dialogs of the system over it. */
export interface DesktopWindow {
  /** Null when the person left the dialog. */
  readonly chooseFolder: (purpose: 'open' | 'create') => Promise<string | null>;
  /** Where to write a file; the dialog has asked before it gives the name of an existing one. */
  readonly chooseTarget: (suggestedName: string) => Promise<string | null>;
  readonly showFile: (path: string) => void;
  readonly makePdf: () => Promise<Uint8Array>;
  /** Of a page of its own, which stands in no window that a person sees. */
  readonly printPage: (page: string) => Promise<Uint8Array>;
  readonly allowCamera: () => Promise<boolean>;
}

export type WindowCalls = {
  readonly [N in WindowCallName]: (request: CallRequest<N>) => Promise<Result<CallOutput<N>>>;
};

const needsWindow = () => Promise.resolve(err('needs-window'));

/** The calls that act on the window; without one each is refused with `needs-window`. */
export function createWindowCalls(
  desktop: DesktopWindow | null,
  locate: (fileId: string) => Promise<Result<LocatedFile>>,
  /** Of the open workspace, or null. */
  databaseFile: () => string | null,
  sheetOf: (visitId: string) => Promise<Result<CallOutput<'visits.sheet'>>>,
): WindowCalls {
  if (desktop === null) {
    return {
      'window.chooseFolder': needsWindow,
      'window.saveFile': needsWindow,
      'window.showFile': needsWindow,
      'window.showWorkspace': needsWindow,
      'window.savePdf': needsWindow,
      'window.saveSheet': needsWindow,
      'window.allowCamera': needsWindow,
    };
  }
  return {
    'window.chooseFolder': async ({ purpose }) => ok({ path: await desktop.chooseFolder(purpose) }),
    'window.saveFile': async ({ fileId }) => {
      const located = await locate(fileId);
      if (!located.ok) return located;
      const { path, name } = located.value;
      return writeChosen(await desktop.chooseTarget(name), (target) =>
        writeWholeFile({ path: target }, createReadStream(path)),
      );
    },
    'window.showFile': async ({ fileId }) => {
      const located = await locate(fileId);
      if (!located.ok) return located;
      desktop.showFile(located.value.path);
      return ok({});
    },
    'window.showWorkspace': () => {
      const path = databaseFile();
      if (path === null) return Promise.resolve(err('workspace-not-open'));
      desktop.showFile(path);
      return Promise.resolve(ok({}));
    },
    'window.savePdf': async ({ name }) => {
      const bytes = await desktop.makePdf();
      return writeChosen(await desktop.chooseTarget(`${name}.pdf`), (path) =>
        writeFileAtOnce({ path }, bytes),
      );
    },
    'window.saveSheet': async ({ visitId }) => {
      const sheet = await sheetOf(visitId);
      if (!sheet.ok) return sheet;
      const bytes = await desktop.printPage(sheet.value.html);
      const name = sheet.value.fileName.replace(/\.html$/, '.pdf');
      return writeChosen(await desktop.chooseTarget(name), (path) => writeFileAtOnce({ path }, bytes));
    },
    'window.allowCamera': async () => ok({ isAllowed: await desktop.allowCamera() }),
  };
}

async function writeChosen(
  path: string | null,
  write: (path: string) => Promise<Result<unknown>>,
): Promise<Result<{ readonly path: string | null }>> {
  if (path === null) return ok({ path });
  const written = await write(path);
  return written.ok ? ok({ path }) : written;
}
