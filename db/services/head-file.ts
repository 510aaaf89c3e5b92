import { open, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { ReadDb } from '../sql/driver.ts';
import { journalHead, type JournalHead } from '../sql/operations.ts';

const headFileSchema = z.object({
  format: z.literal(1),
  isClean: z.boolean(),
  arrival: z.int().min(0),
  hash: z.string(),
});
export type HeadFile = z.infer<typeof headFileSchema>;

/**
 * The journal head as written beside the database, or null. SQLite cannot tell that its -wal was deleted; this
 * file can, because it never runs ahead of what was committed.
 */
export async function readHeadFile(workspacePath: string): Promise<HeadFile | null> {
  try {
    const text = await readFile(headPath(workspacePath), 'utf8');
    return headFileSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Written whole or not at all, without fsync: it may lag behind the journal, never lead it. */
export function writeHeadFile(workspacePath: string, head: JournalHead, isClean: boolean): void {
  const target = headPath(workspacePath);
  const part = `${target}.part`;
  writeFileSync(part, JSON.stringify({ format: 1, isClean, arrival: head.arrival, hash: head.hash }));
  renameSync(part, target);
}

/** Puts the head aside when a person has chosen a backup or what is there; its place tells the next start so. */
export async function setHeadFileAside(workspacePath: string, stamp: string): Promise<void> {
  const aside = path.join(workspacePath, `head-${stamp}.json`);
  await rename(headPath(workspacePath), aside).catch(() => writeFile(aside, ''));
}

/** True at the first start after a restore: no head is there, and one was put aside. */
export async function isRestored(workspacePath: string, head: HeadFile | null): Promise<boolean> {
  if (head !== null) return false;
  return (await readdir(workspacePath)).some((name) => /^head-\d+\.json$/.test(name));
}

/** How much the database lacks compared with the head file; null when it lacks nothing. */
export function journalBehindHead(db: ReadDb, head: HeadFile | null) {
  const { arrival } = journalHead(db);
  if (!head || arrival >= head.arrival) return null;
  return { expected: head.arrival, found: arrival, missing: head.arrival - arrival };
}

/** Makes the file's last state durable, at a clean stop. */
export async function syncHeadFile(workspacePath: string): Promise<void> {
  const handle = await open(headPath(workspacePath), 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function headPath(workspacePath: string): string {
  return path.join(workspacePath, 'head.json');
}
