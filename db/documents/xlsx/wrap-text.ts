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
const wide = /[\p{Script=Han}\u3000-\u30ff\uff01-\uff60]/u;
const notFirst = /[，。、；：？！）》」』】〕”’…—％%,.;:?!)\]}]/;
const notLast = /[（《「『【〔“‘([{]/;

function mayBreakBetween(before: string, after: string): boolean {
  if (before === '' || notFirst.test(after) || notLast.test(before)) return false;
  return before === ' ' || wide.test(before) || wide.test(after);
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x10000) return code >= 0x20000 ? 1 : widest;
  if (code >= 0x370) return 1;
  if (code >= 0x80) return 0.7;
  if (/[MW@%m]/.test(character)) return 0.92;
  if (/[A-Zw]/.test(character)) return 0.72;
  return 0.57;
}
