import { expect, test } from 'vitest';
import { readForeignSheet } from '../../../../../db/documents/foreign-sheet/read-foreign-sheet.ts';
import type { ForeignWorkbook } from '../../../../../db/documents/foreign-sheet/foreign-workbook.ts';
import { organizationTable } from '../../../../../db/documents/organization-table/organization-table.ts';
import type { OrganizationPreview } from '../../../../../db/documents/organization-table/organization-preview.ts';
import { buildWorkbook, mergeTags, textRows } from '../../../../support/hostile-sheets.ts';
import type { SheetRecipe } from '../../../../support/hostile-sheets.ts';

async function workbookOf(...sheets: readonly SheetRecipe[]): Promise<ForeignWorkbook> {
  const result = await readForeignSheet({ bytes: await buildWorkbook({ sheets }), name: '名单.xlsx' });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function previewOf(rows: readonly (readonly string[])[], ...merges: readonly string[]) {
  return organizationTable(await workbookOf({ name: '表', xml: textRows(rows) + mergeTags(...merges) }));
}

function problemsOf(preview: OrganizationPreview): readonly (readonly unknown[])[] {
  return preview.problems.map(({ row, column, problem, severity, value }) => [
    row,
    column,
    problem,
    severity,
    value,
  ]);
}

test('a county list with title, merged county cells, sections and remarks becomes a preview', async () => {
  const preview = await previewOf(
    [
      ['２０２５年学校名单'],
      ['填报单位：市教育局', '', '', '截至日期：2025年9月1日'],
      ['序号', '所属县（区）', ' 学校（单位）名称* ', '学校标识码', '办学 类型', '备注'],
      ['一、灵川片区'],
      ['1', '灵川县', '灵川县第一 小学', '２１４５０００１２３', '211-小学', '寄宿'],
      ['2', '', '灵川县\n幼儿园', '', ''],
      [],
      ['3', '', 'Sunshine  School', '', '九年一贯制'],
      ['4'],
      ['序号', '所属县（区）', '学校（单位）名称', '学校标识码', '办学类型', '备注'],
      ['5', '阳朔县', '阳朔县职业技术学校', "'3145000999", '', ''],
      ['合计', '', '4'],
      ['填表人：某某'],
    ],
    'A1:F1',
    'A4:F4',
    'B5:B8',
    'A13:F13',
  );
  const row = { sheet: '表', noteZh: '', isKindGuessed: false, code: '' };
  expect(preview).toEqual({
    rows: [
      {
        ...row,
        row: 5,
        nameZh: '灵川县第一小学',
        kind: 'primary-school',
        code: '2145000123',
        parentName: '灵川县',
        noteZh: '寄宿',
      },
      {
        ...row,
        row: 6,
        nameZh: '灵川县幼儿园',
        kind: 'kindergarten',
        isKindGuessed: true,
        parentName: '灵川县',
      },
      { ...row, row: 8, nameZh: 'Sunshine School', kind: 'nine-year-school', parentName: '灵川县' },
      {
        ...row,
        row: 11,
        nameZh: '阳朔县职业技术学校',
        kind: 'vocational-school',
        isKindGuessed: true,
        code: '3145000999',
        parentName: '阳朔县',
      },
    ],
    problems: [
      { sheet: '表', row: 4, column: '', problem: 'row-skipped', severity: 'warning', value: '一、灵川片区' },
      { sheet: '表', row: 12, column: '', problem: 'row-skipped', severity: 'warning', value: '合计' },
      {
        sheet: '表',
        row: 13,
        column: '',
        problem: 'row-skipped',
        severity: 'warning',
        value: '填表人：某某',
      },
    ],
  });
});

test('a list of names alone is a table, and a heading merged downwards is passed over', async () => {
  const preview = await previewOf(
    [['学校名称', '联系'], ['', '电话'], ['灵川县教育局'], ['城关中学']],
    'A1:A2',
    'B1:C1',
  );
  const rows = preview.rows.map((row) => [row.row, row.nameZh, row.kind, row.isKindGuessed]);
  expect([rows, problemsOf(preview)]).toEqual([
    [
      [3, '灵川县教育局', 'bureau', true],
      [4, '城关中学', 'school', true],
    ],
    [],
  ]);
});

test('a section merged across the table is no organization, even in the name column', async () => {
  const preview = await previewOf([['名称', '类型', '备注'], ['城区'], ['城关小学', '小学']], 'A2:C2');
  expect([preview.rows.map((row) => row.nameZh), problemsOf(preview)]).toEqual([
    ['城关小学'],
    [[2, '', 'row-skipped', 'warning', '城区']],
  ]);
});

test('what is wrong with a row is said with its cell', async () => {
  const preview = await previewOf([
    ['名称', '类型', '代码', '上级', '备注'],
    ['', '小学', '001', '灵川县'],
    ['长'.repeat(201), '小学', '', ''],
    ['灵川一小', '私塾', '9'.repeat(61), ''],
    ['某单位', '', '1.23E+17', '某单位'],
    ['灵川二小', '小学', '77', '灵川县'],
    ['灵川二小 ', '小学', '78', '灵川县'],
    ['灵川二小', '小学', '77', '阳朔县'],
    ['12345', '小学', '', ''],
    ['好_x0001_名小学', '', '', ''],
    ['记事小学', '', '', '', '一_x0000_二'],
    ['长记小学', '', '', '', '记'.repeat(1001)],
  ]);
  expect(problemsOf(preview)).toEqual([
    [2, '', 'name-missing', 'error', ''],
    [3, 'A', 'name-too-long', 'error', '长'.repeat(100)],
    [4, 'C', 'code-too-long', 'error', '9'.repeat(61)],
    [4, 'B', 'kind-unknown', 'warning', '私塾'],
    [5, 'C', 'code-digits-lost', 'warning', '1.23E+17'],
    [5, 'D', 'parent-is-itself', 'error', '某单位'],
    [5, 'A', 'kind-unknown', 'warning', '某单位'],
    [9, 'A', 'name-not-text', 'warning', '12345'],
    [11, 'E', 'characters-not-allowed', 'error', '一\u0000二'],
    [12, 'E', 'note-too-long', 'error', '记'.repeat(100)],
    [7, '', 'duplicate-in-file', 'error', '灵川二小'],
    [8, '', 'duplicate-code', 'error', '77'],
  ]);
});

test('formulas, error cells, rounded codes and hidden rows are pointed out', async () => {
  const preview = organizationTable(
    await workbookOf({
      name: '表',
      xml:
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>名称</t></is></c><c r="B1" t="inlineStr"><is><t>代码</t></is></c></row>' +
        '<row r="2" hidden="1"><c r="A2" t="str"><f>C2&amp;"小学"</f><v>城关小学</v></c><c r="B2"><v>450323100000000123</v></c></row>' +
        '<row r="3"><c r="A3" t="e"><f>VLOOKUP(1,D:E,2)</f><v>#N/A</v></c><c r="B3"><v>2145000123</v></c></row></sheetData>',
    }),
  );
  expect([preview.rows.map((row) => [row.nameZh, row.code]), problemsOf(preview)]).toEqual([
    [['城关小学', '450323100000000100']],
    [
      [2, '', 'row-hidden', 'warning', '城关小学'],
      [2, 'A', 'formula-needs-confirmation', 'warning', '城关小学'],
      [2, 'B', 'code-digits-lost', 'warning', '450323100000000100'],
      [3, 'A', 'cell-is-error', 'error', '#N/A'],
    ],
  ]);
});

test('hidden sheets and sheets without a heading are named, empty ones are not', async () => {
  const preview = organizationTable(
    await workbookOf(
      { name: '说明', xml: textRows([['请先阅读']]) },
      { name: '词表', xml: textRows([['名称'], ['小学']]), state: 'hidden' },
      { name: '空', xml: '<sheetData/>' },
      {
        name: '晚',
        xml: `<sheetData><row r="21"><c r="A21" t="inlineStr"><is><t>名称</t></is></c></row></sheetData>`,
      },
    ),
  );
  expect(preview.problems.map(({ sheet, problem }) => [sheet, problem])).toEqual([
    ['说明', 'no-header'],
    ['词表', 'hidden-sheet-skipped'],
    ['晚', 'no-header'],
  ]);
});

test('a list in GBK text gives the same preview as a workbook', async () => {
  const bytes = Buffer.from('c3fbb3c62cc9cfbcb60ac1e9b4a8b6fed0a12cc1e9b4a8cfd80a', 'hex');
  const result = await readForeignSheet({ bytes, name: '表' });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  expect(organizationTable(result.value)).toEqual({
    rows: [
      {
        sheet: '表',
        row: 2,
        nameZh: '灵川二小',
        kind: 'other',
        isKindGuessed: true,
        code: '',
        parentName: '灵川县',
        noteZh: '',
      },
    ],
    problems: [
      { sheet: '表', row: 2, column: 'A', problem: 'kind-unknown', severity: 'warning', value: '灵川二小' },
    ],
  });
});
