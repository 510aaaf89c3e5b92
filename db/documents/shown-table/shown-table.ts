import type { SheetCell, SheetRow } from '../xlsx/sheet.ts';
import type { CellStyle } from '../xlsx/styles.ts';
import { lineEnds } from '../xlsx/wrap-text.ts';
import type { Workbook } from '../xlsx/write-workbook.ts';

/** A table as a screen shows it: the same columns, rows and order. Null is an empty cell, never 0. */
export interface ShownTable {
  readonly name: string;
  readonly header: readonly ShownColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export interface ShownColumn {
  readonly title: string;
  /** On the screen, in pixels. */
  readonly width: number;
}

const fontName = '宋体';
const fontSize = 10;
const normal: CellStyle = { fontName, fontSize };
const textStyle: CellStyle = { ...normal, isWrapped: true, hasBorder: true };
const numberStyle: CellStyle = { ...textStyle, horizontal: 'right' };
const headStyle: CellStyle = { ...textStyle, isBold: true, horizontal: 'center', fill: 'DCE6F1' };
const lineHeight = 14;
const tallest = 409;
/** A digit of the normal style is about this wide on a screen. */
const pixelsPerDigit = 7;
const narrowest = 8;
const widest = 60;

/** The workbook of a table: one frozen line of heads with filters, text as text, numbers as numbers. */
export function shownWorkbook(table: ShownTable, office: string, day: string): Workbook {
  const widths = table.header.map(({ width }) =>
    Math.min(widest, Math.max(narrowest, Math.round(width / pixelsPerDigit))),
  );
  return {
    properties: { title: table.name, creator: office, day },
    normalStyle: normal,
    sheet: {
      name: table.name.replaceAll(/[[\]:*?/\\']/g, ' ').slice(0, 31),
      columnWidths: widths,
      frozenRows: 1,
      printTitleRow: 1,
      page: {
        paper: 'A4',
        orientation: 'landscape',
        margins: { side: 12, top: 14, bottom: 18, edge: 7 },
        footer: { left: table.name, center: '{page} / {pages}', right: day },
      },
      rows: sheetRows(table, widths),
    },
  };
}

function* sheetRows(table: ShownTable, widths: readonly number[]): Generator<SheetRow> {
  const heads = table.header.map(({ title }) => ({ value: title, style: headStyle }));
  yield row(heads, widths);
  for (const values of table.rows) {
    const cells = table.header.map((_, column) => {
      const value = values[column] ?? null;
      return { value, style: typeof value === 'number' ? numberStyle : textStyle };
    });
    yield row(cells, widths);
  }
}

function row(cells: readonly SheetCell[], widths: readonly number[]): SheetRow {
  const lines = cells.map(({ value }, column) =>
    // Two digits are as wide as a Han character; a little is lost to the edges.
    typeof value === 'string' ? lineEnds(value, ((widths[column] ?? narrowest) - 1) / 2).length : 1,
  );
  const height = Math.min(tallest, Math.max(1, ...lines) * lineHeight + 4);
  return { height, cells, merges: [], isFiltered: true };
}
