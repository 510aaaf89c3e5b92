import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ProgramFiles } from '../../../../electron/host/program-files.ts';
import { loadLibrary } from '../../../support/library.ts';

const root = new URL('../../../../', import.meta.url);

export interface TestProgram {
  readonly folder: string;
  readonly files: ProgramFiles;
}

/** The program as it stands in the sources, with a folder of its own for settings and workspaces. */
export function programFromSource(): TestProgram {
  const folder = mkdtempSync(join(tmpdir(), 'wb-program-'));
  process.env['WB_SETTINGS'] = join(folder, 'settings');
  const library = join(folder, 'library.json');
  writeFileSync(library, JSON.stringify(loadLibrary()));
  return {
    folder,
    files: {
      serve: new URL('electron/serve/main.ts', root),
      coreWorker: new URL('electron/host/core-worker.ts', root),
      sheetWorker: new URL('db/documents/foreign-sheet/sheet-worker.ts', root),
      fileTextWorker: new URL('db/evidence/file-text-worker.ts', root),
      library: pathToFileURL(library),
      renderer: pathToFileURL(`${folder}/renderer/`),
      version: '0.0.0-test',
    },
  };
}
