import type { CellRange } from '../xlsx/cell-name.ts';
import type { SheetCell, SheetRow } from '../xlsx/sheet.ts';
import type { CellStyle } from '../xlsx/styles.ts';
import { lineEnds } from '../xlsx/wrap-text.ts';
import { cleanText } from '../xlsx/xml-text.ts';
import { capacity } from './column-widths.ts';
import { rowHeight } from './text-parts.ts';

/** A run of columns of one row that shows one value; `columns` is how many, at least one. */
export interface RowBlock {
  readonly columns: number;
  readonly value: string | number | null;
  readonly style: CellStyle;
}

/** A row of merged blocks from left to right, as high as its tallest text needs, and at least `leastHeight`. */
export function blockRow(
  rowNumber: number,
  blocks: readonly RowBlock[],
  widths: readonly number[],
  leastHeight: number,
): SheetRow {
  const cells: SheetCell[] = [];
  const merges: CellRange[] = [];
  let height = leastHeight;
  for (const { columns, value, style } of blocks) {
    const firstColumn = cells.length;
    const lastColumn = firstColumn + columns - 1;
    if (columns > 1) merges.push({ firstRow: rowNumber, lastRow: rowNumber, firstColumn, lastColumn });
    if (typeof value === 'string') {
      const room = capacity(widths.slice(firstColumn, lastColumn + 1), style.fontSize);
      height = Math.max(height, rowHeight(lineEnds(cleanText(value), room).length, style.fontSize));
    }
    for (let column = 0; column < columns; column += 1)
      cells.push({ value: column === 0 ? value : null, style });
  }
  return { height: Math.min(height, 409), cells, merges, isFiltered: false };
}

/** Shares the columns out to `blocks` neighbours of about the same width; there are at least as many columns. */
export function evenBlocks(widths: readonly number[], blocks: number): readonly number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const counts = Array.from({ length: blocks }, () => 0);
  let block = 0;
  let left = 0;
  for (const [column, width] of widths.entries()) {
    const wanted = Math.floor(((left + width / 2) / total) * blocks);
    const most = column === 0 ? 0 : block + 1;
    block = Math.max(Math.min(wanted, most), blocks - (widths.length - column), 0);
    counts[block] = (counts[block] ?? 0) + 1;
    left += width;
  }
  return counts;
}
