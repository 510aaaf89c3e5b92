import { columnLetters } from '../../db/documents/foreign-sheet/cell-reference.ts';
import type { ForeignWorkbook } from '../../db/documents/foreign-sheet/foreign-workbook.ts';

/** A workbook as the reader of foreign sheets gives it: each sheet by its name, the first row its headings. */
export function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly string[])[]>>,
): ForeignWorkbook {
  return {
    kind: 'xlsx',
    encoding: null,
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      isHidden: false,
      merges: [],
      notes: [],
      rows: rows.map((cells, index) => ({
        number: index + 1,
        isHidden: false,
        cells: cells
          .map((text, column) => ({ column: columnLetters(column + 1), text, kind: 'text' as const }))
          .filter(({ text }) => text !== ''),
      })),
    })),
  };
}
