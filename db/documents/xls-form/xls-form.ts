import { formFields, type Form } from '../../model/form/form.ts';
import type { ForeignWorkbook } from '../foreign-sheet/foreign-workbook.ts';
import { xlsChoices } from './xls-choices.ts';
import { problemAt, type XlsFormProblem } from '../../model/form/xls-form-problem.ts';
import { xlsItems } from './xls-items.ts';
import { xlsTable, type XlsRow } from './xls-table.ts';

const surveyColumns = [
  'type',
  'name',
  'label',
  'hint',
  'relevant',
  'constraint',
  'constraint_message',
  'required',
  'calculation',
];
const choiceColumns = ['list_name', 'name', 'label'];
const settingColumns = ['form_title', 'form_id', 'version', 'default_language'];

export interface XlsForm {
  /** Null when there is nothing to load; the errors say why. */
  readonly form: Form | null;
  /** In the order of the file. */
  readonly problems: readonly XlsFormProblem[];
}

/**
 * A form from the sheets survey, choices and settings of an XLSForm. What forms here do not have is named by sheet, row
 * and column and left out; the rest loads. `fileName` gives code and title where the settings give none.
 */
export function xlsForm(workbook: ForeignWorkbook, fileName: string): XlsForm {
  const problems: XlsFormProblem[] = [];
  const tell = (problem: XlsFormProblem): void => void problems.push(problem);
  const survey = xlsTable(workbook, 'survey', surveyColumns);
  if (!survey) return refused(problemAt({ sheet: 'survey', row: 0, column: '' }, 'no-survey'));
  if (survey.rows.every((row) => row.text('type') === '')) {
    return refused(problemAt({ sheet: 'survey', row: 1, column: '' }, 'no-type-column'));
  }
  const choices = xlsTable(workbook, 'choices', choiceColumns);
  const settings = xlsTable(workbook, 'settings', settingColumns);
  for (const table of [survey, choices, settings]) table?.problems.forEach(tell);

  const items = xlsItems(survey.rows, xlsChoices(choices, tell), tell);
  if (items.length === 0) {
    tell(problemAt({ sheet: 'survey', row: 0, column: '' }, 'nothing-asked'));
    return { form: null, problems };
  }
  const form = formFields.parse({ ...headOf(settings?.rows[0] ?? null, fileName), items });
  return { form, problems };
}

function refused(problem: XlsFormProblem): XlsForm {
  return { form: null, problems: [problem] };
}

function headOf(settings: XlsRow | null, fileName: string) {
  const stem = fileName.replace(/\.[^.]*$/, '');
  const title = settings?.words('form_title') ?? { default: stem.slice(0, 200) || 'XLSForm' };
  return {
    code: codeOf(settings?.text('form_id') ?? '') ?? codeOf(stem) ?? 'imported',
    version: (settings?.text('version') ?? '').slice(0, 40) || '1',
    use: 'other',
    title,
    note: null,
    total: null,
  };
}

/** Lower case letters, digits and hyphens; null where nothing of that is left, as of a Chinese name. */
function codeOf(text: string): string | null {
  const code = text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80);
  return code === '' ? null : code;
}
