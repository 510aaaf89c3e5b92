import { setImmediate } from 'node:timers/promises';
import { cleanText } from '../xlsx/xml-text.ts';

export const byteOrderMark = '\ufeff';
const linesPerPiece = 200;
const readAsFormula = /^[=+\-@＝＋－＠\t\r\n]/;

/** Text that a spreadsheet program would run as a formula gets an apostrophe in front, as a .csv has no text cells. */
export function guardedText(text: string): string {
  const clean = cleanText(text);
  return readAsFormula.test(clean) ? `'${clean}` : clean;
}

/** One line by RFC 4180. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Bytes of a few hundred lines at a time; between them other work gets its turn, and an abort is noticed. */
export async function* csvBytes(
  lines: Iterable<string>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  let piece = '';
  let count = 0;
  for (const line of lines) {
    piece += line;
    count += 1;
    if (count % linesPerPiece === 0) {
      yield Buffer.from(piece);
      piece = '';
      await setImmediate();
      signal?.throwIfAborted();
    }
  }
  yield Buffer.from(piece);
}
