import type { Result } from '../../model/result.ts';
import { byteOrderMark, csvBytes, csvLine, guardedText } from '../csv/csv-text.ts';
import { writeWholeFile } from '../status-sheet/write-whole-file.ts';
import type { MatrixSheet } from './matrix-sheet.ts';
import type { MatrixTarget } from './write-matrix-xlsx.ts';

/** Writes the matrix as .csv (UTF-8 with BOM): one line of headings, then a line a row; errors as for the .xlsx. */
export function writeMatrixCsv(sheet: MatrixSheet, target: MatrixTarget): Promise<Result<{ bytes: number }>> {
  return writeWholeFile(target, csvBytes(csvLines(sheet, target), target.signal));
}

function* csvLines(sheet: MatrixSheet, target: MatrixTarget): Generator<string> {
  yield byteOrderMark + csvLine([sheet.corner, ...sheet.columns.map(({ text }) => guardedText(text))]);
  let done = 0;
  for (const { heading, cells } of sheet.rows) {
    yield csvLine([guardedText(heading), ...cells.map(({ text }) => text)]);
    done += 1;
    target.onProgress(done, sheet.rowCount);
  }
}
