import type { StatusSheet } from '../../model/status-sheet.ts';
import { fileNameOf } from '../file-name.ts';
import { statusSheetWordsZh } from './words-zh.ts';

/**
 * A file name that every system takes, such as `桂林十大行动台账_截至20250630.xlsx`: without reserved characters,
 * never empty, hidden or too long.
 */
export function defaultStatusSheetName(
  sheet: StatusSheet,
  extension: 'xlsx' | 'csv' = 'xlsx',
  words = statusSheetWordsZh,
): string {
  const title = fileNameOf(sheet.title);
  return `${words.fileName(title === '' ? words.sheetName : title, sheet.asOf)}.${extension}`;
}
