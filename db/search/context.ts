import type { SearchField } from '../model/search.ts';
import { initialsOf } from './initials.ts';
import { normalizeWithPlaces, type PlacedText } from './normalize.ts';
import type { Question, Term } from './question.ts';

/** A marked range of a text, in units of JavaScript strings. */
export type Mark = readonly [start: number, end: number];

/** One text of a document, by the name of its field. */
export interface FieldText {
  readonly field: SearchField;
  readonly text: string;
  /** A name may also be found by its first letters in pinyin. */
  readonly isName: boolean;
}

export interface Found {
  readonly field: SearchField;
  readonly context: string;
  readonly marks: readonly Mark[];
}

/**
 * Where a question is answered in the texts of a document: the first text with a match, cut to what stands around it.
 * Null if some term is in none of them, which tells an index that lags behind.
 */
export function findContext(question: Question, texts: readonly FieldText[]): Found | null {
  const matched = texts.map((text) => ({ text, marks: question.map((term) => marksOf(term, text)) }));
  const isWhole = question.every((_, index) => matched.some(({ marks }) => (marks[index] ?? []).length > 0));
  if (!isWhole) return null;
  const best = matched.toSorted((one, other) => countTerms(other.marks) - countTerms(one.marks))[0];
  return best ? cut(best.text, merged(best.marks.flat())) : null;
}

function countTerms(marks: readonly (readonly Mark[])[]): number {
  return marks.filter((found) => found.length > 0).length;
}

const mostMarks = 200;
/** A long text is looked through in pieces that overlap by more than a question is long. */
const pieceLength = 20_000;
const overlap = 400;

function marksOf(term: Term, { text, isName }: FieldText): readonly Mark[] {
  for (let from = 0; from === 0 || from + overlap < text.length; from += pieceLength - overlap) {
    const marks = marksInPiece(term, text.slice(from, from + pieceLength));
    if (marks.length > 0) return marks.map(([start, end]) => [start + from, end + from]);
  }
  return isName && term.initials !== null ? initialMarks(term.initials, text) : [];
}

function marksInPiece({ pattern }: Term, piece: string): readonly Mark[] {
  const placed = normalizeWithPlaces(piece);
  const marks: Mark[] = [];
  for (const match of placed.text.matchAll(pattern)) {
    marks.push(originalRange(placed, match.index, match.index + match[0].length));
    if (marks.length === mostMarks) break;
  }
  return marks;
}

function originalRange({ starts, ends }: PlacedText, from: number, to: number): Mark {
  return [starts[from] ?? 0, ends[to - 1] ?? 0];
}

function initialMarks(initials: string, text: string): readonly Mark[] {
  for (const { letters, places } of initialsOf(text)) {
    const from = letters.indexOf(initials);
    if (from >= 0) return places.slice(from, from + initials.length).map((place) => [place, place + 1]);
  }
  return [];
}

function merged(marks: readonly Mark[]): readonly Mark[] {
  const out: [number, number][] = [];
  for (const [start, end] of marks.toSorted((one, other) => one[0] - other[0])) {
    const last = out.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}

const before = 24;
const atMost = 120;

/** A line of the text from a little before the first mark on. */
function cut({ field, text }: FieldText, marks: readonly Mark[]): Found {
  const first = marks[0]?.[0] ?? 0;
  const from = text.length <= atMost ? 0 : wholeCharacter(text, Math.max(0, first - before));
  const to = wholeCharacter(text, Math.min(text.length, from + atMost));
  const head = from > 0 ? '…' : '';
  const context = `${head}${text.slice(from, to).replaceAll(/\s/g, ' ')}${to < text.length ? '…' : ''}`;
  const shift = head.length - from;
  const shown = marks
    .filter(([start]) => start < to)
    .map(([start, end]): Mark => [start + shift, Math.min(end, to) + shift]);
  return { field, context, marks: shown };
}

function wholeCharacter(text: string, place: number): number {
  const unit = text.charCodeAt(place);
  return unit >= 0xdc_00 && unit <= 0xdf_ff ? place - 1 : place;
}
