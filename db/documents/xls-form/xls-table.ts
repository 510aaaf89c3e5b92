import type { Words } from '../../model/form/form.ts';
import type { ForeignSheet, ForeignWorkbook } from '../foreign-sheet/foreign-workbook.ts';
import { problemAt, type XlsFormProblem, type XlsPlace } from '../../model/form/xls-form-problem.ts';

/** One row of an XLSForm sheet, its cells by the plain name of their column. */
export interface XlsRow {
  /** Empty where the cell is blank or the column is not there. */
  readonly text: (column: string) => string;
  /** The texts of `label`, `label::English (en)` and so on, by language; null when all are blank. */
  readonly words: (column: string) => Words | null;
  readonly place: (column: string) => XlsPlace;
}

export interface XlsTable {
  readonly rows: readonly XlsRow[];
  readonly problems: readonly XlsFormProblem[];
}

interface Heading {
  readonly letters: string;
  readonly name: string;
  readonly language: string;
}

/** Headings and rows of the sheet of this name, in any case; null when there is none. `known`: columns that are used. */
export function xlsTable(workbook: ForeignWorkbook, name: string, known: readonly string[]): XlsTable | null {
  const sheet = workbook.sheets.find((each) => each.name.trim().toLowerCase() === name);
  const [head, ...rows] = sheet?.rows ?? [];
  if (!sheet || !head) return null;
  const headings = head.cells
    .filter(({ text }) => text.trim() !== '')
    .map(({ column, text }): Heading => ({ letters: column, ...headingOf(text) }));
  const unused = head.cells
    .filter(({ text }) => text.trim() !== '' && !known.includes(headingOf(text).name))
    .map(({ column, text }) =>
      problemAt({ sheet: sheet.name, row: head.number, column }, 'column-unused', text),
    );
  return { rows: rows.map((row) => xlsRow(sheet, row, headings)), problems: unused };
}

function xlsRow(
  sheet: ForeignSheet,
  row: ForeignSheet['rows'][number],
  headings: readonly Heading[],
): XlsRow {
  const cells = new Map(row.cells.map(({ column, text }) => [column, text.trim()]));
  const of = (column: string) => headings.filter(({ name }) => name === column);
  return {
    text: (column) => cells.get(of(column)[0]?.letters ?? '') ?? '',
    words: (column) => {
      const texts = of(column).map(({ letters, language }) => [language, cells.get(letters) ?? ''] as const);
      const told = texts.filter(([, text]) => text !== '');
      return told.length === 0 ? null : Object.fromEntries(told);
    },
    place: (column) => ({ sheet: sheet.name, row: row.number, column: of(column)[0]?.letters ?? '' }),
  };
}

/** `Label::English (en)` is `label` in `en`; without a language it is in the form's own. */
function headingOf(text: string): Omit<Heading, 'letters'> {
  const [column = '', ...language] = text.trim().split(/\s*::?\s*/);
  const name = column.toLowerCase().replaceAll(/[\s-]+/g, '_');
  return { name: synonyms[name] ?? name, language: languageOf(language.join(' ')) };
}

const synonyms: Readonly<Record<string, string>> = {
  list: 'list_name',
  relevance: 'relevant',
  calculate: 'calculation',
  value: 'name',
  constraint_msg: 'constraint_message',
  title: 'form_title',
  set_form_title: 'form_title',
  id_string: 'form_id',
  set_form_id: 'form_id',
};

function languageOf(text: string): string {
  const code = /\(([A-Za-z]{2,3})(?:[-_][A-Za-z]+)?\)\s*$/.exec(text)?.[1]?.toLowerCase();
  if (code) return code;
  const plain = text.trim().toLowerCase();
  if (plain === '') return 'default';
  return names[plain] ?? /^\p{L}[\p{L}\p{N}_ -]{0,39}/u.exec(text.trim())?.[0] ?? 'default';
}

const names: Readonly<Record<string, string>> = {
  chinese: 'zh',
  中文: 'zh',
  汉语: 'zh',
  zh: 'zh',
  english: 'en',
  英文: 'en',
  en: 'en',
};
