import { columnLetters, columnNumber, parseCellReference } from './cell-reference.ts';
import type { ForeignMerge, ForeignRow, ForeignSheetNote } from './foreign-workbook.ts';
import { sheetLimits } from './limits.ts';

export interface MergedArea {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface MergedRows {
  readonly rows: readonly ForeignRow[];
  readonly merges: readonly ForeignMerge[];
  readonly notes: readonly ForeignSheetNote[];
}

/** `A2:A9` → an area; null when it is none or only one cell. */
export function parseMergedArea(text: string): MergedArea | null {
  const [first, last] = text.split(':').map(parseCellReference);
  if (first === undefined || first === null || last === undefined || last === null) return null;
  const top = Math.min(first.row, last.row);
  const left = Math.min(first.column, last.column);
  const bottom = Math.max(first.row, last.row);
  const right = Math.max(first.column, last.column);
  return top === bottom && left === right ? null : { top, bottom, left, right };
}

/**
 * Keeps of each merged area the value of its top left cell. An area that starts inside an earlier one is
 * left out, as WPS writes the same merge twice. Costs areas × used columns, however far an area reaches.
 */
export function applyMerges(rows: readonly ForeignRow[], areas: readonly MergedArea[]): MergedRows {
  const notes = new Set<ForeignSheetNote>();
  const accepted: MergedArea[] = [];
  const coveredUntil = new Int32Array(sheetLimits.columns + 2);
  const lastColumn = lastUsedColumn(rows);
  const waiting = areas.toSorted((one, other) => one.top - other.top || one.left - other.left);
  let next = 0;
  const startAreasUpTo = (rowNumber: number) => {
    const corners = new Set<number>();
    for (let area = waiting[next]; area !== undefined && area.top <= rowNumber; area = waiting[next]) {
      next += 1;
      if ((coveredUntil[area.left] ?? 0) >= area.top) {
        notes.add('overlapping-merges');
        continue;
      }
      accepted.push(area);
      if (area.top === rowNumber) corners.add(area.left);
      const right = Math.max(area.left, Math.min(area.right, lastColumn));
      for (let column = area.left; column <= right; column += 1) {
        coveredUntil[column] = Math.max(coveredUntil[column] ?? 0, area.bottom);
      }
    }
    return corners;
  };
  const kept = rows.map((row) => {
    const corners = startAreasUpTo(row.number);
    const isVisible = (column: number) => corners.has(column) || (coveredUntil[column] ?? 0) < row.number;
    const cells = row.cells.filter((cell) => isVisible(columnNumber(cell.column)));
    if (cells.length < row.cells.length) notes.add('covered-cells-dropped');
    return cells.length === row.cells.length ? row : { ...row, cells };
  });
  startAreasUpTo(sheetLimits.sheetRows);
  const withCells = kept.filter((row) => row.cells.length > 0);
  return { rows: withCells, merges: accepted.map(toForeignMerge), notes: [...notes] };
}

function lastUsedColumn(rows: readonly ForeignRow[]): number {
  let last = 0;
  for (const row of rows) {
    for (const cell of row.cells) last = Math.max(last, columnNumber(cell.column));
  }
  return last;
}

function toForeignMerge(area: MergedArea): ForeignMerge {
  return {
    firstRow: area.top,
    lastRow: area.bottom,
    firstColumn: columnLetters(area.left),
    lastColumn: columnLetters(area.right),
  };
}
