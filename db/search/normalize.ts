import { Converter } from 'opencc-js/t2cn';

/** Text in the one form in which texts and questions are compared, and where each unit of it came from. */
export interface PlacedText {
  readonly text: string;
  /** For each unit of `text` the place in the original where its character starts, and where it ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * NFKC, lower case, simplified characters, spaces as one, and none between two Chinese characters, where a line of a
 * PDF may break. Each character for itself: what is part of a text stays part of it in this form.
 */
export function normalize(text: string): string {
  let out = '';
  eachPiece(text, (piece) => {
    out += piece;
  });
  return out;
}

/** The same, with the way back to the original. */
export function normalizeWithPlaces(text: string): PlacedText {
  let out = '';
  const starts: number[] = [];
  const ends: number[] = [];
  eachPiece(text, (piece, start, end) => {
    out += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  });
  return { text: out, starts, ends };
}

function eachPiece(text: string, take: (piece: string, start: number, end: number) => void): void {
  let spaceAt = -1;
  let isAfterChinese = false;
  for (let place = 0; place < text.length;) {
    const end = endOfCharacter(text, place);
    const piece = normalCharacter(text.slice(place, end));
    if (piece === ' ') {
      if (spaceAt < 0) spaceAt = place;
    } else {
      const isChineseHere = isChinese(piece);
      if (spaceAt >= 0 && !(isAfterChinese && isChineseHere)) take(' ', spaceAt, place);
      spaceAt = -1;
      isAfterChinese = isChineseHere;
      take(piece, place, end);
    }
    place = end;
  }
  if (spaceAt >= 0) take(' ', spaceAt, text.length);
}

/** A character with the marks that combine with it. */
function endOfCharacter(text: string, place: number): number {
  let end = place + unitsAt(text, place);
  while (end < text.length && text.charCodeAt(end) >= 0x3_00 && /^\p{M}/u.test(text.slice(end, end + 2))) {
    end += unitsAt(text, end);
  }
  return end;
}

function unitsAt(text: string, place: number): number {
  return (text.codePointAt(place) ?? 0) > 0xff_ff ? 2 : 1;
}

const toSimplified = Converter({ from: 't', to: 'cn' });
const known = new Map<string, string>();
const mostKnown = 50_000;

function normalCharacter(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  const folded = character.normalize('NFKC').toLowerCase();
  const piece = /^[\s\p{Cc}\p{Zs}]+$/u.test(folded)
    ? ' '
    : Array.from(folded)
        .map((one) => toSimplified(one))
        .join('');
  if (known.size >= mostKnown) known.clear();
  known.set(character, piece);
  return piece;
}

const chinese = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}]/u;

function isChinese(piece: string): boolean {
  return piece.charCodeAt(0) > 0x2e_00 && chinese.test(piece);
}
