import { cutToWidth, textWidth } from './text-width.ts';

const widestCell = 48;
const gap = '  ';

/** Lines of a table whose columns stand under each other in a terminal; long cells are cut, line breaks become spaces. */
export function tableLines(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const cells = [header, ...rows].map((row) =>
    row.map((cell) => cutToWidth(cell.replaceAll(/\s+/g, ' ').trim(), widestCell)),
  );
  const widths = header.map((_, column) => Math.max(...cells.map((row) => textWidth(row[column] ?? ''))));
  const rule = widths.map((width) => '-'.repeat(width));
  const [first = [], ...rest] = cells;
  return [first, rule, ...rest].map((row) => lineOf(row, widths));
}

function lineOf(row: readonly string[], widths: readonly number[]): string {
  return row
    .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - textWidth(cell)))
    .join(gap)
    .trimEnd();
}
