import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from '../evidence/vault.ts';
import { err, ok, type Result } from '../model/result.ts';
import { holdLock } from '../sql/driver.ts';
import { backupsPath } from './backups.ts';
import type { CoreDeps } from './core.ts';
import { setHeadFileAside } from './head-file.ts';
import { guarded } from './open-workspace.ts';
import { damagedPath, databasePath, lockPath } from './workspace-paths.ts';

const databaseFiles = ['', '-wal', '-shm'] as const;

/**
 * Copies the present database, whatever its state, to `damaged/<time>/`, then puts a backup in its place; with
 * null it only accepts what is there. Evidence files are not touched. The workspace stays closed. The head goes
 * aside last, so that whatever ends this early leaves a workspace that is still refused.
 */
export async function restoreWorkspace(
  workspacePath: string,
  backup: string | null,
  deps: CoreDeps,
): Promise<Result<void>> {
  if (!(await isWorkspace(workspacePath))) return err('workspace-not-found', { path: workspacePath });
  return guarded(workspacePath, async () => {
    const lock = holdLock(lockPath(workspacePath));
    try {
      return await restore(workspacePath, backup, String(deps.clock.nowMs()));
    } finally {
      lock.release();
    }
  });
}

/** A folder that has a database, or backups of one that is gone. */
async function isWorkspace(workspacePath: string): Promise<boolean> {
  const signs = [databasePath(workspacePath), backupsPath(workspacePath)];
  const found = await Promise.all(signs.map((sign) => stat(sign).catch(() => null)));
  return found.some((sign) => sign !== null);
}

async function restore(workspacePath: string, backup: string | null, stamp: string): Promise<Result<void>> {
  const source = backup === null ? null : path.join(backupsPath(workspacePath), path.basename(backup));
  if (source !== null && !(await stat(source).catch(() => null)))
    return err('file-not-found', { file: source });
  const database = databasePath(workspacePath);
  const aside = damagedPath(workspacePath, stamp);
  await mkdir(aside, { recursive: true });
  for (const ending of databaseFiles) {
    await copyDurably(`${database}${ending}`, path.join(aside, `workbench.sqlite${ending}`)).catch(
      ignoreMissing,
    );
  }
  for (const folder of [aside, path.dirname(aside), workspacePath]) await syncFolder(folder);
  if (source !== null) await replaceDatabase(database, source);
  await setHeadFileAside(workspacePath, stamp);
  await syncFolder(workspacePath);
  return ok(undefined);
}

/** A copy that fails, on a full disk for one, leaves the database as it was. */
async function replaceDatabase(database: string, source: string): Promise<void> {
  const part = `${database}.part`;
  try {
    await copyDurably(source, part);
    for (const ending of ['-wal', '-shm']) await rm(`${database}${ending}`, { force: true });
    await rename(part, database);
  } finally {
    await rm(part, { force: true });
  }
}

async function copyDurably(source: string, target: string): Promise<void> {
  await copyFile(source, target);
  const handle = await open(target, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function ignoreMissing(thrown: unknown): void {
  if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT')) throw thrown;
}
