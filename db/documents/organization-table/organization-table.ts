import type { ForeignWorkbook } from '../foreign-sheet/foreign-workbook.ts';
import { nameKey } from './clean-text.ts';
import { problemAt } from './organization-preview.ts';
import type { OrganizationPreview, OrganizationProblem, OrganizationRow } from './organization-preview.ts';
import { findTableHeader } from './table-header.ts';
import { readTableRows } from './table-rows.ts';

/**
 * Finds the tables of organizations in a workbook. Hidden sheets are named and left out; a sheet without a
 * known heading is a problem, as nothing of it is read. Rows and problems stand in the order of the file.
 */
export function organizationTable(workbook: ForeignWorkbook): OrganizationPreview {
  const rows: OrganizationRow[] = [];
  const problems: OrganizationProblem[] = [];
  for (const sheet of workbook.sheets.filter((other) => other.rows.length > 0)) {
    const header = sheet.isHidden ? null : findTableHeader(sheet);
    if (header === null) {
      const problem = sheet.isHidden ? 'hidden-sheet-skipped' : 'no-header';
      problems.push(problemAt({ sheet: sheet.name, row: 0 }, problem));
      continue;
    }
    const read = readTableRows(sheet, header);
    for (const row of read.rows) rows.push(row);
    for (const problem of read.problems) problems.push(problem);
  }
  for (const problem of repeatedRows(rows)) problems.push(problem);
  return { rows, problems };
}

/** The later of two rows with one name under one parent, or with one code. */
function repeatedRows(rows: readonly OrganizationRow[]): readonly OrganizationProblem[] {
  const names = new Set<string>();
  const codes = new Set<string>();
  const problems: OrganizationProblem[] = [];
  for (const row of rows) {
    const name = JSON.stringify([nameKey(row.nameZh), nameKey(row.parentName)]);
    if (names.has(name)) problems.push(problemAt(row, 'duplicate-in-file', row.nameZh));
    else if (row.code !== '' && codes.has(row.code))
      problems.push(problemAt(row, 'duplicate-code', row.code));
    names.add(name);
    if (row.code !== '') codes.add(row.code);
  }
  return problems;
}
