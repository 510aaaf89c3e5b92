import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { columnLetters } from './cell-reference.ts';
import { decodeAs, decodeByContent } from './csv-encoding.ts';
import { detectSeparator, readCsvRecords } from './csv-records.ts';
import type { ForeignCell, ForeignEncoding, ForeignRow, ForeignWorkbook } from './foreign-workbook.ts';
import { emptyBudget, overspent } from './limits.ts';
import { refused } from './refusals.ts';

const startOfWebPage = /^\s*<(?:!doctype|html|head|body|table|meta|style|script|\?xml)\b/i;

/** Reads separated text as one sheet named `name`; every cell is text, exactly as it stands in the file. */
export function readCsv(
  bytes: Uint8Array,
  name: string,
  encoding: ForeignEncoding | undefined,
): Result<ForeignWorkbook> {
  const decoded = encoding === undefined ? decodeByContent(bytes) : decodeAs(bytes, encoding);
  if (decoded === null) return refused(bytes.includes(0) ? 'not-a-spreadsheet' : 'unknown-encoding');
  if (decoded.text.includes('\u0000')) return refused('not-a-spreadsheet');
  if (startOfWebPage.test(decoded.text.slice(0, 1000))) return refused('web-page');
  if (decoded.text.trim() === '') return refused('empty-file');
  const rows: ForeignRow[] = [];
  const budget = emptyBudget();
  let number = 0;
  const end = readCsvRecords(decoded.text, detectSeparator(decoded.text), (fields) => {
    number += 1;
    const cells = toCells(fields);
    if (cells.length === 0) return null;
    rows.push({ number, isHidden: false, cells });
    budget.rows += 1;
    budget.cells += cells.length;
    budget.characters += cells.reduce((sum, cell) => sum + cell.text.length, 0);
    return overspent(budget);
  });
  if (end.refusal !== null) return refused(end.refusal);
  const notes = end.isQuoteOpen ? [...decoded.notes, 'quote-not-closed' as const] : decoded.notes;
  const sheet = { name, isHidden: false, rows, merges: [], notes };
  return ok({ kind: 'csv', encoding: decoded.encoding, sheets: [sheet] });
}

function toCells(fields: readonly string[]): readonly ForeignCell[] {
  return fields.flatMap((text, index): readonly ForeignCell[] =>
    text === '' ? [] : [{ column: columnLetters(index + 1), text, kind: 'text' }],
  );
}
