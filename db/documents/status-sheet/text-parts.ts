import { cleanText } from '../xlsx/xml-text.ts';
import { lineEnds } from '../xlsx/wrap-text.ts';

/** A piece of a cell's text that fits into one row, with the number of lines it takes there. */
export interface TextPart {
  readonly text: string;
  readonly lines: number;
}

/** Programs refuse rows above 409 points; a little less keeps a row on one printed page. */
const highestRow = 396;

/**
 * The text in as few parts as rows are needed, each of about the same height, so that nothing is hidden below the
 * edge of a row. All parts but the first begin with `continued`; without it they add up to the cleaned text.
 */
export function textParts(
  text: string,
  capacity: number,
  lineHeight: number,
  continued: string,
): readonly TextPart[] {
  const clean = cleanText(text);
  const ends = lineEnds(clean, capacity);
  const mostLines = Math.floor(highestRow / lineHeight) - 1;
  const count = Math.ceil(ends.length / mostLines);
  if (count === 1) return [{ text: clean, lines: ends.length }];
  const linesPerPart = Math.ceil(ends.length / count);
  return Array.from({ length: Math.ceil(ends.length / linesPerPart) }, (_, index) => {
    const from = index === 0 ? 0 : (ends[index * linesPerPart - 1] ?? 0);
    const lastLine = Math.min((index + 1) * linesPerPart, ends.length);
    const part = clean.slice(from, ends[lastLine - 1]);
    return index === 0
      ? { text: part, lines: lastLine }
      : { text: `${continued}${part}`, lines: lineEnds(`${continued}${part}`, capacity).length };
  });
}

/** Line height in points: generous, because fonts that stand in for 宋体 are taller than it. */
export function lineHeightOf(fontSize: number): number {
  return fontSize * 1.4;
}

/** Height of a row with this many lines, on the grid of quarter points that programs keep. */
export function rowHeight(lines: number, fontSize: number): number {
  return Math.ceil((Math.max(1, lines) * lineHeightOf(fontSize) + 5) * 4) / 4;
}
