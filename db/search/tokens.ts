import { normalize } from './normalize.ts';

/** Neighbouring characters of one kind: written without spaces, or a word of letters and digits. */
export interface Run {
  readonly text: string;
  readonly isChinese: boolean;
}

const chineseClass = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}ー`;
/** In sources of regular expressions with the flag v: a character of a word, and one of neither words nor Chinese. */
export const wordClass = `[[\\p{L}\\p{N}\\p{M}]--[${chineseClass}]]`;
export const notInWord = String.raw`[^\p{L}\p{N}\p{M}ー]`;
const runs = new RegExp(`(?<chinese>[${chineseClass}]+)|${wordClass}+`, 'gv');

/** Stands between two texts of one document, so that no phrase reaches from one into the other. */
export const boundary = 'ǁ';

export function runsOf(normalized: string): readonly Run[] {
  return Array.from(normalized.matchAll(runs), (match) => ({
    text: match[0],
    isChinese: match.groups?.['chinese'] !== undefined,
  }));
}

/**
 * A text as the index keeps it: words as they are, Chinese as every pair of neighbours and the last character of
 * each run by itself, so that a part of any length is a phrase of what is kept.
 */
export function indexTokens(text: string): string {
  const tokens: string[] = [];
  for (const { text: run, isChinese } of runsOf(normalize(text))) {
    if (isChinese) tokens.push(...pairs(run), lastCharacter(run));
    else tokens.push(run);
  }
  return tokens.join(' ');
}

export function pairs(run: string): readonly string[] {
  const characters = Array.from(run);
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

export function lastCharacter(run: string): string {
  return Array.from(run).at(-1) ?? '';
}
