import type { Fields } from '../model/subject-state.ts';
import type { WriteDb } from '../sql/driver.ts';
import { findCellOf, refreshCorrected, type CellKey } from '../sql/progress-cells.ts';
import { standInOf } from '../sql/stand-ins.ts';

/**
 * Brings “corrected” marks and current entries in line after one entry was folded: its own cell, the cell it was
 * in before, and the cell of the entry that it corrects. The cell is that of the unit that stands for the entry's.
 * `onCell` is handed each of them, to be refreshed at once or after many folds.
 */
export function foldProgressCells(
  db: WriteDb,
  progressId: string,
  fields: Fields,
  before: CellKey | null,
  onCell: (cell: CellKey) => void,
): void {
  const { measureId, organizationId, correctsId } = fields;
  const cells = new Map<string, CellKey>();
  const touch = (entered: CellKey | null) => {
    if (!entered) return;
    const cell = { ...entered, organizationId: standInOf(db, entered.organizationId) };
    cells.set(`${cell.measureId} ${cell.organizationId}`, cell);
  };
  touch(before);
  if (typeof measureId === 'string' && typeof organizationId === 'string')
    touch({ measureId, organizationId });
  refreshCorrected(db, progressId);
  if (typeof correctsId === 'string') {
    refreshCorrected(db, correctsId);
    touch(findCellOf(db, correctsId));
  }
  for (const cell of cells.values()) onCell(cell);
}
