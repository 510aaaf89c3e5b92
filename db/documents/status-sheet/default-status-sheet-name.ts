import type { StatusSheet } from '../../model/status-sheet.ts';
import { statusSheetWordsZh } from './words-zh.ts';
import type { StatusSheetWords } from './words.ts';

/** Bytes of UTF-8 for the title: whole names stay under the 255 that file systems take, with room for `.part`. */
const titleBytes = 180;

/**
 * A file name that every system takes, such as `桂林十大行动台账_截至20250630.xlsx`: without reserved characters,
 * never empty, hidden or too long.
 */
export function defaultStatusSheetName(
  sheet: Pick<StatusSheet, 'title' | 'asOf'>,
  extension: 'xlsx' | 'csv' = 'xlsx',
  words: Pick<StatusSheetWords, 'sheetName' | 'fileName'> = statusSheetWordsZh,
): string {
  const plain = sheet.title
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\ufffd<>:"/\\|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  const title = shortened(plain).replace(/[. ]+$/, '');
  return `${words.fileName(title === '' ? words.sheetName : title, sheet.asOf)}.${extension}`;
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
