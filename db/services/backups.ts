import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Backup } from '../contract/workspaces-calls.ts';
import { syncFolder } from '../evidence/vault.ts';
import { openReadDb, type WriteDb } from '../sql/driver.ts';
import { copyInto, integrityProblems } from '../sql/integrity.ts';
import { journalHead } from '../sql/operations.ts';

const namePattern = /^workbench-(\d{13})-(\d+)\.sqlite$/;

/** Verified copies of the database, newest first. A name tells when it was made and up to which operation. */
export async function listBackups(workspacePath: string): Promise<readonly Backup[]> {
  const folder = backupsPath(workspacePath);
  const names = (await readdir(folder).catch(() => [])).filter((name) => namePattern.test(name));
  const backups = names.map(async (name) => {
    const { size } = await stat(path.join(folder, name));
    return { name, madeAtMs: Number(namePattern.exec(name)?.[1]), bytes: size };
  });
  return (await Promise.all(backups)).toSorted((a, b) => b.madeAtMs - a.madeAtMs);
}

/**
 * Copies the database with VACUUM INTO on the writer's own connection, opens and checks the copy against the
 * journal head, makes it durable, and only then gives it its name and thins the older ones.
 */
export async function makeBackup(db: WriteDb, workspacePath: string, nowMs: number): Promise<Backup> {
  const folder = backupsPath(workspacePath);
  const part = path.join(folder, 'backup.part');
  await mkdir(folder, { recursive: true });
  await rm(part, { force: true });
  const head = journalHead(db);
  try {
    copyInto(db, part);
    assertSound(part, head.hash);
    const handle = await open(part, 'r+');
    await handle.sync();
    await handle.close();
    const name = `workbench-${String(nowMs).padStart(13, '0')}-${head.arrival}.sqlite`;
    await rename(part, path.join(folder, name));
    await syncFolder(folder);
    await thinBackups(workspacePath);
    const { size } = await stat(path.join(folder, name));
    return { name, madeAtMs: nowMs, bytes: size };
  } finally {
    await rm(part, { force: true });
  }
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** True when the journal went on since the newest backup and that one is over an hour old. */
export function isBackupDue(backups: readonly Backup[], arrival: number, nowMs: number): boolean {
  const [newest] = backups;
  if (!newest) return arrival > 0;
  const isBehind = Number(namePattern.exec(newest.name)?.[2]) < arrival;
  return isBehind && Math.abs(nowMs - newest.madeAtMs) >= hourMs;
}

/** The backups to let go: all of the newest ten stay, then one a day for two weeks, then one a month. */
export function backupsToThin(backups: readonly Backup[]): readonly Backup[] {
  const newest = backups[0]?.madeAtMs ?? 0;
  const kept = new Set<string>();
  return backups.filter((backup, index) => {
    if (index < 10) return false;
    const isRecent = newest - backup.madeAtMs < 14 * dayMs;
    const slot = isRecent
      ? `day ${Math.floor(backup.madeAtMs / dayMs)}`
      : `month ${monthOf(backup.madeAtMs)}`;
    return kept.has(slot) ? true : !kept.add(slot);
  });
}

export function backupsPath(workspacePath: string): string {
  return path.join(workspacePath, 'backups');
}

async function thinBackups(workspacePath: string): Promise<void> {
  const old = backupsToThin(await listBackups(workspacePath));
  for (const { name } of old) await rm(path.join(backupsPath(workspacePath), name), { force: true });
}

function assertSound(file: string, expectedHash: string): void {
  const copy = openReadDb(file);
  try {
    const problems = integrityProblems(copy, 'quick');
    const found = journalHead(copy).hash;
    if (problems.length > 0 || found !== expectedHash)
      throw new Error(`the backup does not match: ${problems.join()}`);
  } finally {
    copy.close();
  }
}

function monthOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 7);
}
