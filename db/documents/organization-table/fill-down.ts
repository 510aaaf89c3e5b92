import { columnNumber } from '../foreign-sheet/cell-reference.ts';
import type { ForeignCell, ForeignRow, ForeignSheet } from '../foreign-sheet/foreign-workbook.ts';

/** Finds a cell of one column, or the top cell of the merged area it lies in. Rows must be asked in ascending order. */
export type CellFinder = (row: ForeignRow) => ForeignCell | undefined;

/** `rowByNumber` holds the rows of the sheet. Costs one pass over the areas of the column in all. */
export function createCellFinder(
  sheet: ForeignSheet,
  rowByNumber: ReadonlyMap<number, ForeignRow>,
  column: string | undefined,
): CellFinder {
  if (column === undefined) return () => undefined;
  const number = columnNumber(column);
  const areas = sheet.merges.filter(
    (merge) =>
      merge.lastRow > merge.firstRow &&
      columnNumber(merge.firstColumn) <= number &&
      columnNumber(merge.lastColumn) >= number,
  );
  let next = 0;
  return (row) => {
    while ((areas[next]?.firstRow ?? Infinity) <= row.number) next += 1;
    const own = cellAt(row, column);
    if (own !== undefined) return own;
    const area = areas[next - 1];
    if (area === undefined || area.lastRow < row.number) return undefined;
    return cellAt(rowByNumber.get(area.firstRow), area.firstColumn);
  };
}

export function cellAt(row: ForeignRow | undefined, column: string | undefined): ForeignCell | undefined {
  return row?.cells.find((cell) => cell.column === column);
}
