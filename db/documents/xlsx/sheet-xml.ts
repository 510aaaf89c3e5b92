import { setImmediate } from 'node:timers/promises';
import type { CellRange } from './cell-name.ts';
import { columnLetters, rangeName } from './cell-name.ts';
import type { Sheet, SheetPage, SheetRow } from './sheet.ts';
import type { StyleTable } from './styles.ts';
import { escapeCellText, escapeXml } from './xml-text.ts';

export interface SheetXml {
  /** The part in pieces of a hundred rows; between them other work gets its turn, and an abort is noticed. */
  readonly pieces: () => AsyncGenerator<string>;
  /** The filtered range, once all pieces were read. */
  readonly filterRange: () => CellRange | null;
}

export function createSheetXml(sheet: Sheet, styles: StyleTable, signal: AbortSignal | undefined): SheetXml {
  const merges: string[] = [];
  const letters = sheet.columnWidths.map((_, column) => columnLetters(column));
  let filtered: { first: number; last: number } | null = null;

  async function* pieces(): AsyncGenerator<string> {
    yield headXml(sheet);
    let piece = '';
    let number = 0;
    for (const row of sheet.rows) {
      number += 1;
      piece += rowXml(row, number);
      for (const merge of row.merges) merges.push(`<mergeCell ref="${rangeName(merge)}"/>`);
      if (row.isFiltered) filtered = { first: filtered?.first ?? number, last: number };
      if (number % rowsPerPiece === 0) {
        yield piece;
        piece = '';
        await setImmediate();
        signal?.throwIfAborted();
      }
    }
    yield piece + tailXml(sheet, merges, filterRange());
  }

  function rowXml(row: SheetRow, number: number): string {
    let cells = '';
    for (const [column, cell] of row.cells.entries()) {
      const { value, style } = cell;
      const place = `<c r="${letters[column]}${number}" s="`;
      if (value === null) {
        cells += `${place}${styles.idOf(style, false)}"/>`;
      } else if (typeof value === 'number') {
        cells += `${place}${styles.idOf(style, false)}"><v>${value}</v></c>`;
      } else {
        const id = styles.idOf(style, startsLikeFormula.test(value));
        const space = needsItsSpace.test(value) ? ' xml:space="preserve"' : '';
        cells += `${place}${id}" t="inlineStr"><is><t${space}>${escapeCellText(value)}</t></is></c>`;
      }
    }
    return `<row r="${number}" ht="${row.height}" customHeight="1">${cells}</row>`;
  }

  function filterRange(): CellRange | null {
    if (filtered === null) return null;
    const lastColumn = sheet.columnWidths.length - 1;
    return { firstRow: filtered.first, lastRow: filtered.last, firstColumn: 0, lastColumn };
  }

  return { pieces, filterRange };
}

const rowsPerPiece = 100;
/** Space that a reader of XML may take for mere layout. */
const needsItsSpace = /^\s|\s$|\s\s|\n/;
const startsLikeFormula = /^[=+\-@']/;
const millimetresPerInch = 25.4;
const paperCodes = { A4: 9, A3: 8 } as const;

function headXml(sheet: Sheet): string {
  const widths = sheet.columnWidths.map(
    (width, column) => `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    '<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0">' +
    `${paneXml(sheet)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>`
  );
}

function paneXml({ frozenRows, frozenColumns = 0 }: Sheet): string {
  const first = `${columnLetters(frozenColumns)}${frozenRows + 1}`;
  const pane = frozenColumns === 0 ? 'bottomLeft' : 'bottomRight';
  const split = frozenColumns === 0 ? '' : `xSplit="${frozenColumns}" `;
  return (
    `<pane ${split}ySplit="${frozenRows}" topLeftCell="${first}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${first}" sqref="${first}"/>`
  );
}

function tailXml(sheet: Sheet, merges: readonly string[], filter: CellRange | null): string {
  const filterName = filter === null ? '' : rangeName(filter);
  return (
    '</sheetData>' +
    (filter === null ? '' : `<autoFilter ref="${filterName}"/>`) +
    (merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`) +
    '<printOptions horizontalCentered="1"/>' +
    pageXml(sheet.page) +
    (filter === null
      ? ''
      : `<ignoredErrors><ignoredError sqref="${filterName}" numberStoredAsText="1"/></ignoredErrors>`) +
    '</worksheet>'
  );
}

function pageXml(page: SheetPage): string {
  const { side, top, bottom, edge } = page.margins;
  const footer = `&L${footerText(page.footer.left)}&C${footerText(page.footer.center)}&R${footerText(page.footer.right)}`;
  return (
    `<pageMargins left="${inches(side)}" right="${inches(side)}" top="${inches(top)}" bottom="${inches(bottom)}"` +
    ` header="${inches(edge)}" footer="${inches(edge)}"/>` +
    `<pageSetup paperSize="${paperCodes[page.paper]}" orientation="${page.orientation}" fitToWidth="${page.pagesWide ?? 1}" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>${escapeXml(footer)}</oddFooter></headerFooter>`
  );
}

/** In a footer `&` begins a command, so that a plain one is written twice. */
function footerText(text: string): string {
  return `&9 ${text.replaceAll('&', '&&').replaceAll('{page}', '&P').replaceAll('{pages}', '&N')}`;
}

function inches(millimetres: number): string {
  return (millimetres / millimetresPerInch).toFixed(3);
}
