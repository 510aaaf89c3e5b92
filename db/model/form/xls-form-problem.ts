/** What in an XLSForm is not taken over, or not as it stands there. An error leaves nothing to load. */
export const xlsFormProblems = {
  'no-survey': 'error',
  'no-type-column': 'error',
  'nothing-asked': 'error',
  'type-unknown': 'warning',
  'column-unused': 'warning',
  'name-missing': 'warning',
  'name-not-allowed': 'warning',
  'name-doubled': 'warning',
  'label-missing': 'warning',
  'list-unknown': 'warning',
  'choice-without-name': 'warning',
  'choice-doubled': 'warning',
  'expression-not-read': 'warning',
  'expression-names-unknown': 'warning',
  'pattern-unsafe': 'warning',
  'group-not-closed': 'warning',
  'end-without-group': 'warning',
  'too-long': 'warning',
} as const satisfies Readonly<Record<string, 'error' | 'warning'>>;
export type XlsFormProblemCode = keyof typeof xlsFormProblems;
export const xlsFormProblemCodes = Object.keys(xlsFormProblems) as readonly XlsFormProblemCode[];

/** `row` is 0 and `column` empty when the whole sheet or the whole row is meant. */
export interface XlsFormProblem {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly problem: XlsFormProblemCode;
  readonly severity: 'error' | 'warning';
  readonly found: string;
}

export interface XlsPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
}

const longestQuote = 100;

export function problemAt(place: XlsPlace, problem: XlsFormProblemCode, found = ''): XlsFormProblem {
  const { sheet, row, column } = place;
  return {
    sheet,
    row,
    column,
    problem,
    severity: xlsFormProblems[problem],
    found: found.slice(0, longestQuote).toWellFormed(),
  };
}
