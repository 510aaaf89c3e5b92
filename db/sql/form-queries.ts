import type { ReadDb } from './driver.ts';
import { toStored, type Stored } from './plan-queries.ts';
import type { ProjectionRow } from './projections.ts';

export function listForms(db: ReadDb): readonly Stored<'form'>[] {
  return select(db, 'SELECT * FROM form ORDER BY code, version');
}

/** The one with this id, or every version of this code. */
export function findForms(db: ReadDb, form: string): readonly Stored<'form'>[] {
  return select(db, 'SELECT * FROM form WHERE id = ?1 OR code = ?1 ORDER BY version', form);
}

export function findFormVersion(db: ReadDb, code: string, version: string): Stored<'form'> | null {
  return select(db, 'SELECT * FROM form WHERE code = ? AND version = ?', code, version)[0] ?? null;
}

function select(db: ReadDb, sql: string, ...values: readonly string[]): readonly Stored<'form'>[] {
  return db.all<ProjectionRow>(sql, ...values).map((row) => toStored('form', row));
}
