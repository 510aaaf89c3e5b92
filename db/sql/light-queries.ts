import type { ReadDb } from './driver.ts';
import { toStored, type Stored } from './plan-queries.ts';
import type { ProjectionRow } from './projections.ts';

export function findLightRule(db: ReadDb, id: string): Stored<'light_rule'> | null {
  const row = db.get<ProjectionRow>('SELECT * FROM light_rule WHERE id = ?', id);
  return row ? toStored('light_rule', row) : null;
}

/** Of one plan or of all, the latest day first. */
export function listLightSnapshots(db: ReadDb, planId: string | null): readonly Stored<'light_snapshot'>[] {
  const sql = `SELECT s.* FROM light_snapshot s LEFT JOIN plan p ON p.id = s.plan_id
    WHERE ?1 IS NULL OR s.plan_id = ?1 ORDER BY s.as_of DESC, s.period DESC, p.code, s.id`;
  return db.all<ProjectionRow>(sql, planId).map((row) => toStored('light_snapshot', row));
}

export function findLightSnapshot(db: ReadDb, id: string): Stored<'light_snapshot'> | null {
  const row = db.get<ProjectionRow>('SELECT * FROM light_snapshot WHERE id = ?', id);
  return row ? toStored('light_snapshot', row) : null;
}
