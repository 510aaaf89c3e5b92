/**
 * Where a cell of `capacity` (in widths of a Han character) would break the text into lines: the end offset of each
 * line. Fonts differ from machine to machine, so that widths are rather over- than underestimated.
 */
export function lineEnds(text: string, capacity: number): readonly number[] {
  if (text.length * widest <= capacity && !text.includes('\n')) return [text.length];
  const ends: number[] = [];
  let width = 0;
  let lineStart = 0;
  let breakAt = 0;
  let widthFromBreak = 0;
  let before = lineFeed;
  for (let offset = 0, code = 0; offset < text.length; offset += code > 0xffff ? 2 : 1, before = code) {
    code = text.codePointAt(offset) ?? lineFeed;
    if (code === lineFeed) {
      ends.push(offset + 1);
      [lineStart, breakAt, width, widthFromBreak] = [offset + 1, offset + 1, 0, 0];
      continue;
    }
    const own = characterWidth(code);
    if (mayBreakBetween(before, code)) [breakAt, widthFromBreak] = [offset, 0];
    if (width + own > capacity && offset > lineStart) {
      const end = breakAt > lineStart ? breakAt : offset;
      width = breakAt > lineStart ? widthFromBreak : 0;
      ends.push(end);
      [lineStart, breakAt, widthFromBreak] = [end, end, width];
    }
    width += own;
    widthFromBreak += own;
  }
  if (lineStart < text.length || ends.length === 0) ends.push(text.length);
  return ends;
}

const widest = 1.3;
const lineFeed = 0x0a;
const space = 0x20;
const notFirst = codesOf('，。、；：？！）》」』】〕”’…—％%,.;:?!)]}');
const notLast = codesOf('（《「『【〔“‘([{');
const wideLetters = codesOf('MW@%m');
const broadLetters = codesOf('ABCDEFGHIJKLNOPQRSTUVXYZw');

function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.codePointAt(0) ?? 0));
}

function mayBreakBetween(before: number, after: number): boolean {
  if (isIdeograph(before) && isIdeograph(after)) return true;
  if (before !== space && !isSetLikeHan(before) && !isSetLikeHan(after)) return false;
  return before !== lineFeed && !notFirst.has(after) && !notLast.has(before);
}

function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Han characters and the marks and syllables that are set among them. */
function isSetLikeHan(code: number): boolean {
  return (code >= 0x2e80 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xff60) || code >= 0x20000;
}

function characterWidth(code: number): number {
  if (code >= 0x370) return code >= 0x10000 && code < 0x20000 ? widest : 1;
  if (code >= 0x80) return 0.7;
  if (wideLetters.has(code)) return 0.92;
  return broadLetters.has(code) ? 0.72 : 0.57;
}
