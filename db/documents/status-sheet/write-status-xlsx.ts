import type { Result } from '../../model/result.ts';
import type { StatusSheet } from '../../model/status-sheet.ts';
import type { Workbook } from '../xlsx/write-workbook.ts';
import { workbookBytes } from '../xlsx/write-workbook.ts';
import { fileWidth, sheetMeasures, sideMargin } from './column-widths.ts';
import { rowCount, sheetLines } from './sheet-lines.ts';
import { headerRowNumber, sheetRows } from './sheet-rows.ts';
import { createSheetStyles } from './sheet-styles.ts';
import type { StatusSheetTarget } from './status-sheet-target.ts';
import { reportedLines } from './status-sheet-target.ts';
import { writeWholeFile } from './write-whole-file.ts';
import type { StatusSheetWords } from './words.ts';

/**
 * Writes the status spreadsheet as .xlsx. Equal sheets give equal bytes whatever the clock and the time zone; the
 * final name only ever shows a whole file. Errors: `cancelled`, `disk-full`, `output-not-writable`.
 */
export async function writeStatusXlsx(
  sheet: StatusSheet,
  words: StatusSheetWords,
  target: StatusSheetTarget,
): Promise<Result<{ bytes: number }>> {
  return writeWholeFile(target, workbookBytes(statusWorkbook(sheet, words, target), target.signal));
}

function statusWorkbook(sheet: StatusSheet, words: StatusSheetWords, target: StatusSheetTarget): Workbook {
  const measures = sheetMeasures(sheet);
  const lines = reportedLines(sheetLines(sheet, words), rowCount(sheet), target);
  const styles = createSheetStyles(words.fontName, measures.fontSize);
  return {
    properties: { title: sheet.title, creator: sheet.office, day: sheet.asOf },
    normalStyle: styles.normal,
    sheet: {
      name: words.sheetName,
      columnWidths: measures.columns.map(({ width }) => fileWidth(width)),
      frozenRows: headerRowNumber,
      printTitleRow: headerRowNumber,
      page: {
        paper: sheet.paper,
        orientation: 'landscape',
        margins: { side: sideMargin, top: 14, bottom: 18, edge: 7 },
        footer: {
          left: words.footerLeft(sheet.journalHead),
          center: words.footerCenter,
          right: words.asOf(sheet.asOf),
        },
      },
      rows: sheetRows(sheet, words, styles, measures, lines),
    },
  };
}
