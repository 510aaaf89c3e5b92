import type { WriteDb } from '../sql/driver.ts';
import { findCellOf, refreshCell, refreshCorrected, type CellKey } from '../sql/progress-cells.ts';
import { findProjection } from '../sql/projections.ts';

/** The cells that an entry touches before it is folded again. */
export function progressCellsBefore(db: WriteDb, progressId: string): readonly CellKey[] {
  return [findCellOf(db, progressId)].filter((cell) => cell !== null);
}

/** Brings “corrected” marks and current entries in line after one entry was folded. */
export function foldProgressCells(db: WriteDb, progressId: string, before: readonly CellKey[]): void {
  const correctsId = findProjection(db, 'progress', progressId)?.['correctsId'];
  const touched = [progressId, ...(typeof correctsId === 'string' ? [correctsId] : [])];
  const cells = new Map(before.map((cell) => [cellText(cell), cell]));
  for (const id of touched) {
    refreshCorrected(db, id);
    const cell = findCellOf(db, id);
    if (cell) cells.set(cellText(cell), cell);
  }
  for (const cell of cells.values()) refreshCell(db, cell);
}

function cellText(cell: CellKey): string {
  return `${cell.measureId} ${cell.organizationId}`;
}
