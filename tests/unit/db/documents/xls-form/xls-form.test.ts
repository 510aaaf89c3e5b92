import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readForeignSheet } from '../../../../../db/documents/foreign-sheet/read-foreign-sheet.ts';
import { xlsForm } from '../../../../../db/documents/xls-form/xls-form.ts';
import { checkForm } from '../../../../../db/model/form/check-form.ts';
import { workbookOf } from '../../../../support/xls-form-workbook.ts';

const head = [
  'type',
  'name',
  'label::Chinese (zh)',
  'label::English (en)',
  'relevant',
  'constraint',
  'required',
  'calculation',
];

function placesOf({ problems }: ReturnType<typeof xlsForm>): readonly string[] {
  return problems.map(
    ({ sheet, column, row, problem, found }) => `${sheet}!${column}${row} ${problem} ${found}`,
  );
}

test('groups, repeats, choices, rules and two languages become a form', () => {
  const { form, problems } = xlsForm(
    workbookOf({
      survey: [
        head,
        ['begin group', 'canteen', '食堂', 'Canteen'],
        ['select_one yes_no', 'open', '是否开办', 'Is there one', '', '', 'yes'],
        ['integer', 'meals', '就餐人数', 'Meals', "${open} = 'yes'", '. >= 0 and . < 5000'],
        ['end group'],
        ['begin repeat', 'rooms', '教室', 'Rooms'],
        ['decimal', 'lux', '照度', 'Light'],
        ['image', 'photo', '照片', 'Photo'],
        ['end_repeat'],
        ['calculate', 'mean', '', '', '', '', '', 'sum(${lux}) div count(${lux})'],
        ['note', 'thanks', '填写完毕', 'Done'],
      ],
      choices: [
        ['list_name', 'name', 'label::Chinese (zh)', 'label::English (en)'],
        ['yes_no', 'yes', '是', 'Yes'],
        ['yes_no', 'no', '否', 'No'],
      ],
      settings: [
        ['form_title', 'form_id', 'version'],
        ['食堂与照明检查', 'Canteen_Light', '2026-11'],
      ],
    }),
    '检查.xlsx',
  );
  expect(problems).toEqual([]);
  expect(form).toEqual({
    code: 'canteen-light',
    version: '2026-11',
    use: 'other',
    title: { default: '食堂与照明检查' },
    note: null,
    total: null,
    items: [
      {
        kind: 'group',
        name: 'canteen',
        label: { zh: '食堂', en: 'Canteen' },
        items: [
          {
            kind: 'select-one',
            name: 'open',
            label: { zh: '是否开办', en: 'Is there one' },
            required: 'true()',
            choices: [
              { name: 'yes', label: { zh: '是', en: 'Yes' } },
              { name: 'no', label: { zh: '否', en: 'No' } },
            ],
          },
          {
            kind: 'integer',
            name: 'meals',
            label: { zh: '就餐人数', en: 'Meals' },
            relevant: "${open} = 'yes'",
            constraint: '. >= 0 and . < 5000',
          },
        ],
      },
      {
        kind: 'repeat',
        name: 'rooms',
        label: { zh: '教室', en: 'Rooms' },
        items: [
          { kind: 'decimal', name: 'lux', label: { zh: '照度', en: 'Light' } },
          { kind: 'photo', name: 'photo', label: { zh: '照片', en: 'Photo' } },
        ],
      },
      {
        kind: 'calculate',
        name: 'mean',
        label: { default: 'mean' },
        calculation: 'sum(${lux}) div count(${lux})',
      },
      { kind: 'note', name: 'thanks', label: { zh: '填写完毕', en: 'Done' } },
    ],
  });
});

