import { arch, hostname, release, type } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Library } from '../../db/library/library.ts';
import type { Language } from '../../db/model/preferences.ts';
import { ok, type Result } from '../../db/model/result.ts';
import { startCoreClient } from './core-client.ts';
import { dataPaths, type DataPaths } from './data-paths.ts';
import type { Holder } from './holder.ts';
import { openLog, type Log } from './logger.ts';
import { readLibrary, type ProgramFiles } from './program-files.ts';
import { realClock } from './real-clock.ts';
import { realIds } from './real-ids.ts';
import { checkRuntime } from './runtime-check.ts';
import { openSettings, type Settings } from './settings.ts';
import { thisMachine } from './this-machine.ts';
import type { DesktopWindow } from './window-calls.ts';
import { createWorkbench, type Workbench } from './workbench.ts';
import { createWorkspaceKeeper, type Presence } from './workspace-keeper.ts';

export interface StartedWorkbench {
  readonly workbench: Workbench;
  readonly paths: DataPaths;
  readonly settings: Settings;
  readonly log: Log;
}

export interface StartOptions {
  readonly desktop?: DesktopWindow | null;
  /** Of the page until the person has chosen one. */
  readonly startLanguage?: Language;
}

/**
 * Composes the product of this process from the real clock, randomness and files; the one place that does.
 * Nothing native is loaded if the Node.js is too old.
 */
export function startWorkbench(
  host: Holder['host'],
  files: ProgramFiles,
  presence: Presence,
  { desktop = null, startLanguage = 'zh-CN' }: StartOptions = {},
): Result<StartedWorkbench> {
  const runtime = checkRuntime();
  if (!runtime.ok) return runtime;
  const paths = dataPaths(thisMachine());
  const settings = openSettings(paths.settingsFile, startLanguage);
  const log = openLog(paths.logFile, realClock);
  const grantKey = realIds.randomHex(32);
  let library: Library | null = null;

  const startClient = () =>
    startCoreClient(files.coreWorker, {
      libraryPath: fileURLToPath(files.library),
      appVersion: files.version,
      machine: hostname(),
      sheetWorkerUrl: files.sheetWorker.href,
      fileTextWorkerUrl: files.fileTextWorker.href,
      grantKey,
    });
  const workbench = createWorkbench({
    host,
    version: files.version,
    machine: { runtime: runtimeWords(), system: `${type()} ${release()} ${arch()}` },
    clock: realClock,
    ids: realIds,
    paths,
    settings,
    log,
    library: () => (library ??= readLibrary(files.library)),
    desktop,
    keeper: createWorkspaceKeeper({ host, startClient, presence, log }),
  });
  return ok({ workbench, paths, settings, log });
}

function runtimeWords(): string {
  const { node, electron } = process.versions;
  return electron === undefined ? `Node.js ${node}` : `Electron ${electron}, Node.js ${node}`;
}
