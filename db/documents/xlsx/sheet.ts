import type { CellRange } from './cell-name.ts';
import type { CellStyle } from './styles.ts';

/** Text stays text whatever it begins with; a day is its serial number with a date format. */
export interface SheetCell {
  readonly value: string | number | null;
  readonly style: CellStyle;
}

export interface SheetRow {
  /** In points, at most 409. */
  readonly height: number;
  /** From column A on, without gaps. */
  readonly cells: readonly SheetCell[];
  /** Merged ranges that are complete now; each is told once, by any row. */
  readonly merges: readonly CellRange[];
  /** The first such row is the header with the filter buttons, the last one ends the filtered range. */
  readonly isFiltered: boolean;
}

export interface SheetPage {
  readonly paper: 'A4' | 'A3';
  readonly orientation: 'landscape' | 'portrait';
  readonly margins: SheetMargins;
  /** Pages side by side, one if left out. */
  readonly pagesWide?: number;
  /** Footer texts; `{page}` and `{pages}` stand for the numbers. */
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
}

/**
 * In millimetres; `edge` is from the edge of the paper to the footer. At least 11 must lie between `edge` and
 * `bottom`: with less LibreOffice lets the footer grow into the table, miscounts the pages and drops the last ones.
 */
export interface SheetMargins {
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
  readonly edge: number;
}

/** One sheet that is fitted to the width of its pages; `rows` is read once, while the file is being written. */
export interface Sheet {
  readonly name: string;
  /** In widths of a digit of the normal style. */
  readonly columnWidths: readonly number[];
  readonly frozenRows: number;
  /** Columns at the left that stay on the screen and are printed again on every page; none if left out. */
  readonly frozenColumns?: number;
  /** The row that is printed again on every page. */
  readonly printTitleRow: number;
  readonly page: SheetPage;
  readonly rows: Iterable<SheetRow>;
}
