import { access, stat } from 'node:fs/promises';
import type { Notice } from '../contract/workspaces-calls.ts';
import { referenceRows } from '../journal/reference-rows.ts';
import { newestSchema } from '../migrations/migrate.ts';
import { err, ok, type Result } from '../model/result.ts';
import { holdLock, openReadDb, openWriteDb, type Closable, type WriteDb } from '../sql/driver.ts';
import { checkpoint } from '../sql/integrity.ts';
import { journalHead } from '../sql/operations.ts';
import { storageError } from '../sql/storage-failure.ts';
import type { ReadContext, WriteContext } from './context.ts';
import type { Core, CoreDeps, OpenedCore } from './core.ts';
import { makeBackup } from './backups.ts';
import { callHandler } from './handlers.ts';
import { isRestored, readHeadFile, syncHeadFile, writeHeadFile, type HeadFile } from './head-file.ts';
import { createJobs } from './jobs.ts';
import { isCloudFolder, sharedFolderKind } from './shared-folder.ts';
import { checkFile, prepare, waitingNotices } from './start-sequence.ts';
import { databasePath, lockPath } from './workspace-paths.ts';
import { createWrite } from './write.ts';

/**
 * Opens a workspace for work: lock, folder, version, pragmas, integrity, journal tail, backup, migration,
 * library. A refusal is an error with its own sentence and leaves every file as it was.
 */
export async function openWriter(path: string, deps: CoreDeps): Promise<Result<OpenedCore>> {
  const shared = await sharedFolderKind(path);
  if (shared !== null) return err('workspace-on-shared-folder', { path, kind: shared });
  if (!(await exists(databasePath(path)))) return err('workspace-not-found', { path });
  return guarded(path, async () => {
    const lock = holdLock(lockPath(path));
    try {
      const opened = await openLocked(path, deps, () => lock.release());
      if (!opened.ok) lock.release();
      return opened;
    } catch (thrown) {
      lock.release();
      throw thrown;
    }
  });
}

/** A second connection that only reads; the writer must have been opened before. */
export function openReader(path: string, deps: CoreDeps): Result<Core> {
  try {
    const db = openReadDb(databasePath(path));
    const ctx = readContext(db, path, deps);
    return ok({ call: (name, request) => callHandler(ctx, name, request), close: async () => db.close() });
  } catch (thrown) {
    const error = storageError(thrown, path);
    if (!error) throw thrown;
    return { ok: false, error };
  }
}

async function openLocked(path: string, deps: CoreDeps, release: () => void): Promise<Result<OpenedCore>> {
  const head = await readHeadFile(path);
  const looking = openReadDb(databasePath(path));
  try {
    const checked = checkFile(looking, head, path);
    if (!checked.ok) return checked;
  } finally {
    looking.close();
  }
  const db = openWriteDb(databasePath(path));
  try {
    const reference = referenceRows(deps.library.rows);
    const isFromRestore = await isRestored(path, head);
    const origin = { home: await homeOf(path, deps.machine), isFromRestore };
    const notices = [
      ...stopNotices(head, isFromRestore),
      ...(isCloudFolder(path) ? [{ code: 'cloud-folder', count: 1 } as const] : []),
      ...(await prepare(db, path, deps, reference, origin)),
      ...(await waitingNotices(db, path)),
    ] satisfies Notice[];
    writeHeadFile(path, journalHead(db), false);
    const headKeeper = keepHead(db, path);
    const journal = { ...deps, schema: newestSchema, reference };
    const write = createWrite(db, journal, headKeeper.schedule);
    const backup = () => makeBackup(db, path, deps.clock.nowMs());
    const ctx: WriteContext = { ...readContext(db, path, deps), write, backup };
    const close = async () => {
      headKeeper.stop();
      checkpoint(db);
      writeHeadFile(path, journalHead(db), true);
      await syncHeadFile(path);
      db.close();
      release();
    };
    return ok({ core: { call: (name, request) => callHandler(ctx, name, request), close }, notices });
  } catch (thrown) {
    db.close();
    throw thrown;
  }
}

function stopNotices(head: HeadFile | null, isFromRestore: boolean): readonly Notice[] {
  if (head?.isClean === true) return [];
  return [{ code: isFromRestore ? 'restored-from-backup' : 'unclean-stop', count: 1 }];
}

const headDelayMs = 200;

/** Writes the head within a second of each commit, many commits at once. */
function keepHead(db: WriteDb & Closable, path: string) {
  let timer: NodeJS.Timeout | null = null;
  const flush = () => {
    timer = null;
    try {
      writeHeadFile(path, journalHead(db), false);
    } catch (thrown) {
      // A disk that is full or gone is told by the next write; the head may lag behind.
      if (!(thrown instanceof Error && 'syscall' in thrown)) throw thrown;
    }
  };
  return {
    schedule: () => {
      timer ??= setTimeout(flush, headDelayMs);
    },
    stop: () => {
      if (timer) clearTimeout(timer);
    },
  };
}

function readContext(db: ReadContext['db'], path: string, deps: CoreDeps): ReadContext {
  const { clock, ids, library, sheetWorkerUrl, fileTextWorkerUrl, grantKey } = deps;
  const jobs = createJobs(ids);
  return { db, path, clock, ids, library, sheetWorkerUrl, fileTextWorkerUrl, grantKey, jobs };
}

/** Machine and file identity: differs after a copy, a restore or a move to another computer. */
async function homeOf(path: string, machine: string): Promise<string> {
  const { ino } = await stat(databasePath(path), { bigint: true });
  return `${machine}:${ino}`;
}

/** Expected storage refusals thrown inside become errors; damage is told apart from a bug. */
export async function guarded<T>(path: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (thrown) {
    const error = storageError(thrown, path);
    if (!error) throw thrown;
    return { ok: false, error };
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
