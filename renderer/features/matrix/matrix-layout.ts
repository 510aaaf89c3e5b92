import type { MatrixLine } from '../../../db/model/matrix-lines.ts';
import { formatCount } from '../../locales/format.ts';

export const rowHeight = 32;
export const headHeight = 132;
export const headWidth = 300;
const itemWidth = 48;
const percentWidth = 58;
const sumWidth = 84;
/** Of one letter in the small counts of an item, and in those of a sum, with what stands beside them. */
const itemCount = { letter: 6.3, beside: 8 };
const sumCount = { letter: 8, beside: 28 };
/** Lines beyond the edge that are there already, and the step in which the window moves. */
const around = 6;
const step = 4;

/** Where each column begins, and at the end where the last one ends, in pixels; the counts of all rows fit in. */
export function columnOffsets(
  columns: readonly MatrixLine[],
  rows: readonly MatrixLine[],
  hasPercent: boolean,
): Int32Array {
  const most = rows.reduce((found, { members }) => Math.max(found, members.length), 0);
  const offsets = new Int32Array(columns.length + 1);
  for (const [place, { kind, members }] of columns.entries()) {
    const letters = 2 * formatCount(members.length * most).length + 1;
    const width =
      kind === 'item'
        ? Math.max(hasPercent ? percentWidth : itemWidth, widthOf(letters, itemCount))
        : Math.max(sumWidth, widthOf(letters, sumCount));
    offsets[place + 1] = (offsets[place] ?? 0) + width;
  }
  return offsets;
}

function widthOf(letters: number, { letter, beside }: typeof itemCount): number {
  return Math.ceil(letters * letter + beside);
}

/** The lines that have to be there; `end` is one behind the last. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

/** Moves in steps, so that most frames of scrolling draw nothing anew. */
export function spanOf(first: number, end: number, count: number): Span {
  return {
    first: Math.max(0, Math.floor((first - around) / step) * step),
    end: Math.min(count, Math.ceil((end + around) / step) * step),
  };
}

/** The column that lies at a place, by halves. */
export function columnAt(offsets: Int32Array, left: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle + 1] ?? Number.POSITIVE_INFINITY) <= left) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Numbers of a span, and one more if it lies outside: the cell with the focus is never taken away. */
export function linesOf({ first, end }: Span, extra: number): readonly number[] {
  const lines = Array.from({ length: Math.max(0, end - first) }, (_, place) => first + place);
  return extra < 0 || (extra >= first && extra < end) ? lines : [...lines, extra];
}
