import { answersIn, parseExpression } from '../../model/expression/expression.ts';
import { unsafePatterns } from '../../model/form/check-form.ts';
import { problemAt, type XlsFormProblem } from '../../model/form/xls-form-problem.ts';
import type { XlsRow } from './xls-table.ts';

/** Reads the expressions of a form; what cannot be read is told and left out, so that the rest still loads. */
export interface ExpressionReader {
  readonly read: (row: XlsRow, column: string) => string | undefined;
  /** `required` may be a mere yes or no. */
  readonly readRequired: (row: XlsRow) => string | undefined;
}

export function expressionReader(
  names: ReadonlySet<string>,
  tell: (problem: XlsFormProblem) => void,
): ExpressionReader {
  function check(row: XlsRow, column: string, text: string): string | undefined {
    const place = row.place(column);
    const parsed = text.length > longest ? null : parseExpression(text);
    if (!parsed) tell(problemAt(place, 'too-long', text));
    else if (!parsed.ok) tell(problemAt(place, 'expression-not-read', text.slice(parsed.problem.at) || text));
    else if (unsafePatterns(parsed.value).length > 0) tell(problemAt(place, 'pattern-unsafe', text));
    else {
      const unknown = answersIn(parsed.value).find((name) => !names.has(name));
      if (unknown === undefined) return text;
      tell(problemAt(place, 'expression-names-unknown', unknown));
    }
    return undefined;
  }

  return {
    read: (row, column) => {
      const text = row.text(column);
      return text === '' ? undefined : check(row, column, text);
    },
    readRequired: (row) => {
      const text = row.text('required');
      if (/^(?:|no|false|false\(\)|0)$/i.test(text)) return undefined;
      return /^(?:yes|true|true\(\)|1)$/i.test(text) ? 'true()' : check(row, 'required', text);
    },
  };
}

const longest = 2000;
