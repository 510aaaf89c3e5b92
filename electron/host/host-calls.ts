import { basename } from 'node:path';
import type { CallOutput, CallRequest, HostCallName } from '../../db/contract/calls.ts';
import type { WorkspaceInfo } from '../../db/contract/workspaces-calls.ts';
import type { Library } from '../../db/library/library.ts';
import type { Clock } from '../../db/model/clock.ts';
import { err, ok, type Result } from '../../db/model/result.ts';
import type { CorePair } from './core-pair.ts';
import type { DataPaths } from './data-paths.ts';
import type { Holder } from './holder.ts';
import type { Settings } from './settings.ts';
import type { VerifyJob, VerifyView } from './verify-job.ts';
import type { WorkspaceKeeper } from './workspace-keeper.ts';
import { workspacePath } from './workspace-path.ts';

export interface HostCallDeps {
  readonly host: Holder['host'];
  readonly version: string;
  /** What the program runs on, in the words of a maintainer. */
  readonly machine: { readonly runtime: string; readonly system: string };
  readonly clock: Clock;
  readonly paths: DataPaths;
  readonly settings: Settings;
  readonly library: () => Library;
  readonly keeper: WorkspaceKeeper;
}

export type HostCalls = {
  readonly [N in HostCallName]: (request: CallRequest<N>) => Promise<Result<CallOutput<N>>>;
};

/** The calls about which workspace is open; each that opens one remembers it for the next start. */
export function createHostCalls(deps: HostCallDeps): HostCalls {
  const { keeper, paths, settings } = deps;

  const opened = async (result: Result<CorePair>): Promise<Result<WorkspaceInfo>> => {
    if (!result.ok) return result;
    settings.remember(result.value.path);
    return workspaceInfo(result.value);
  };

  const verifying = async (
    act: (job: VerifyJob) => VerifyView | Promise<VerifyView>,
  ): Promise<Result<VerifyView>> => {
    const current = keeper.current();
    return current ? ok(await act(current.verify)) : err('workspace-not-open');
  };

  return {
    'workspaces.status': async () => {
      const current = keeper.current();
      const info = current ? await workspaceInfo(current) : ok(null);
      if (!info.ok) return info;
      return ok({
        host: deps.host,
        version: deps.version,
        today: deps.clock.today(),
        preferences: settings.preferences(),
        workspace: info.value,
        refusal: keeper.refusal(),
        suggestedPath: paths.suggestedWorkspace,
        recentPaths: [...settings.recentPaths()],
        builtInPlans: builtInPlans(deps.library()),
      });
    },
    'about.get': () => {
      const { settingsFolder, logFile } = paths;
      const library = deps.library().version;
      return Promise.resolve(
        ok({ version: deps.version, library, ...deps.machine, settingsFolder, logFile }),
      );
    },
    'preferences.update': (request) => Promise.resolve(settings.prefer(request)),
    'record.startVerify': () => verifying((job) => job.start()),
    'record.getVerify': () => verifying((job) => job.view()),
    'record.cancelVerify': () => verifying((job) => job.cancel()),
    'workspaces.create': async (request) =>
      opened(await keeper.create({ ...request, path: workspacePath(request.path, paths.home) })),
    'workspaces.open': async (request) => opened(await keeper.open(workspacePath(request.path, paths.home))),
    'workspaces.restore': async (request) =>
      opened(await keeper.restore(workspacePath(request.path, paths.home), request.backup)),
  };
}

async function workspaceInfo(pair: CorePair): Promise<Result<WorkspaceInfo>> {
  const inside = (await pair.call('workspaces.info', {})) as Result<CallOutput<'workspaces.info'>>;
  if (!inside.ok) return inside;
  const backups = await pair.backups();
  const lastBackup = backups.toSorted((a, b) => b.madeAtMs - a.madeAtMs)[0] ?? null;
  return ok({
    ...inside.value,
    path: pair.path,
    name: basename(pair.path),
    lastBackup,
    notices: [...pair.notices],
  });
}

function builtInPlans(library: Library): CallOutput<'workspaces.status'>['builtInPlans'] {
  return library.rows.flatMap((row) => {
    if (row.noun !== 'plan') return [];
    const measures = library.rows.filter((one) => one.noun === 'measure' && one.fields.planId === row.id);
    const { code, titleZh, titleEn } = row.fields;
    return [{ code, titleZh, titleEn, measures: measures.length }];
  });
}
