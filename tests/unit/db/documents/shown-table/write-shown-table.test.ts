import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeShownTable } from '../../../../../db/documents/shown-table/write-shown-table.ts';
import {
  ooxmlProblems,
  pdfPages,
  printingIsMissing,
  printToPdf,
  validatorIsMissing,
} from '../../../../support/office.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shown-table-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const table = {
  name: '单位/清单',
  header: [
    { title: '单位', width: 220 },
    { title: '学生', width: 60 },
  ],
  rows: [
    ['=HYPERLINK("x")', 0],
    ['示例小学，附属“幼儿园”', null],
    ['名称很长的示例学校'.repeat(12), 1200.5],
  ],
} as const;

async function write(name: string): Promise<string> {
  const path = join(folder, name);
  const written = await writeShownTable(table, { path, office: '示例市教育督导室', day: '2026-05-20' });
  expect(written).toEqual({ ok: true, value: { bytes: readFileSync(path).length } });
  return path;
}

test('a sheet has the rows as shown: text stays text, numbers numbers, and blank is not 0', async () => {
  const { sheets } = await readXlsx(readFileSync(await write('a.xlsx')));
  expect(sheets.map(({ name, rows }) => ({ name, rows }))).toEqual([
    { name: '单位 清单', rows: [['单位', '学生'], ...table.rows.map((row) => [...row])] },
  ]);
  expect(readdirSync(folder)).toEqual(['a.xlsx']);
});

test('a .csv has a mark for Chinese, and nothing in it runs as a formula', async () => {
  expect(readFileSync(await write('a.csv'), 'utf8')).toBe(
    [
      '\uFEFF单位,学生',
      `"'=HYPERLINK(""x"")",0`,
      '示例小学，附属“幼儿园”,',
      `${table.rows[2][0]},1200.5`,
      '',
    ].join('\r\n'),
  );
});

test.skipIf(validatorIsMissing !== null)('the sheet keeps to its standard', async () => {
  expect(await ooxmlProblems(await write('a.xlsx'))).toEqual([]);
});

describe.skipIf(printingIsMissing !== null)('printed by LibreOffice', () => {
  test('nothing of a long name is cut', async () => {
    const [page] = await pdfPages(await printToPdf(await write('a.xlsx')));
    expect(page).toContain(table.rows[2][0]);
  });
});
