import { listWords, type ListWord } from './list-words.ts';
import { isPersonName } from './chinese-names.ts';
import { personNumbers } from './person-numbers.ts';

export const nameWarningKinds = ['id-number', 'student-number', 'phone', 'names'] as const;
export type NameWarningKind = (typeof nameWarningKinds)[number];

/** What a text seems to hold about single persons, in the words that made it seem so. */
export interface NameWarning {
  readonly kind: NameWarningKind;
  readonly excerpt: string;
}

/**
 * What in a text looks like a pupil's number or a list of names, in the order of the text. It only ever warns: a text
 * with warnings may be recorded, and one without may still name somebody.
 */
export function namesCheck(text: string): readonly NameWarning[] {
  return [...personNumbers(text), ...nameLists(text)]
    .toSorted((a, b) => a.start - b.start)
    .map(({ kind, start, end }) => ({ kind, excerpt: text.slice(start, end) }));
}

/** So many names in a row are a list; fewer after a word that announces one. */
const listLength = 3;
const announcedLength = 2;

function nameLists(text: string) {
  const words = listWords(text);
  const found: { readonly kind: 'names'; readonly start: number; readonly end: number }[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const run = runFrom(words, at);
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last) continue;
    const before = first.isJoined ? nameAtEnd(words[at - 1]) : null;
    const next = words[at + run.length];
    const after = next?.isJoined ? nameAtStart(next) : null;
    const names = [before, ...run, after].filter((name) => name !== null);
    at += run.length - 1;
    if (names.length < (first.isAnnounced ? announcedLength : listLength)) continue;
    found.push({ kind: 'names', start: (before ?? first).start, end: (after ?? last).end });
  }
  return found;
}

/** The names that follow one another from a place on. */
function runFrom(words: readonly ListWord[], from: number): readonly ListWord[] {
  let end = from;
  while (end < words.length && isNext(words[end], end === from)) end += 1;
  return words.slice(from, end);
}

function isNext(word: ListWord | undefined, isFirst: boolean): boolean {
  return word !== undefined && isPersonName(word.text) && (isFirst || (word.isJoined && !word.isAnnounced));
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** 访谈了张小明、…: the name that a longer word ends in. */
function nameAtEnd(word: ListWord | undefined): Place | null {
  if (!word || word.text.length <= 4) return null;
  const length = [3, 2].find((size) => isPersonName(word.text.slice(-size)));
  return length === undefined ? null : { start: word.end - length, end: word.end };
}

/** …、王小刚反映: the name that a longer word begins with. */
function nameAtStart({ text, start }: ListWord): Place | null {
  if (text.length <= 4) return null;
  const length = [3, 2].find((size) => isPersonName(text.slice(0, size)));
  return length === undefined ? null : { start, end: start + length };
}
