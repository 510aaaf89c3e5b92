import type { Light } from '../../model/light-rules.ts';
import type { Result } from '../../model/result.ts';
import { capacity, fileWidth } from '../status-sheet/column-widths.ts';
import { createSheetStyles, lightColors } from '../status-sheet/sheet-styles.ts';
import { statusSheetWordsZh as words } from '../status-sheet/words-zh.ts';
import { writeWholeFile } from '../status-sheet/write-whole-file.ts';
import type { FileTarget } from '../status-sheet/write-whole-file.ts';
import type { SheetCell, SheetRow } from '../xlsx/sheet.ts';
import type { CellStyle } from '../xlsx/styles.ts';
import { lineEnds } from '../xlsx/wrap-text.ts';
import { workbookBytes } from '../xlsx/write-workbook.ts';
import type { MatrixSheet, MatrixSheetCell, MatrixSheetRow } from './matrix-sheet.ts';

export interface MatrixTarget extends FileTarget {
  readonly onProgress: (doneRows: number, totalRows: number) => void;
}

const fontSize = 9;
/** Height of a line for each point of its letters. */
const lineShare = 1.45;
const titleSize = 16;
/** Points, as everything here but the widths in the file. */
const headingWidth = 230;
const itemWidth = 58;
const sumWidth = 72;
const headerRow = 3;
/** What an A3 page takes beside the heading before its cells get too small to read. */
const pageWidth = 1200;

/**
 * Writes the matrix as .xlsx: landscape, heads frozen both ways and printed on every page. Whole files only; errors:
 * `cancelled`, `disk-full`, `output-not-writable`.
 */
export function writeMatrixXlsx(
  sheet: MatrixSheet,
  target: MatrixTarget,
): Promise<Result<{ bytes: number }>> {
  const styles = matrixStyles();
  const widths = [headingWidth, ...sheet.columns.map(({ kind }) => (kind === 'item' ? itemWidth : sumWidth))];
  const width = widths.reduce((sum, own) => sum + own, -headingWidth);
  const workbook = {
    properties: { title: sheet.title, creator: sheet.office, day: sheet.asOf },
    normalStyle: styles.normal,
    sheet: {
      name: '进展对照表',
      columnWidths: widths.map(fileWidth),
      frozenRows: headerRow,
      frozenColumns: 1,
      printTitleRow: headerRow,
      page: {
        paper: 'A3' as const,
        orientation: 'landscape' as const,
        margins: { side: 10, top: 12, bottom: 18, edge: 7 },
        pagesWide: Math.max(1, Math.ceil(width / pageWidth)),
        footer: {
          left: words.footerLeft(sheet.journalHead),
          center: words.footerCenter,
          right: words.asOf(sheet.asOf),
        },
      },
      rows: sheetRows(sheet, styles, widths, target),
    },
  };
  return writeWholeFile(target, workbookBytes(workbook, target.signal));
}

interface MatrixStyles {
  readonly normal: CellStyle;
  readonly title: CellStyle;
  readonly info: CellStyle;
  readonly header: CellStyle;
  readonly item: LineStyles;
  readonly sum: LineStyles;
}

interface LineStyles {
  readonly heading: CellStyle;
  readonly none: CellStyle;
  readonly lights: Readonly<Record<Light, CellStyle>>;
}

function matrixStyles(): MatrixStyles {
  const { normal, title, infoLeft, header } = createSheetStyles(words.fontName, fontSize);
  const plain: CellStyle = { fontName: words.fontName, fontSize, hasBorder: true, isWrapped: true };
  return {
    normal,
    // In the first column alone, which every page repeats.
    title: { ...title, fontSize: titleSize, horizontal: 'left', isWrapped: true },
    info: { ...infoLeft, isWrapped: true },
    header,
    item: lineStyles(plain),
    sum: lineStyles({ ...plain, isBold: true, fill: 'EEF3F9' }),
  };
}

function lineStyles(base: CellStyle): LineStyles {
  const colored = (light: Light): CellStyle => ({ ...base, horizontal: 'center', color: lightColors[light] });
  return {
    heading: base,
    none: colored('grey'),
    lights: {
      green: colored('green'),
      yellow: colored('yellow'),
      red: colored('red'),
      grey: colored('grey'),
    },
  };
}

function* sheetRows(
  sheet: MatrixSheet,
  styles: MatrixStyles,
  widths: readonly number[],
  target: MatrixTarget,
): Generator<SheetRow> {
  const info = [words.office(sheet.office), words.filter(sheet.filterText), words.asOf(sheet.asOf)];
  yield bar(sheet.title, styles.title, titleSize);
  yield bar(info.filter((text) => text !== '').join('　　'), styles.info, fontSize);
  const header = [sheet.corner, ...sheet.columns.map(({ text }) => text)];
  yield {
    height: Math.max(30, ...header.map((text, column) => heightOf(text, widths[column] ?? itemWidth))),
    cells: header.map((value) => ({ value, style: styles.header })),
    merges: [],
    isFiltered: true,
  };
  let done = 0;
  for (const row of sheet.rows) {
    yield lineRow(row, sheet, styles);
    done += 1;
    target.onProgress(done, sheet.rowCount);
  }
}

function bar(value: string, style: CellStyle, size: number): SheetRow {
  return {
    height: heightOf(value, headingWidth, size),
    cells: [{ value, style }],
    merges: [],
    isFiltered: false,
  };
}

function lineRow(row: MatrixSheetRow, sheet: MatrixSheet, styles: MatrixStyles): SheetRow {
  const own = row.kind === 'item' ? styles.item : styles.sum;
  const cells = row.cells.map((cell, column): SheetCell => {
    const line = sheet.columns[column]?.kind === 'item' ? own : styles.sum;
    return { value: cell.text, style: styleOf(cell, line) };
  });
  return {
    height: Math.max(18, heightOf(row.heading, headingWidth)),
    cells: [{ value: row.heading, style: own.heading }, ...cells],
    merges: [],
    isFiltered: true,
  };
}

function styleOf(cell: MatrixSheetCell, line: LineStyles): CellStyle {
  return cell.light === null ? line.none : line.lights[cell.light];
}

function heightOf(text: string, width: number, size = fontSize): number {
  const lines = lineEnds(text, capacity([width], size)).length;
  return Math.min(400, lines * size * lineShare + 4);
}
