import type { Choice } from '../../model/form/form.ts';
import { problemAt, type XlsFormProblem } from '../../model/form/xls-form-problem.ts';
import type { XlsTable } from './xls-table.ts';

/** The lists of the `choices` sheet by name. */
export function xlsChoices(
  table: XlsTable | null,
  tell: (problem: XlsFormProblem) => void,
): ReadonlyMap<string, readonly Choice[]> {
  const lists = new Map<string, Choice[]>();
  for (const row of table?.rows ?? []) {
    const list = row.text('list_name');
    const name = row.text('name');
    if (list === '') continue;
    if (!/^\S{1,80}$/.test(name)) {
      tell(problemAt(row.place('name'), 'choice-without-name', name));
      continue;
    }
    const known = lists.get(list) ?? [];
    if (known.some((choice) => choice.name === name)) {
      tell(problemAt(row.place('name'), 'choice-doubled', name));
      continue;
    }
    lists.set(list, [...known, { name, label: row.words('label') ?? { default: name } }]);
  }
  return lists;
}
