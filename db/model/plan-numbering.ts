import { chineseNumber } from './chinese-number.ts';

/** The next code of a row of codes: `G10` after `G9`; `first` where none ends in a number. */
export function nextCode(codes: readonly string[], first: string): string {
  const numbered = codes.flatMap((code) => {
    const [, stem, digits] = /^(.*?)(\d+)$/.exec(code) ?? [];
    return stem === undefined || digits === undefined ? [] : [{ stem, number: Number(digits) }];
  });
  const last = numbered.toSorted((a, b) => a.number - b.number).at(-1);
  return last ? freeCode(codes, last.stem, last.number + 1) : freeCode(codes, stemOf(first), 1);
}

/** The first of `stem` + number, from `from` on, that is not taken. */
export function freeCode(taken: readonly string[], stem: string, from: number): string {
  const code = `${stem}${from}`;
  return taken.includes(code) ? freeCode(taken, stem, from + 1) : code;
}

/** The label of the next action in the way of the last one: 行动四 after 行动三, 板块八 after 板块七. */
export function nextLabel(labels: readonly string[]): string {
  const [, before = '行动', after = ''] =
    /^(.*?)[一二三四五六七八九十]+(.*)$/.exec(labels.at(-1) ?? '') ?? [];
  return `${before}${chineseNumber(labels.length + 1)}${after}`;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

/** A letter that no other plan's codes begin with, so that a code names one measure wherever it is written. */
export function freeLetter(codes: readonly string[]): string {
  const taken = new Set(codes.map((code) => code.slice(0, 1)));
  return letters.find((letter) => !taken.has(letter)) ?? 'Z';
}

function stemOf(first: string): string {
  return first.replace(/\d+$/, '');
}
