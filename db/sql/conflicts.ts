import type { ReadDb, WriteDb } from './driver.ts';

export interface ConflictValue {
  readonly operationHash: string;
  readonly valueJson: string;
  readonly actorId: string;
  readonly wallMs: number;
  readonly isShown: boolean;
}

/** Replaces the open conflicts of one subject. Only the fold calls this. */
export function putConflicts(
  db: WriteDb,
  noun: string,
  subjectId: string,
  conflicts: ReadonlyMap<string, readonly ConflictValue[]>,
): void {
  db.run('DELETE FROM conflict WHERE noun = ? AND subject_id = ?', noun, subjectId);
  for (const [field, values] of conflicts) {
    for (const value of values) {
      db.run(
        `INSERT INTO conflict (noun, subject_id, field, operation_hash, value, actor_id, wall_ms, is_shown)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        noun,
        subjectId,
        field,
        value.operationHash,
        value.valueJson,
        value.actorId,
        value.wallMs,
        value.isShown ? 1 : 0,
      );
    }
  }
}

export interface ConflictRow {
  readonly noun: string;
  readonly subject_id: string;
  readonly field: string;
  readonly value: string;
  readonly actor_name: string | null;
  readonly wall_ms: number;
  readonly is_shown: number;
}

/** The open conflicts of some subjects, the shown value of each field first. */
export function listConflicts(db: ReadDb, subjectIds: readonly string[]): readonly ConflictRow[] {
  return db.all<ConflictRow>(
    `SELECT c.noun, c.subject_id, c.field, c.value, a.name AS actor_name, c.wall_ms, c.is_shown
     FROM conflict c LEFT JOIN actor a ON a.id = c.actor_id
     WHERE c.subject_id IN (SELECT value FROM json_each(?))
     ORDER BY c.noun, c.subject_id, c.field, c.is_shown DESC, c.wall_ms`,
    JSON.stringify(subjectIds),
  );
}
