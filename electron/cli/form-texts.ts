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
  problems: {
    'no-survey': '没有 survey 工作表',
    'no-type-column': '没有 type 列，或这一列全空',
    'nothing-asked': '没有一道可用的题',
    'type-unknown': '没有这种题型，这一行没有导入',
    'column-unused': '用不到这一列',
    'name-missing': '缺少 name，这一行没有导入',
    'name-not-allowed': 'name 不合规则，这一行没有导入',
    'name-doubled': 'name 重复，这一行没有导入',
    'label-missing': '缺少 label，改用 name 显示',
    'list-unknown': 'choices 工作表里没有这组选项，这一行没有导入',
    'choice-without-name': '选项缺少 name，或含有空格',
    'choice-doubled': '选项重复',
    'expression-not-read': '表达式从这里起读不懂，没有采用',
    'expression-names-unknown': '表达式引用了没有的题，没有采用',
    'pattern-unsafe': '正则表达式可能永远算不完，没有采用',
    'group-not-closed': '组没有结束行，按到末尾处理',
    'end-without-group': '多出的结束行',
    'too-long': '太长，没有采用',
  },
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
  problems: {
    'no-survey': 'no sheet survey',
    'no-type-column': 'no column type, or all of it is blank',
    'nothing-asked': 'no question that can be used',
    'type-unknown': 'forms here have no such type; the row was left out',
    'column-unused': 'column that is not used',
    'name-missing': 'no name; the row was left out',
    'name-not-allowed': 'name that is not allowed; the row was left out',
    'name-doubled': 'name that was there before; the row was left out',
    'label-missing': 'no label; the name is shown instead',
    'list-unknown': 'no such list in choices; the row was left out',
    'choice-without-name': 'choice without a name, or with a blank in it',
    'choice-doubled': 'choice that was there before',
    'expression-not-read': 'expression that cannot be read from here; it was left out',
    'expression-names-unknown': 'expression about a question that is not there; it was left out',
    'pattern-unsafe': 'pattern that might never end; it was left out',
    'group-not-closed': 'group without an end; it goes on to the last row',
    'end-without-group': 'end of a group that was not begun',
    'too-long': 'too long; it was left out',
  },
};
