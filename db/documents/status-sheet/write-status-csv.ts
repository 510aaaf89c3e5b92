import type { Result } from '../../model/result.ts';
import type { StatusSheet, StatusSheetRow } from '../../model/status-sheet.ts';
import { byteOrderMark, csvBytes, csvLine, guardedText } from '../csv/csv-text.ts';
import { cleanText } from '../xlsx/xml-text.ts';
import { columnValue, valueText } from './column-values.ts';
import { rowCount, sheetLines } from './sheet-lines.ts';
import type { StatusSheetTarget } from './status-sheet-target.ts';
import { reportedLines } from './status-sheet-target.ts';
import { writeWholeFile } from './write-whole-file.ts';
import type { StatusSheetWords } from './words.ts';

export interface StatusCsvOptions {
  /**
   * On unless turned off: text that a spreadsheet program would run as a formula (it begins with = + - @, their
   * full-width forms, a tab or a line end) gets an apostrophe in front, because a .csv cannot say that a cell is
   * text. Days and percentages are never touched. Off gives the text exactly, for programs that read it as data.
   */
  readonly guardsFormulas?: boolean;
}

/**
 * Writes the flat table as .csv for other programs: UTF-8 with BOM, CRLF, RFC 4180, one header line and one line per
 * row, without title, subtotals and totals. When no chosen column says the section, a first column does.
 * Whole files only, and the same errors as the .xlsx: `cancelled`, `disk-full`, `output-not-writable`.
 */
export async function writeStatusCsv(
  sheet: StatusSheet,
  words: StatusSheetWords,
  target: StatusSheetTarget,
  { guardsFormulas = true }: StatusCsvOptions = {},
): Promise<Result<{ bytes: number }>> {
  return writeWholeFile(target, csvBytes(csvLines(sheet, words, target, guardsFormulas), target.signal));
}

function* csvLines(
  sheet: StatusSheet,
  words: StatusSheetWords,
  target: StatusSheetTarget,
  guardsFormulas: boolean,
): Generator<string> {
  const hasSection = !sheet.columns.includes(sheet.arrangement === 'measure' ? 'action' : 'unit');
  const headers = sheet.columns.map((column) => words.columns[column]);
  yield byteOrderMark + csvLine(hasSection ? [words.section, ...headers] : headers);
  for (const line of reportedLines(sheetLines(sheet, words), rowCount(sheet), target)) {
    if (line.kind !== 'row') continue;
    const cells = rowCells(line.row);
    yield csvLine(hasSection ? [guarded(line.heading), ...cells] : cells);
  }

  function rowCells(row: StatusSheetRow): readonly string[] {
    return sheet.columns.map((column) => {
      const value = columnValue(column, row, words);
      return typeof value === 'string' ? guarded(value) : valueText(value);
    });
  }

  function guarded(text: string): string {
    return guardsFormulas ? guardedText(text) : cleanText(text);
  }
}
