import { sheetLimits } from './limits.ts';

export interface CellReference {
  readonly column: number;
  readonly row: number;
}

const reference = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/;
const letterOfColumn: string[] = [];

/** `B7` → column 2, row 7; null for anything outside A1:XFD1048576. */
export function parseCellReference(text: string): CellReference | null {
  const match = reference.exec(text);
  const column = columnNumber(match?.[1] ?? '');
  const row = Number(match?.[2] ?? 0);
  const isInside = column >= 1 && column <= sheetLimits.columns && row >= 1 && row <= sheetLimits.sheetRows;
  return isInside ? { column, row } : null;
}

/** `A` → 1, `XFD` → 16384. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + (letter.charCodeAt(0) - 64);
  return number;
}

/** 1 → `A`; the same string object for the same column, so that a million cells share it. */
export function columnLetters(column: number): string {
  const known = letterOfColumn[column];
  if (known !== undefined) return known;
  const letters = spellColumn(column);
  letterOfColumn[column] = letters;
  return letters;
}

function spellColumn(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
