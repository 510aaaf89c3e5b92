import type { ReadDb } from './driver.ts';
import { toStored, type Stored } from './plan-queries.ts';
import type { ProjectionRow } from './projections.ts';

/** The standing masks of some evidence, the newest first; the first one of a file is in use. */
export function listMasks(db: ReadDb, evidenceIds: readonly string[]): readonly Stored<'evidence_mask'>[] {
  const sql = `SELECT * FROM evidence_mask
    WHERE evidence_id IN (SELECT value FROM json_each(?)) AND is_withdrawn = 0
    ORDER BY hlc DESC, device_id DESC, epoch DESC, sequence DESC`;
  return db.all<ProjectionRow>(sql, JSON.stringify(evidenceIds)).map((row) => toStored('evidence_mask', row));
}

/** One mask, removed or not. */
export function findMask(
  db: ReadDb,
  id: string,
): { readonly fields: Stored<'evidence_mask'>; readonly isRemoved: boolean } | null {
  const row = db.get<ProjectionRow>('SELECT * FROM evidence_mask WHERE id = ?', id);
  return row ? { fields: toStored('evidence_mask', row), isRemoved: row['is_withdrawn'] === 1 } : null;
}

export function listProtections(
  db: ReadDb,
  evidenceIds: readonly string[],
): readonly Stored<'file_protection'>[] {
  const sql = 'SELECT * FROM file_protection WHERE evidence_id IN (SELECT value FROM json_each(?))';
  return db
    .all<ProjectionRow>(sql, JSON.stringify(evidenceIds))
    .map((row) => toStored('file_protection', row));
}

export function findProtection(db: ReadDb, id: string): Stored<'file_protection'> | null {
  const row = db.get<ProjectionRow>('SELECT * FROM file_protection WHERE id = ?', id);
  return row ? toStored('file_protection', row) : null;
}

export function findAccess(db: ReadDb, id: string): Stored<'original_access'> | null {
  const row = db.get<ProjectionRow>('SELECT * FROM original_access WHERE id = ?', id);
  return row ? toStored('original_access', row) : null;
}

export interface AccessRow {
  readonly fileIndex: number;
  readonly reason: string;
  readonly actorName: string;
  readonly wallMs: number;
}

/** Who saw originals of a piece of evidence, the newest first. */
export function listAccesses(db: ReadDb, evidenceId: string): readonly AccessRow[] {
  return db.all(
    `SELECT x.file_index AS fileIndex, x.reason, coalesce(a.name, '') AS actorName, x.wall_ms AS wallMs
     FROM original_access x LEFT JOIN actor a ON a.id = x.actor_id
     WHERE x.evidence_id = ? ORDER BY x.hlc DESC, x.id DESC`,
    evidenceId,
  );
}

/** Every mask, protection and access that was ever recorded of a piece of evidence. */
export function protectionParts(db: ReadDb, evidenceId: string): readonly string[] {
  const sql = `SELECT id FROM evidence_mask WHERE evidence_id = ?1
    UNION ALL SELECT id FROM file_protection WHERE evidence_id = ?1
    UNION ALL SELECT id FROM original_access WHERE evidence_id = ?1`;
  return db.all<{ id: string }>(sql, evidenceId).map(({ id }) => id);
}

/** The files of some evidence that are sealed, as `<evidence id>.<place in its list>`. */
export function sealedFiles(db: ReadDb, evidenceIds: readonly string[]): ReadonlySet<string> {
  const sealed = listProtections(db, evidenceIds).filter(({ isSealed }) => isSealed);
  return new Set(sealed.map(({ evidenceId, fileIndex }) => `${evidenceId}.${fileIndex}`));
}
