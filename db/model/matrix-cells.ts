import { lights, type Light } from './light-rules.ts';
import { progressStatuses, type ProgressStatus } from './progress.ts';

/** One cell of the matrix; `status` null: nothing recorded, 未填 where expected and — where not. */
export interface MatrixCell {
  readonly status: ProgressStatus | null;
  readonly light: Light;
  readonly isDifficult: boolean;
  readonly isExpected: boolean;
}

/**
 * The cells of a matrix, measure after measure, each with one place a unit: `codes` holds what `readCell` reads,
 * `percents` the whole percentage plus one, 0 where none was given.
 */
export interface MatrixCells {
  readonly units: number;
  readonly codes: Uint8Array;
  readonly percents: Uint16Array;
}

/** As it travels: one character a cell. */
export interface EncodedCells {
  readonly codes: string;
  readonly percents: string;
}

const statusBits = 0b111;
const lightShift = 3;
const lightBits = 0b11;
const difficultBit = 0b10_0000;
export const expectedBit = 0b100_0000;

/** 0 for the cell that is neither expected nor recorded. */
export function cellCode(cell: MatrixCell): number {
  const { status, light, isDifficult, isExpected } = cell;
  if (status === null) return isExpected ? expectedBit : 0;
  return (
    (progressStatuses.indexOf(status) + 1) |
    (lights.indexOf(light) << lightShift) |
    (isDifficult ? difficultBit : 0) |
    (isExpected ? expectedBit : 0)
  );
}

export function isRecorded(code: number): boolean {
  return (code & statusBits) !== 0;
}

export function readCell(code: number): MatrixCell {
  const status = progressStatuses[(code & statusBits) - 1] ?? null;
  const light = lights[(code >> lightShift) & lightBits] ?? 'grey';
  return {
    status,
    light: status === null ? 'grey' : light,
    isDifficult: (code & difficultBit) !== 0,
    isExpected: (code & expectedBit) !== 0,
  };
}

export function readPercent(stored: number): number | null {
  return stored === 0 ? null : stored - 1;
}

/** Above every character that JSON has to escape, below those that need more than two bytes. */
const firstCharacter = 0x5d;
/** So many arguments a call takes on every engine. */
const run = 8192;

/**
 * One character a cell, because a string of small characters is what both ways to the page carry at least cost: JSON
 * needs no base64 around it, and a structured clone copies it as bytes.
 */
export function encodeCells({ codes, percents }: MatrixCells): EncodedCells {
  return { codes: toText(codes), percents: toText(percents) };
}

export function decodeCells({ codes, percents }: EncodedCells, units: number): MatrixCells {
  const cells = { units, codes: new Uint8Array(codes.length), percents: new Uint16Array(percents.length) };
  for (let place = 0; place < codes.length; place += 1) {
    cells.codes[place] = codes.charCodeAt(place) - firstCharacter;
    cells.percents[place] = percents.charCodeAt(place) - firstCharacter;
  }
  return cells;
}

function toText(values: Uint8Array | Uint16Array): string {
  const characters = new Uint16Array(run);
  let text = '';
  for (let start = 0; start < values.length; start += run) {
    const length = Math.min(run, values.length - start);
    for (let place = 0; place < length; place += 1) {
      characters[place] = (values[start + place] ?? 0) + firstCharacter;
    }
    text += String.fromCharCode(...characters.subarray(0, length));
  }
  return text;
}
