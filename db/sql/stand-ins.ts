import type { ReadDb, WriteDb } from './driver.ts';

/** A unit that exists, and the one it was merged into, if any. */
export interface MergePointer {
  readonly mergedIntoId: string | null;
}

export function findMergePointer(db: ReadDb, organizationId: string): MergePointer | null {
  const sql = 'SELECT merged_into_id AS mergedIntoId FROM organization WHERE id = ?';
  return db.get<MergePointer>(sql, organizationId) ?? null;
}

export function isMergeTarget(db: ReadDb, organizationId: string): boolean {
  return db.get('SELECT 1 FROM organization WHERE merged_into_id = ? LIMIT 1', organizationId) !== undefined;
}

/** Every merged unit with its target; a target that does not exist (any more, or yet) leaves the unit as it is. */
export function listMergePointers(db: ReadDb): ReadonlyMap<string, string> {
  const rows = db.all<{ id: string; target: string }>(
    `SELECT o.id, t.id AS target FROM organization o JOIN organization t ON t.id = o.merged_into_id
     WHERE o.merged_into_id IS NOT NULL`,
  );
  return new Map(rows.map(({ id, target }) => [id, target]));
}

export function listStandIns(db: ReadDb): ReadonlyMap<string, string> {
  const rows = db.all<{ id: string; standIn: string }>(
    'SELECT organization_id AS id, stand_in_id AS standIn FROM organization_stand_in',
  );
  return new Map(rows.map(({ id, standIn }) => [id, standIn]));
}

/** Writes or, with null, forgets which unit stands for another. Only the fold calls this. */
export function putStandIn(db: WriteDb, organizationId: string, standInId: string | null): void {
  if (standInId === null) {
    db.run('DELETE FROM organization_stand_in WHERE organization_id = ?', organizationId);
    return;
  }
  db.run(
    `INSERT INTO organization_stand_in (organization_id, stand_in_id) VALUES (?, ?)
     ON CONFLICT (organization_id) DO UPDATE SET stand_in_id = excluded.stand_in_id`,
    organizationId,
    standInId,
  );
}

/** The unit that stands for this one: itself unless it was merged into another. */
export function standInOf(db: ReadDb, organizationId: string): string {
  const sql = 'SELECT stand_in_id AS id FROM organization_stand_in WHERE organization_id = ?';
  return db.get<{ id: string }>(sql, organizationId)?.id ?? organizationId;
}

/** The unit that stands for this one and every double of it: whose records show under one name. */
export function sameUnits(db: ReadDb, organizationId: string): readonly string[] {
  const standIn = standInOf(db, organizationId);
  const sql =
    'SELECT organization_id AS id FROM organization_stand_in WHERE stand_in_id = ? ORDER BY organization_id';
  return [standIn, ...db.all<{ id: string }>(sql, standIn).map(({ id }) => id)];
}
