import { lineEnds } from '../xlsx/wrap-text.ts';
import { cleanText } from '../xlsx/xml-text.ts';

/** A piece of a cell's text that fits into one row, with the number of lines it takes there. */
export interface TextPart {
  readonly text: string;
  readonly lines: number;
}

/** Programs refuse rows above 409 points; a little less keeps a row on one printed page. */
const highestRow = 396;
/** How far back a part may end earlier in order to end with a sentence. */
const sentenceReach = 60;

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
  const mostLines = Math.floor(highestRow / lineHeight);
  const parts: TextPart[] = [];
  let rest = cleanText(text);
  let ends = lineEnds(rest, capacity);
  while (ends.length > mostLines) {
    const lines = Math.ceil(ends.length / Math.ceil(ends.length / mostLines));
    const part = endingWithSentence(rest.slice(0, ends[lines - 1]));
    parts.push({ text: part, lines });
    rest = continued + rest.slice(part.length);
    ends = lineEnds(rest, capacity);
  }
  return [...parts, { text: rest, lines: ends.length }];
}

function endingWithSentence(text: string): string {
  const end = Math.max(...['。', '；', '！', '？', '\n'].map((mark) => text.lastIndexOf(mark)));
  return end > 0 && end > text.length - sentenceReach && end > text.length / 2
    ? text.slice(0, end + 1)
    : text;
}

/** Line height in points: generous, because fonts that stand in for 宋体 are taller than it. */
export function lineHeightOf(fontSize: number): number {
  return fontSize * 1.45;
}

/** Height of a row with this many lines, on the grid of quarter points that programs keep. */
export function rowHeight(lines: number, fontSize: number): number {
  return Math.ceil((Math.max(1, lines) * lineHeightOf(fontSize) + 5) * 4) / 4;
}
