import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { backupsPath } from '../../db/services/backups.ts';
import { openReadDb } from '../../db/sql/driver.ts';
import { integrityProblems } from '../../db/sql/integrity.ts';
import { journalHead } from '../../db/sql/operations.ts';

/** The name of a finished backup: when it was made, and up to which operation. */
export const backupName = /^workbench-(\d{13})-(\d+)\.sqlite$/;

/** Finished backups that do not open or do not hold what their name says. */
export function unsoundBackups(workspacePath: string): readonly string[] {
  const folder = backupsPath(workspacePath);
  return readdirSync(folder).filter((name) => backupName.test(name) && !isSound(folder, name));
}

function isSound(folder: string, name: string): boolean {
  try {
    const db = openReadDb(join(folder, name));
    const problems = integrityProblems(db, 'quick');
    const { arrival } = journalHead(db);
    db.close();
    return problems.length === 0 && arrival === Number(backupName.exec(name)?.[2]);
  } catch {
    return false;
  }
}
