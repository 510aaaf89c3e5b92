import type { ReadDb, WriteDb } from './driver.ts';

export interface CellKey {
  readonly measureId: string;
  readonly organizationId: string;
}

/** The cell of an entry, or null while the entry has not arrived. */
export function findCellOf(db: ReadDb, progressId: string): CellKey | null {
  return (
    db.get<CellKey>(
      'SELECT measure_id AS measureId, organization_id AS organizationId FROM progress WHERE id = ?',
      progressId,
    ) ?? null
  );
}

/** Sets whether a standing entry corrects this one; corrections may arrive before what they correct. */
export function refreshCorrected(db: WriteDb, progressId: string): void {
  const row = db.get<{ shown: number; found: number }>(
    `SELECT is_corrected AS shown,
       EXISTS (SELECT 1 FROM progress c WHERE c.corrects_id = progress.id AND c.is_withdrawn = 0) AS found
     FROM progress WHERE id = ?`,
    progressId,
  );
  if (row && row.shown !== row.found) {
    db.run('UPDATE progress SET is_corrected = ? WHERE id = ?', row.found, progressId);
  }
}

/**
 * Recomputes the current entry of a cell: the greatest by (checked on, HLC, origin) among those neither corrected
 * nor withdrawn, with their number, over the unit and every double that it stands for. A unit for which another
 * stands has no cell.
 */
export function refreshCell(db: WriteDb, cell: CellKey): void {
  const { measureId, organizationId } = cell;
  const standing = `measure_id = ?1 AND is_corrected = 0 AND is_withdrawn = 0 AND organization_id IN (${unitsStoodFor})`;
  const written = db.run(
    `INSERT INTO progress_current
       (measure_id, organization_id, progress_id, status, percent, is_difficult, checked_on, entry_count)
     SELECT measure_id, ?2, id, status, percent, is_difficult, checked_on,
       (SELECT count(*) FROM progress WHERE ${standing})
     FROM progress
     WHERE ${standing}
     ORDER BY checked_on DESC, hlc DESC, device_id DESC, epoch DESC, sequence DESC
     LIMIT 1
     ON CONFLICT (measure_id, organization_id) DO UPDATE SET progress_id = excluded.progress_id,
       status = excluded.status, percent = excluded.percent, is_difficult = excluded.is_difficult,
       checked_on = excluded.checked_on, entry_count = excluded.entry_count`,
    measureId,
    organizationId,
  );
  if (written > 0) return;
  db.run(
    'DELETE FROM progress_current WHERE measure_id = ? AND organization_id = ?',
    measureId,
    organizationId,
  );
}

/** The measures of which a unit, as it was entered, has an entry. */
export function measuresEnteredFor(db: ReadDb, organizationId: string): readonly string[] {
  return db
    .all<{ id: string }>(
      'SELECT DISTINCT measure_id AS id FROM progress WHERE organization_id = ?',
      organizationId,
    )
    .map(({ id }) => id);
}

const unitsStoodFor = `SELECT organization_id FROM organization_stand_in WHERE stand_in_id = ?2
  UNION ALL SELECT ?2 WHERE NOT EXISTS (SELECT 1 FROM organization_stand_in WHERE organization_id = ?2)`;
