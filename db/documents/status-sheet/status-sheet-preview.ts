import type { StatusSheet } from '../../model/status-sheet.ts';
import { sheetMeasures } from './column-widths.ts';
import { columnValue, valueText } from './column-values.ts';
import { defaultStatusSheetName } from './default-status-sheet-name.ts';
import type { SheetLine } from './sheet-lines.ts';
import { rowCount, sheetLines } from './sheet-lines.ts';
import type { StatusSheetWords } from './words.ts';

/** The top of the sheet for the screen, in the words, the order and the proportions of the file. */
export interface StatusSheetPreview {
  readonly title: string;
  /** Office, filter if any, and day. */
  readonly subtitle: string;
  readonly fileName: string;
  /** Widths are in points of the printed page. */
  readonly header: readonly { readonly id: string; readonly text: string; readonly width: number }[];
  readonly rows: readonly StatusSheetPreviewRow[];
  /** All rows of data, also those that the preview does not show. */
  readonly totalRows: number;
}

/** A `row` has one cell per header; a section or total goes over the whole width and has one cell. */
export interface StatusSheetPreviewRow {
  readonly kind: 'section' | 'row' | 'total';
  readonly cells: readonly string[];
}

/** The first `limit` lines of the sheet: headings, rows and totals alike. */
export function statusSheetPreview(
  sheet: StatusSheet,
  words: StatusSheetWords,
  limit: number,
): StatusSheetPreview {
  const subtitle = [words.office(sheet.office), words.filter(sheet.filterText), words.asOf(sheet.asOf)];
  return {
    title: sheet.title,
    subtitle: subtitle.filter((text) => text !== '').join('　'),
    fileName: defaultStatusSheetName(sheet, 'xlsx', words),
    header: sheetMeasures(sheet).columns.flatMap(({ column, width }) =>
      column === null ? [] : [{ id: column, text: words.columns[column], width: Math.round(width) }],
    ),
    rows: firstRows(sheet, words, limit),
    totalRows: rowCount(sheet),
  };
}

function firstRows(
  sheet: StatusSheet,
  words: StatusSheetWords,
  limit: number,
): readonly StatusSheetPreviewRow[] {
  const rows: StatusSheetPreviewRow[] = [];
  for (const line of sheetLines(sheet, words)) {
    if (rows.length >= limit) break;
    rows.push(previewRow(line, sheet, words));
  }
  return rows;
}

function previewRow(line: SheetLine, sheet: StatusSheet, words: StatusSheetWords): StatusSheetPreviewRow {
  if (line.kind === 'row') {
    return {
      kind: 'row',
      cells: sheet.columns.map((column) => valueText(columnValue(column, line.row, words))),
    };
  }
  if (line.kind === 'share') {
    const { group, word, count, percent } = line.share;
    return { kind: 'total', cells: [`${group}　${word}　${count}　${percent.toFixed(1)}%`] };
  }
  return { kind: line.kind === 'section' ? 'section' : 'total', cells: [line.text] };
}
