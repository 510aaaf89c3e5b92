import {
  itemNameSchema,
  type Choice,
  type Group,
  type Item,
  type Repeat,
  type Words,
} from '../../model/form/form.ts';
import { expressionReader, type ExpressionReader } from './xls-expressions.ts';
import { problemAt, type XlsFormProblem } from '../../model/form/xls-form-problem.ts';
import type { XlsRow } from './xls-table.ts';
import { xlsType, type XlsType } from './xls-type.ts';

type Tell = (problem: XlsFormProblem) => void;

/** A row that becomes an item or the beginning or end of one. */
interface ReadRow {
  readonly row: XlsRow;
  readonly type: XlsType;
  readonly name: string;
}

interface Open {
  readonly head: Omit<Group, 'items'> | Omit<Repeat, 'items'> | null;
  readonly begun: XlsRow | null;
  readonly items: Item[];
}

/** The items of a survey; a row that cannot be taken over is told and left out with nothing else. */
export function xlsItems(
  rows: readonly XlsRow[],
  lists: ReadonlyMap<string, readonly Choice[]>,
  tell: Tell,
): readonly Item[] {
  const read = readRows(rows, tell);
  const names = new Set(read.flatMap(namesOf));
  const expressions = expressionReader(names, tell);
  const open: Open[] = [{ head: null, begun: null, items: [] }];
  const add = (...items: readonly Item[]): void => void open.at(-1)?.items.push(...items);
  for (const { row, type, name } of read) {
    if (type.kind === 'begin') {
      const { label, ...rest } = headOf(row, name, expressions);
      open.push({
        head: { kind: type.of, ...rest, label: label ?? { default: name } },
        begun: row,
        items: [],
      });
    } else if (type.kind === 'end') {
      if (open.at(-1)?.head?.kind === type.of) close(open);
      else tell(problemAt(row.place('type'), 'end-without-group', row.text('type')));
    } else add(...questionsOf({ row, type, name }, lists, expressions, tell));
  }
  while (open.length > 1) {
    const begun = open.at(-1)?.begun;
    if (begun) tell(problemAt(begun.place('type'), 'group-not-closed', begun.text('name')));
    close(open);
  }
  return open[0]?.items ?? [];
}

/** A group without anything in it is left out. */
function close(open: Open[]): void {
  const { head, items } = open.pop() ?? {};
  if (head && items && items.length > 0) open.at(-1)?.items.push({ ...head, items });
}

/** Rows of a known type with a name that is allowed and was not there before. */
function readRows(rows: readonly XlsRow[], tell: Tell): readonly ReadRow[] {
  const seen = new Set<string>();
  return rows.flatMap((row): ReadRow[] => {
    const text = row.text('type');
    if (text === '') return [];
    const type = xlsType(text);
    if (!type) {
      tell(problemAt(row.place('type'), 'type-unknown', text));
      return [];
    }
    const name = row.text('name');
    if (type.kind === 'end') return [{ row, type, name }];
    const wrong =
      name === '' ? 'name-missing' : itemNameSchema.safeParse(name).success ? null : 'name-not-allowed';
    const problem = wrong ?? (seen.has(name) ? 'name-doubled' : null);
    if (problem) {
      tell(problemAt(row.place('name'), problem, name));
      return [];
    }
    seen.add(name);
    return [{ row, type, name }];
  });
}

/** What expressions may call; a choice of one's own has a text beside it. */
function namesOf({ type, name }: ReadRow): readonly string[] {
  if (type.kind === 'end') return [];
  return 'list' in type && type.hasOther ? [name, `${name}_other`] : [name];
}

function headOf(row: XlsRow, name: string, expressions: ExpressionReader) {
  const relevant = expressions.read(row, 'relevant');
  const hint = row.words('hint');
  return {
    name,
    label: row.words('label'),
    ...(hint && { hint }),
    ...(relevant !== undefined && { relevant }),
  };
}

function questionsOf(
  { row, type, name }: ReadRow,
  lists: ReadonlyMap<string, readonly Choice[]>,
  expressions: ExpressionReader,
  tell: Tell,
): readonly Item[] {
  if (type.kind === 'begin' || type.kind === 'end') return [];
  const head = headOf(row, name, expressions);
  if (!head.label && type.kind !== 'calculate') tell(problemAt(row.place('label'), 'label-missing', name));
  const label: Words = head.label ?? { default: name };
  if (type.kind === 'note') return [{ kind: 'note', ...head, label }];
  const rules = rulesOf(row, expressions);
  if (!('list' in type)) return [{ kind: type.kind, ...head, label, ...rules }];
  const choices = lists.get(type.list);
  if (!choices) {
    tell(problemAt(row.place('type'), 'list-unknown', type.list));
    return [];
  }
  const question = { kind: type.kind, ...head, label, ...rules } as const;
  if (!type.hasOther) return [{ ...question, choices: [...choices] }];
  const withOther = [...choices.filter((choice) => choice.name !== 'other'), otherChoice];
  return [
    { ...question, choices: withOther },
    {
      kind: 'text',
      name: `${name}_other`,
      label: otherChoice.label,
      relevant: `selected(\${${name}}, 'other')`,
    },
  ];
}

const otherChoice: Choice = { name: 'other', label: { zh: '其他', en: 'Other' } };

function rulesOf(row: XlsRow, expressions: ExpressionReader) {
  const required = expressions.readRequired(row);
  const constraint = expressions.read(row, 'constraint');
  const calculation = expressions.read(row, 'calculation');
  const constraintWords = row.words('constraint_message');
  return {
    ...(required !== undefined && { required }),
    ...(constraint !== undefined && { constraint }),
    ...(calculation !== undefined && { calculation }),
    ...(constraintWords && { constraintWords }),
  };
}
