/** Letters of a column; the first is 0, so 0 is A and 27 is AB. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** A rectangle of cells; rows count from 1 as printed in the margin, columns from 0. */
export interface CellRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export function rangeName(range: CellRange): string {
  const from = `${columnLetters(range.firstColumn)}${range.firstRow}`;
  return `${from}:${columnLetters(range.lastColumn)}${range.lastRow}`;
}

/** The same rectangle as a defined name wants it, with the sheet in front: `'台账'!$A$3:$F$9`. */
export function absoluteRangeName(sheetName: string, range: CellRange): string {
  const from = `$${columnLetters(range.firstColumn)}$${range.firstRow}`;
  return `${quotedSheetName(sheetName)}!${from}:$${columnLetters(range.lastColumn)}$${range.lastRow}`;
}

export function quotedSheetName(sheetName: string): string {
  return `'${sheetName.replaceAll("'", "''")}'`;
}
