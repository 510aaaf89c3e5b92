import type { ForeignCell, ForeignRow, ForeignSheet } from '../foreign-sheet/foreign-workbook.ts';
import { cleanCode, cleanName } from './clean-text.ts';
import { cellAt, createCellFinder } from './fill-down.ts';
import { problemAt } from './organization-preview.ts';
import type { OrganizationPreview, OrganizationProblem, OrganizationRow } from './organization-preview.ts';
import { isRepeatedHeader } from './table-header.ts';
import type { TableHeader } from './table-header.ts';
import { toOrganizationRow } from './table-organization.ts';

const total = /^(?:合计|小计|总计|共计|total)$/i;
const footer = /^(?:注|说明|备注|填表人|填报人|填报单位|填表说明|审核人|制表人|联系人|联系电话|截至日期)\d*:/;
const numbering = /^\(?[一二三四五六七八九十百]+[)、.]/;

/** The organizations under a header, in the order of the sheet; a row without a usable name becomes a problem only. */
export function readTableRows(sheet: ForeignSheet, header: TableHeader): OrganizationPreview {
  const rows: OrganizationRow[] = [];
  const problems: OrganizationProblem[] = [];
  const rowByNumber = new Map(sheet.rows.map((row) => [row.number, row]));
  const { name, kind, code, parent, note } = header.columns;
  const findKind = createCellFinder(sheet, rowByNumber, kind);
  const findParent = createCellFinder(sheet, rowByNumber, parent);
  const isAcross = createAcrossCheck(sheet);
  for (const row of sheet.rows) {
    if (row.number < header.firstRow) continue;
    const cells = {
      name: cellAt(row, name),
      kind: findKind(row),
      code: cellAt(row, code),
      parent: findParent(row),
      note: cellAt(row, note),
    };
    const fate = rowFate(row, cells.name, isAcross);
    const place = { sheet: sheet.name, row: row.number };
    if (fate === 'skip') problems.push(problemAt(place, 'row-skipped', row.cells[0]?.text));
    if (fate !== 'read') continue;
    if (row.isHidden) problems.push(problemAt(place, 'row-hidden', cells.name?.text));
    const organization = toOrganizationRow(place, cells, (problem, cell) => {
      problems.push(problemAt(place, problem, cell?.text, cell?.column));
    });
    if (organization !== null) rows.push(organization);
  }
  return { rows, problems };
}

/** Only a number in the row is a prepared line nobody filled in; one text alone is a section, a total or a remark. */
function rowFate(
  row: ForeignRow,
  name: ForeignCell | undefined,
  isAcross: (row: ForeignRow, cell: ForeignCell) => boolean,
): 'read' | 'skip' | 'blank' {
  const cells = row.cells.filter((cell) => cleanName(cell.text) !== '' || cell.kind !== 'text');
  const [first, second] = cells;
  if (first === undefined) return 'blank';
  const words = cleanCode(first.text);
  if (total.test(words) || total.test(cleanCode(second?.text ?? ''))) return 'skip';
  if (name !== undefined && isRepeatedHeader(name.text)) return 'blank';
  if (second !== undefined) return 'read';
  if (name === undefined && /^\d*$/.test(words)) return 'blank';
  const isSection = name === undefined || footer.test(words) || numbering.test(words) || isAcross(row, first);
  return isSection ? 'skip' : 'read';
}

/** True for a cell that is merged over several columns. */
function createAcrossCheck(sheet: ForeignSheet): (row: ForeignRow, cell: ForeignCell) => boolean {
  const corners = new Set(
    sheet.merges
      .filter((merge) => merge.firstColumn !== merge.lastColumn)
      .map((merge) => `${merge.firstColumn}${merge.firstRow}`),
  );
  return (row, cell) => corners.has(`${cell.column}${row.number}`);
}
