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
  let offset = 0;
  let before = '';
  for (const character of text) {
    if (character === '\n') {
      ends.push(offset + 1);
      [lineStart, breakAt, width, widthFromBreak] = [offset + 1, offset + 1, 0, 0];
    } else {
      const own = characterWidth(character);
      if (mayBreakBetween(before, character)) [breakAt, widthFromBreak] = [offset, 0];
      if (width + own > capacity && offset > lineStart) {
        const end = breakAt > lineStart ? breakAt : offset;
        width = breakAt > lineStart ? widthFromBreak : 0;
        ends.push(end);
        [lineStart, breakAt, widthFromBreak] = [end, end, width];
      }
      width += own;
      widthFromBreak += own;
    }
    before = character;
    offset += character.length;
  }
  if (lineStart < text.length || ends.length === 0) ends.push(text.length);
  return ends;
}

const widest = 1.3;
const notFirst = new Set('，。、；：？！）》」』】〕”’…—％%,.;:?!)]}');
const notLast = new Set('（《「『【〔“‘([{');
const wideLetters = new Set('MW@%m');
const broadLetters = new Set('ABCDEFGHIJKLNOPQRSTUVXYZw');

function mayBreakBetween(before: string, after: string): boolean {
  if (before !== ' ' && !isHan(before) && !isHan(after)) return false;
  return before !== '' && !notFirst.has(after) && !notLast.has(before);
}

/** Han characters and the marks and syllables that are set among them. */
function isHan(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (code >= 0x2e80 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xff60) || code >= 0x20000;
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x10000) return code >= 0x20000 ? 1 : widest;
  if (code >= 0x370) return 1;
  if (code >= 0x80) return 0.7;
  if (wideLetters.has(character)) return 0.92;
  return broadLetters.has(character) ? 0.72 : 0.57;
}
