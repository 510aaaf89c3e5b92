import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { CallRequest } from '../contract/calls.ts';
import { syncFolder, vaultPath } from '../evidence/vault.ts';
import { rebuildProjections } from '../journal/fold.ts';
import { referenceRows } from '../journal/reference-rows.ts';
import { migrate, newestSchema } from '../migrations/migrate.ts';
import { err, ok, type Result } from '../model/result.ts';
import { openWriteDb, type WriteDb } from '../sql/driver.ts';
import { setLocalSetting } from '../sql/local-settings.ts';
import { journalHead } from '../sql/operations.ts';
import { findPlan } from '../sql/plan-queries.ts';
import { storageError } from '../sql/storage-failure.ts';
import type { WriteTx } from './context.ts';
import type { CoreDeps } from './core.ts';
import { backupsPath } from './backups.ts';
import { writeHeadFile } from './head-file.ts';
import { databasePath } from './workspace-paths.ts';
import { sharedFolderKind } from './shared-folder.ts';
import { createWrite, type WriteDeps } from './write.ts';

type CreateRequest = CallRequest<'workspaces.create'>;

/**
 * Makes a workspace in an empty or new folder: database, folders, the person, the chosen plans and, only when
 * asked for, the sample. Left closed. On any failure the folder is as it was. The database gets its name last, so
 * that a kill or a power cut leaves a whole workspace or none, and what it leaves of none is no obstacle. When this
 * answers, the workspace is durable.
 */
export async function createWorkspace(request: CreateRequest, deps: CoreDeps): Promise<Result<void>> {
  const shared = await sharedFolderKind(request.path);
  if (shared !== null) return err('workspace-on-shared-folder', { path: request.path, kind: shared });
  const isNewFolder = (await readdir(request.path).catch(() => null)) === null;
  if (!(await isFree(request.path))) return err('workspace-exists', { path: request.path });
  const result = await fill(request, deps).catch((thrown: unknown) => {
    const error = storageError(thrown, request.path);
    if (!error) throw thrown;
    return { ok: false as const, error };
  });
  if (!result.ok) await undo(request.path, isNewFolder);
  return result;
}

async function fill(request: CreateRequest, deps: CoreDeps): Promise<Result<void>> {
  const newest = await mkdir(request.path, { recursive: true });
  await undo(request.path, false);
  await mkdir(path.join(vaultPath(request.path), 'incoming'), { recursive: true });
  await mkdir(backupsPath(request.path), { recursive: true });
  const part = `${databasePath(request.path)}${unfinished}`;
  const db = openWriteDb(part, { isNew: true });
  try {
    migrate(db);
    const populated = populate(db, request, deps);
    if (!populated.ok) return populated;
    writeHeadFile(request.path, journalHead(db), true);
  } finally {
    db.close();
  }
  await rename(part, databasePath(request.path));
  await syncFolders(request.path, path.dirname(newest ?? request.path));
  return ok(undefined);
}

/** Makes the names of a folder durable, and its own and its parents' names as far up as `highest`. */
async function syncFolders(folder: string, highest: string): Promise<void> {
  await syncFolder(folder);
  if (folder !== highest) await syncFolders(path.dirname(folder), highest);
}

const unfinished = '.unfinished';

/** Nothing is there, or only what a making that never came to its end has left. */
async function isFree(folder: string): Promise<boolean> {
  const database = path.basename(databasePath(folder));
  const own = ['evidence', path.join('evidence', 'incoming'), 'backups', 'head.json', 'head.json.part'];
  const isOwn = (name: string) => own.includes(name) || name.startsWith(`${database}${unfinished}`);
  const names = await readdir(folder).catch(() => []);
  return names.every(isOwn) && (await readdir(folder, { recursive: true }).catch(() => [])).every(isOwn);
}

function populate(db: WriteDb, request: CreateRequest, deps: CoreDeps): Result<void> {
  const reference = referenceRows(deps.library.rows);
  const journal: WriteDeps = { ...deps, schema: newestSchema, reference };
  const actorId = deps.ids.next();
  db.transaction(() => {
    setLocalSetting(db, 'workspace_id', deps.ids.next());
    setLocalSetting(db, 'device_id', deps.ids.randomHex(16));
    setLocalSetting(db, 'epoch', deps.ids.randomHex(8));
    setLocalSetting(db, 'office', request.office);
    setLocalSetting(db, 'actor_id', actorId);
    setLocalSetting(db, 'library', deps.library.version);
    rebuildProjections(db, reference);
  });
  const write = createWrite(db, journal, () => undefined);
  return write((tx) => {
    const { actorName: name, actorRole: role, office } = request;
    tx.create('actor', actorId, { name, role, office }, 'workspaces.create');
    for (const code of request.planCodes) {
      const plan = findPlan(tx.db, code);
      if (!plan) return err('plan-not-found', { plan: code });
      tx.set('plan', plan.id, 'isChosen', true, 0, 'plans.choose');
    }
    if (request.isWithSample) addSample(tx, deps);
    return ok(undefined);
  });
}

function addSample(tx: WriteTx, deps: CoreDeps): void {
  const { organizations, progress } = deps.library.sample;
  for (const { id, fields } of organizations) tx.create('organization', id, fields, 'sample.add');
  for (const entry of progress) {
    const fields = { ...entry, actorId: tx.actorId, correctsId: null, reason: '' };
    tx.append('progress', deps.ids.next(), fields, 'sample.add');
  }
}

async function undo(workspacePath: string, isNewFolder: boolean): Promise<void> {
  if (isNewFolder) {
    await rm(workspacePath, { recursive: true, force: true });
    return;
  }
  const made = await readdir(workspacePath).catch(() => []);
  for (const name of made) await rm(path.join(workspacePath, name), { recursive: true, force: true });
}
