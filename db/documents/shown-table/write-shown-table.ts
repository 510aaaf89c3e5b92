import type { Result } from '../../model/result.ts';
import { byteOrderMark, csvBytes, csvLine, guardedText } from '../csv/csv-text.ts';
import { writeWholeFile, type FileTarget } from '../status-sheet/write-whole-file.ts';
import { workbookBytes } from '../xlsx/write-workbook.ts';
import { shownWorkbook, type ShownTable } from './shown-table.ts';

export interface ShownTableTarget extends FileTarget {
  readonly office: string;
  readonly day: string;
}

/**
 * Writes a table as .xlsx or, by the ending of the path, as .csv (UTF-8 with BOM). The final name only ever shows a
 * whole file. Errors: `cancelled`, `disk-full`, `output-not-writable`.
 */
export async function writeShownTable(
  table: ShownTable,
  target: ShownTableTarget,
): Promise<Result<{ bytes: number }>> {
  const bytes = target.path.toLowerCase().endsWith('.csv')
    ? csvBytes(csvLines(table), target.signal)
    : workbookBytes(shownWorkbook(table, target.office, target.day), target.signal);
  return writeWholeFile(target, bytes);
}

function* csvLines({ header, rows }: ShownTable): Generator<string> {
  yield byteOrderMark + csvLine(header.map(({ title }) => guardedText(title)));
  for (const row of rows) {
    yield csvLine(row.map((value) => (typeof value === 'string' ? guardedText(value) : String(value ?? ''))));
  }
}
