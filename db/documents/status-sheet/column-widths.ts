import type { StatusSheet, StatusSheetColumn } from '../../model/status-sheet.ts';

/** Sizes in points, and the width of each column in points and in the file's unit. */
export interface SheetMeasures {
  readonly fontSize: number;
  readonly columns: readonly ColumnMeasure[];
}

export interface ColumnMeasure {
  /** Null for a blank column that only makes the sheet wide enough for its totals. */
  readonly column: StatusSheetColumn | null;
  readonly width: number;
}

/** The narrowest useful width in Han characters, and the share of the room that is left over. */
const wishes: Readonly<Record<StatusSheetColumn, { readonly least: number; readonly grow: number }>> = {
  number: { least: 3.8, grow: 0.1 },
  action: { least: 6, grow: 1 },
  measure: { least: 10, grow: 3 },
  unit: { least: 5, grow: 1 },
  lead: { least: 5, grow: 1 },
  responsible: { least: 5.5, grow: 1.5 },
  due: { least: 5.9, grow: 0.1 },
  light: { least: 3.2, grow: 0.1 },
  status: { least: 4.2, grow: 0.1 },
  percent: { least: 4.2, grow: 0.1 },
  note: { least: 16, grow: 10 },
  checkedOn: { least: 5.9, grow: 0.1 },
  problems: { least: 5, grow: 1.2 },
  nextStep: { least: 5, grow: 1.2 },
  evidence: { least: 4.5, grow: 1.2 },
  basis: { least: 5, grow: 1.2 },
  remark: { least: 3.5, grow: 0.6 },
};
const blank = { least: 4, grow: 1 };
const leastColumns = 3;

const paperWidth = { A4: 297, A3: 420 } as const;
const fontSizes = { A4: 9, A3: 10.5 } as const;
export const sideMargin = 12;

/** Room at both sides of the text of a cell. */
const padding = 6;
/** Points of one width unit with 宋体 11 as the normal style, as programs draw it and as narrow as they may draw it. */
const unitPoints = 6;
const leastUnitPoints = 5.6;

/** Columns that fill the paper exactly; more columns than fit are scaled down by the printing program. */
export function sheetMeasures(sheet: StatusSheet): SheetMeasures {
  const fontSize = fontSizes[sheet.paper];
  const missing = Math.max(0, leastColumns - sheet.columns.length);
  const columns = [...sheet.columns, ...Array.from({ length: missing }, () => null)];
  const wanted = columns.map((column) => (column === null ? blank : wishes[column]));
  const room = ((paperWidth[sheet.paper] - 2 * sideMargin) / 25.4) * 72 * 0.985;
  const least = sum(wanted.map((wish) => wish.least * fontSize + padding));
  const perShare = Math.max(0, room - least) / sum(wanted.map((wish) => wish.grow));
  return {
    fontSize,
    columns: columns.map((column, index) => {
      const { least: ems, grow } = wanted[index] ?? blank;
      return { column, width: ems * fontSize + padding + grow * perShare };
    }),
  };
}

/** The width in the unit of the file: digits of the normal style. */
export function fileWidth(width: number): number {
  return Math.round((width / unitPoints) * 100) / 100;
}

/** How many Han characters certainly stand beside each other in columns of this width together. */
export function capacity(widths: readonly number[], fontSize: number): number {
  return ((sum(widths) * leastUnitPoints) / unitPoints - padding) / fontSize;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