test('what forms here do not have is named with its place, and the rest is there', () => {
  const read = xlsForm(
    workbookOf({
      survey: [
        ['type', 'name', 'label', 'appearance', 'relevant', 'constraint'],
        ['text', 'seen', '看到了什么'],
        ['geopoint', 'place', '位置'],
        ['text', 'seen', '又一次'],
        ['text', 'two words', '名称有空格'],
        ['text', '', '没有名称'],
        ['select_one nowhere', 'kind', '类别'],
        ['text', 'why', '', '', '${place} != ""', "regex(., '(a+)+')"],
        ['text', 'how', '怎样', '', 'pulldata("x")'],
        ['end group'],
        ['begin group', 'open', '没有结束'],
        ['select_multiple means or_other', 'means', '方式'],
      ],
      choices: [
        ['list_name', 'name', 'label'],
        ['means', 'lesson', '听课'],
        ['means', 'a b', '坏的'],
        ['means', 'lesson', '重复'],
      ],
    }),
    'field check.xlsx',
  );
  expect(placesOf(read)).toEqual([
    'survey!D1 column-unused appearance',
    'choices!B3 choice-without-name a b',
    'choices!B4 choice-doubled lesson',
    'survey!A3 type-unknown geopoint',
    'survey!B4 name-doubled seen',
    'survey!B5 name-not-allowed two words',
    'survey!B6 name-missing ',
    'survey!A7 list-unknown nowhere',
    'survey!E8 expression-names-unknown place',
    'survey!C8 label-missing why',
    "survey!F8 pattern-unsafe regex(., '(a+)+')",
    'survey!E9 expression-not-read pulldata("x")',
    'survey!A10 end-without-group end group',
    'survey!A11 group-not-closed open',
  ]);
  expect(read.form?.code).toBe('field-check');
  expect(read.form?.items.map(({ kind, name }) => [kind, name])).toEqual([
    ['text', 'seen'],
    ['text', 'why'],
    ['text', 'how'],
    ['group', 'open'],
  ]);
  expect(read.form?.items.at(-1)).toMatchObject({
    items: [
      { name: 'means', choices: [{ name: 'lesson' }, { name: 'other' }] },
      { name: 'means_other', relevant: "selected(${means}, 'other')" },
    ],
  });
});

test.each([
  [{ 单位: [['名称'], ['示例小学']] }, 'no-survey'],
  [
    {
      survey: [
        ['name', 'label'],
        ['a', '甲'],
      ],
    },
    'no-type-column',
  ],
  [
    {
      survey: [
        ['type', 'name'],
        ['audio', 'a'],
      ],
    },
    'nothing-asked',
  ],
])('%j is no form: %s', (sheets, problem) => {
  const { form, problems } = xlsForm(workbookOf(sheets), '表.xlsx');
  expect([form, problems.at(-1)?.problem, problems.at(-1)?.severity]).toEqual([null, problem, 'error']);
});

const corpus = new URL('../../../../../../shared/corpora/xlsforms/', import.meta.url);

test.skipIf(!existsSync(corpus))(
  'public XLSForms of strangers load as sound forms (skipped: no corpus)',
  async () => {
    const fates: Record<string, string> = {};
    for (const name of readdirSync(corpus)) {
      const workbook = await readForeignSheet({
        bytes: readFileSync(new URL(encodeURIComponent(name), corpus)),
        name,
      });
      if (!workbook.ok) throw new Error(name);
      const { form, problems } = xlsForm(workbook.value, name);
      expect(form ? checkForm(form) : []).toEqual([]);
      const short = name.replace(/^.*--|\.xlsx$/g, '');
      fates[short] = form ? `${form.items.length} of it, ${problems.length} named` : 'nothing to load';
    }
    expect(fates).toEqual({
      ODKValidateWarnings: '2 of it, 1 named',
      attribute_columns_test: '3 of it, 41 named',
      bad_calc: '1 of it, 1 named',
      case_insensitivity: '1 of it, 3 named',
      extra_columns: '1 of it, 0 named',
      'field-list': '1 of it, 1 named',
      group: '2 of it, 1 named',
      include_json: 'nothing to load',
      or_other: '3 of it, 2 named',
      specify_other: 'nothing to load',
      text_and_integer: '2 of it, 0 named',
      xl_date_ambiguous: '4 of it, 5 named',
      yes_or_no_question: '1 of it, 0 named',
    });
  },
);
