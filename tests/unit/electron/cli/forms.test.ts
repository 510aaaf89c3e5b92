import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { homeworkForm, type HomeworkForm, noForm } from '../../../support/homework-form.ts';
import { runWb, type Ran } from './run-wb.ts';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wb-story-'));
  await wb('init', '--workspace', '工作区', '--office', '示例督导办', '--name', '示例督学');
});
afterAll(() => rmSync(folder, { recursive: true }));

function wb(...args: readonly string[]): Promise<Ran> {
  return runWb(folder, ...args);
}

async function writeForm(name: string, form: HomeworkForm): Promise<void> {
  writeFileSync(join(folder, name), await homeworkForm(form));
}

test('built-in forms are listed and shown; one of the office is tried, imported once, and never overwritten', async () => {
  await writeForm('抽查.xlsx', {});
  const list = await wb('forms', 'list');
  const shown = await wb('forms', 'show', 'five-managements');
  const tried = await wb('forms', 'import', '抽查.xlsx', '--dry-run');
  const imported = await wb('forms', 'import', '抽查.xlsx');
  const again = await wb('forms', 'import', '抽查.xlsx');
  await writeForm('改过.xlsx', { label: '每天作业时间' });
  const other = await wb('forms', 'import', '改过.xlsx');
  await writeForm('新版.xlsx', { label: '每天作业时间', version: '1.10' });
  await wb('forms', 'import', '新版.xlsx');
  const newest = await wb('forms', 'show', 'homework');
  const unused = [
    '  ! survey!F1 用不到这一列 “appearance”',
    '  ! survey!A3 没有这种题型，这一行没有导入 “geopoint”',
  ].join('\n');

  expect(list.out.trim().split('\n').at(-1)).toBe('共 22 条');
  expect(shown.out).toContain('五项管理检查表  five-managements 1.0.0');
  expect(shown.out).toMatch(/各科书面作业日均（分钟）\s+整数/);
  expect(
    [tried, imported, again, other, newest].map(({ code, out, err }) => [code, out.trimEnd() || err.trim()]),
  ).toEqual([
    [0, `${unused}\n检查完毕，没有写入：可导入“作业抽查”，1 题。`],
    [0, `${unused}\n已导入“作业抽查”，1 题。`],
    [0, `${unused}\n“作业抽查”已在库中，没有重复写入。`],
    [
      1,
      '表单“homework”的版本 1 已在库中，内容不同。没有写入。\n请在 settings 工作表改 version 后再导入；已填的记录仍按原来的版本显示。',
    ],
    [0, expect.stringMatching(/^作业抽查 {2}homework 1\.10\n.*\n每天作业时间 +整数/s)],
  ]);
});

test('a file that is no form is refused with the reason, in both languages', async () => {
  writeFileSync(join(folder, '空.xlsx'), await noForm());
  const zh = await wb('forms', 'import', '空.xlsx');
  const en = await wb('forms', 'import', '空.xlsx', '--lang', 'en');
  const tried = await wb('forms', 'import', '空.xlsx', '--dry-run');
  expect([tried.code, tried.out, zh.code, zh.err.split('\n')[0], en.err.split('\n')[0]]).toEqual([
    0,
    '  × survey! 没有 survey 工作表\n检查完毕，没有写入：文件里没有可用的表单。\n',
    1,
    '“空.xlsx”里没有可用的表单（没有 survey 工作表）。没有写入。',
    'There is no usable form in “空.xlsx” (no sheet survey). Nothing was written.',
  ]);
});
