/** Bytes of UTF-8 for the title: whole names stay under the 255 that file systems take, with room for `.part`. */
const titleBytes = 180;

/** What a title leaves when only what every system takes in a file name is kept; empty when that is nothing. */
export function fileNameOf(title: string): string {
  const plain = title
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\ufffd<>:"/\\|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  return shortened(plain).replace(/[. ]+$/, '');
}

function shortened(text: string): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += utf8Length(character.codePointAt(0) ?? 0);
    if (bytes > titleBytes) return kept;
    kept += character;
  }
  return kept;
}

function utf8Length(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
