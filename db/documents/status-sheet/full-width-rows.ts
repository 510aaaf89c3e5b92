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

/**
 * Shares the columns out to neighbours of about the same width. A block stays without columns where there are too
 * few of them, or where one column is as wide as several blocks.
 */
export function evenBlocks(
  widths: readonly number[],
  blocks: number,
): readonly { readonly columns: number; readonly width: number }[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const made = Array.from({ length: blocks }, () => ({ columns: 0, width: 0 }));
  let left = 0;
  for (const width of widths) {
    const block = made[Math.floor(((left + width / 2) / total) * blocks)];
    if (block !== undefined) {
      block.columns += 1;
      block.width += width;
    }
    left += width;
  }
  return made;
}

/** How many columns from the right hold a line of so many Han characters; all of them if they are too narrow. */
export function lastColumnsFor(characters: number, widths: readonly number[], fontSize: number): number {
  let columns = 1;
  while (columns < widths.length && capacity(widths.slice(-columns), fontSize) < characters) columns += 1;
  return columns;
}

/** From the left, blocks of the fewest columns that are this wide together; each gets one column at least. */
export function blocksOfWidth(widths: readonly number[], least: readonly number[]): readonly number[] {
  let used = 0;
  return least.map((wanted, index) => {
    const most = widths.length - used - (least.length - index - 1);
    let columns = 0;
    for (let width = 0; columns < most && width < wanted; columns += 1) width += widths[used + columns] ?? 0;
    used += columns;
    return columns;
  });
}
