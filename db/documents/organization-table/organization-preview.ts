import type { OrganizationKind } from '../../model/organization.ts';

/** What can be wrong with a table of organizations; errors keep the row from being created. */
export const organizationTableProblems = {
  'no-header': 'error',
  'hidden-sheet-skipped': 'warning',
  'row-skipped': 'warning',
  'row-hidden': 'warning',
  'name-missing': 'error',
  'name-too-long': 'error',
  'name-not-text': 'warning',
  'code-too-long': 'error',
  'code-digits-lost': 'warning',
  'note-too-long': 'error',
  'characters-not-allowed': 'error',
  'cell-is-error': 'error',
  'formula-needs-confirmation': 'warning',
  'kind-unknown': 'warning',
  'duplicate-in-file': 'error',
  'duplicate-code': 'error',
  'parent-is-itself': 'error',
  'parent-unknown': 'error',
  'parent-ambiguous': 'error',
  'parent-has-problem': 'error',
  'parent-circle': 'error',
  'exists-already': 'warning',
  'exists-ambiguous': 'error',
  'code-belongs-to-another': 'error',
} as const satisfies Record<string, 'error' | 'warning'>;
export type OrganizationTableProblem = keyof typeof organizationTableProblems;

/** Where it is: `row` is 0 and `column` empty when the whole sheet or the whole row is meant. */
export interface OrganizationProblem {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly problem: OrganizationTableProblem;
  readonly severity: 'error' | 'warning';
  readonly value: string;
}

/** One organization of the table; texts are cleaned, `parentName` is a name or a code or empty. */
export interface OrganizationRow {
  readonly sheet: string;
  readonly row: number;
  readonly nameZh: string;
  readonly kind: OrganizationKind;
  /** True when the kind comes from the name and not from a column. */
  readonly isKindGuessed: boolean;
  readonly code: string;
  readonly parentName: string;
  readonly noteZh: string;
}

export interface OrganizationPreview {
  readonly rows: readonly OrganizationRow[];
  readonly problems: readonly OrganizationProblem[];
}

export interface Place {
  readonly sheet: string;
  readonly row: number;
}

const longestQuote = 100;

/** The value is cut to what a person needs to find the cell. */
export function problemAt(
  { sheet, row }: Place,
  problem: OrganizationTableProblem,
  value = '',
  column = '',
): OrganizationProblem {
  const severity = organizationTableProblems[problem];
  return { sheet, row, column, problem, severity, value: value.slice(0, longestQuote).toWellFormed() };
}

/** One text for one row of one sheet, to find it again. */
export function placeKey({ sheet, row }: Place): string {
  return `${row}:${sheet}`;
}
