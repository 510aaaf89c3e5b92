import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { readDateStyles } from './date-styles.ts';
import { openForeignZip } from './foreign-zip.ts';
import type { ForeignSheet, ForeignWorkbook } from './foreign-workbook.ts';
import { emptyBudget } from './limits.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet } from './sheet-rows.ts';
import { readWorkbookParts } from './workbook-parts.ts';

/** Reads the sheets of an xlsx: only the parts with cell values are inflated; links and macros stay closed. */
export async function readXlsx(bytes: Uint8Array): Promise<Result<ForeignWorkbook>> {
  const opened = await openForeignZip(bytes);
  if (!opened.ok) return opened;
  const zip = opened.value;
  const parts = await readWorkbookParts(zip);
  if (!parts.ok) return parts;
  const { isDate1904, sharedStringsPath, stylesPath } = parts.value;
  const budget = emptyBudget();
  const strings =
    sharedStringsPath === null ? ok([]) : await readSharedStrings(zip, sharedStringsPath, budget);
  if (!strings.ok) return strings;
  const dateStyles = stylesPath === null ? ok([]) : await readDateStyles(zip, stylesPath);
  if (!dateStyles.ok) return dateStyles;
  const context = { isDate1904, strings: strings.value, dateStyles: dateStyles.value, budget };
  const sheets: ForeignSheet[] = [];
  for (const part of parts.value.sheets) {
    const sheet = await readSheet(zip, part, context);
    if (!sheet.ok) return sheet;
    sheets.push(sheet.value);
  }
  return ok({ kind: 'xlsx', encoding: null, sheets });
}
