import { xlsFormProblemTextsEn, xlsFormProblemTextsZh } from '../../db/contract/xls-form-problem-texts.ts';
import type { Form, QuestionKind } from '../../db/model/form/form.ts';
import type { XlsFormProblemCode } from '../../db/model/form/xls-form-problem.ts';

/** What `wb forms` says. */
export interface FormTexts {
  readonly forms: string;
  readonly list: string;
  readonly show: string;
  readonly form: string;
  readonly import: string;
  readonly version: string;
  readonly use: string;
  readonly questions: string;
  readonly most: string;
  readonly builtIn: string;
  readonly own: string;
  readonly question: string;
  readonly answer: string;
  readonly limits: string;
  readonly choices: string;
  readonly imported: (title: string, questions: number) => string;
  readonly wouldImport: (title: string, questions: number) => string;
  readonly known: (title: string) => string;
  readonly unusable: string;
  readonly uses: Readonly<Record<Form['use'], string>>;
  readonly kinds: Readonly<Record<QuestionKind | 'note' | 'group' | 'repeat', string>>;
  readonly problems: Readonly<Record<XlsFormProblemCode, string>>;
}

export const formTextsZh: FormTexts = {
  forms: '表单',
  list: '列出表单',
  show: '显示一份表单的题目',
  form: '表单的代码或编号',
  import: '导入一份 XLSForm（.xlsx）；读不懂的逐处列出，其余照样导入',
  version: '版本',
  use: '用途',
  questions: '题数',
  most: '满分',
  builtIn: '内置',
  own: '本单位',
  question: '题目',
  answer: '填法',
  limits: '规定',
  choices: '选项',
  imported: (title, questions) => `已导入“${title}”，${questions} 题。`,
  wouldImport: (title, questions) => `检查完毕，没有写入：可导入“${title}”，${questions} 题。`,
  known: (title) => `“${title}”已在库中，没有重复写入。`,
  unusable: '检查完毕，没有写入：文件里没有可用的表单。',
  uses: {
    'visit-record': '督导记录',
    'topic-check': '专题检查',
    'lesson-observation': '听课',
    interview: '访谈',
    'site-check': '现场检查',
    'school-facts': '学校情况',
    complaint: '投诉',
    'office-list': '清单',
    'pilot-review': '试点评估',
    'roster-check': '名册核对',
    other: '其他',
  },
  kinds: {
    text: '文字',
    integer: '整数',
    decimal: '数',
    date: '日期',
    'select-one': '单选',
    'select-multiple': '多选',
    photo: '照片',
    calculate: '自动计算',
    note: '说明',
    group: '组',
    repeat: '可重复的组',
  },
  problems: xlsFormProblemTextsZh,
};

export const formTextsEn: FormTexts = {
  forms: 'Forms',
  list: 'List the forms',
  show: 'Show the questions of a form',
  form: 'Code or id of a form',
  import: 'Import an XLSForm (.xlsx); what cannot be read is listed with its place, the rest is imported',
  version: 'Version',
  use: 'For',
  questions: 'Questions',
  most: 'Points',
  builtIn: 'built in',
  own: 'own',
  question: 'Question',
  answer: 'Answer',
  limits: 'Rule',
  choices: 'Choices',
  imported: (title, questions) => `Imported “${title}” with ${questions} questions.`,
  wouldImport: (title, questions) =>
    `Checked, nothing written: “${title}” with ${questions} questions can be imported.`,
  known: (title) => `“${title}” is here already; nothing was written.`,
  unusable: 'Checked, nothing written: there is no usable form in the file.',
  uses: {
    'visit-record': 'record of a visit',
    'topic-check': 'check of a matter',
    'lesson-observation': 'lesson observation',
    interview: 'interview',
    'site-check': 'check on the spot',
    'school-facts': 'facts of a school',
    complaint: 'complaint',
    'office-list': 'list of the office',
    'pilot-review': 'review of a pilot',
    'roster-check': 'check of a roster',
    other: 'other',
  },
  kinds: {
    text: 'text',
    integer: 'whole number',
    decimal: 'number',
    date: 'day',
    'select-one': 'one of',
    'select-multiple': 'some of',
    photo: 'photo',
    calculate: 'worked out',
    note: 'note',
    group: 'group',
    repeat: 'group that repeats',
  },
  problems: xlsFormProblemTextsEn,
};
