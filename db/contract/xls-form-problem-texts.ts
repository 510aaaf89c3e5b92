import type { XlsFormProblemCode } from '../model/form/xls-form-problem.ts';

/** What can be wrong with an XLSForm, as the page and `wb` say it. */
export const xlsFormProblemTextsZh = {
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
} as const satisfies Readonly<Record<XlsFormProblemCode, string>>;

export const xlsFormProblemTextsEn: Readonly<Record<XlsFormProblemCode, string>> = {
  'no-survey': 'no sheet survey',
  'no-type-column': 'no column type, or all of it is blank',
  'nothing-asked': 'no question that can be used',
  'type-unknown': 'forms here have no such type; row left out',
  'column-unused': 'column that is not used',
  'name-missing': 'no name; row left out',
  'name-not-allowed': 'name that is not allowed; row left out',
  'name-doubled': 'name that was there before; row left out',
  'label-missing': 'no label; the name is shown instead',
  'list-unknown': 'no such list in choices; row left out',
  'choice-without-name': 'choice without a name, or with a blank in it',
  'choice-doubled': 'choice that was there before',
  'expression-not-read': 'expression that cannot be read from here; left out',
  'expression-names-unknown': 'expression about a question that is not there; left out',
  'pattern-unsafe': 'pattern that might never end; left out',
  'group-not-closed': 'group without an end; it goes on to the last row',
  'end-without-group': 'end of a group that was not begun',
  'too-long': 'too long; left out',
};
