import { organizationFields } from '../../model/organization.ts';
import type { OrganizationKind } from '../../model/organization.ts';
import type { ForeignCell } from '../foreign-sheet/foreign-workbook.ts';
import { cleanCode, cleanName, nameKey } from './clean-text.ts';
import { kindFromWords } from './kind-words.ts';
import type { OrganizationRow, OrganizationTableProblem, Place } from './organization-preview.ts';
import type { TableField } from './table-header.ts';

export type RowCells = Readonly<Record<TableField, ForeignCell | undefined>>;
export type ReportProblem = (problem: OrganizationTableProblem, cell: ForeignCell | undefined) => void;

const longestName = 200;
const longestCode = 60;
const longestNote = 1000;
const exactDigits = 15;
const scientific = /^\d(?:\.\d+)?e\+?\d+$/i;
const noteSchema = organizationFields.shape.noteZh;

/** Cleans the cells of one row into an organization and reports all that is doubtful; null without a usable name. */
export function toOrganizationRow(
  place: Place,
  cells: RowCells,
  report: ReportProblem,
): OrganizationRow | null {
  for (const cell of [cells.name, cells.kind, cells.code, cells.parent, cells.note]) {
    if (cell?.kind === 'formula') report('formula-needs-confirmation', cell);
    if (cell?.kind === 'error') report('cell-is-error', cell);
  }
  const nameZh = usableName(cells.name, report);
  if (nameZh === null) return null;
  const code = usableCode(cells.code, report);
  const parentName = cleanName(valueOf(cells.parent));
  if (parentName !== '' && nameKey(parentName) === nameKey(nameZh)) report('parent-is-itself', cells.parent);
  const noteZh = valueOf(cells.note).trim();
  if (noteZh.length > longestNote) report('note-too-long', cells.note);
  else if (!noteSchema.safeParse(noteZh).success) report('characters-not-allowed', cells.note);
  return { ...place, nameZh, ...kindOf(nameZh, cells, report), code, parentName, noteZh };
}

function usableName(cell: ForeignCell | undefined, report: ReportProblem): string | null {
  const name = cleanName(valueOf(cell));
  if (name === '' && cell?.kind !== 'error') report('name-missing', cell);
  if (name === '') return null;
  if (name.length > longestName) report('name-too-long', cell);
  else if (!/\p{L}/u.test(name)) report('name-not-text', cell);
  return name;
}

/** A long code typed as a number has lost its last digits already in the sheet. */
function usableCode(cell: ForeignCell | undefined, report: ReportProblem): string {
  const code = cleanCode(valueOf(cell));
  const isRounded = cell?.kind === 'number' && code.length > exactDigits;
  if (isRounded || scientific.test(code)) report('code-digits-lost', cell);
  if (code.length > longestCode) report('code-too-long', cell);
  return code;
}

function kindOf(
  nameZh: string,
  cells: RowCells,
  report: ReportProblem,
): { readonly kind: OrganizationKind; readonly isKindGuessed: boolean } {
  const written = cleanName(valueOf(cells.kind));
  const told = written === '' ? null : kindFromWords(written);
  if (told !== null) return { kind: told, isKindGuessed: false };
  const guessed = kindFromWords(nameZh);
  if (written !== '' || guessed === null) report('kind-unknown', written === '' ? cells.name : cells.kind);
  return { kind: guessed ?? 'other', isKindGuessed: true };
}

function valueOf(cell: ForeignCell | undefined): string {
  return cell === undefined || cell.kind === 'error' ? '' : cell.text;
}
