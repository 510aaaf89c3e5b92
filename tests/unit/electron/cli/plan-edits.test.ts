import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runWb, type Ran } from './run-wb.ts';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wb-story-'));
  await wb(
    'init',
    '--workspace',
    '工作区',
    '--plan',
    'guilin-2022',
    '--office',
    '示例督导办',
    '--name',
    '示例督学',
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

function wb(...args: readonly string[]): Promise<Ran> {
  return runWb(folder, ...args);
}

test('a plan is made, filled, put right, and its history told', async () => {
  const said = [];
  for (const args of [
    ['plans', 'create', '--title', '控辍保学专项督导', '--code', 'kcbx', '--starts', '2026-01-01'],
    ['actions', 'create', '--plan', 'kcbx', '--title', '台账'],
    [
      'measures',
      'create',
      '--plan',
      'kcbx',
      '--action',
      '台账',
      '--title',
      '一人一案',
      '--due',
      '2026-06-30',
    ],
    ['measures', 'edit', 'A1.1', '--due', '2026-12-31', '--lead', '县教育局'],
    ['measures', 'retire', 'A1.1', '--reason', '并入月报'],
    ['measures', 'restore', 'A1.1'],
    ['plans', 'edit', 'kcbx', '--title', '控辍保学专项督导方案', '--horizon', ''],
  ]) {
    const { code, out } = await wb(...args);
    said.push([code, out.trim()]);
  }
  const history = await wb('history', '--of', 'A1.1', '--field', 'dueOn');

  expect(said).toEqual([
    [0, '已新建：kcbx 控辍保学专项督导'],
    [0, '已新建：台账'],
    [0, '已新建：A1.1 一人一案'],
    [0, '已修改 2 处：A1.1'],
    [0, '已停用：A1.1'],
    [0, '已恢复：A1.1'],
    [0, '已修改 1 处：kcbx'],
  ]);
  expect(
    history.out
      .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d/g, 'T')
      .split('\n')
      .map((line) => line.split(/ {2,}/)),
  ).toEqual([
    ['A1.1 一人一案'],
    ['时间', '记录人', '操作', '字段', '原值', '新值'],
    expect.any(Array),
    ['T', '示例督学', '修改措施', '时限', '2026-06-30', '2026-12-31'],
    ['T', '示例督学', '新增措施', '时限', '未填', '2026-06-30'],
    [''],
  ]);
});

test('a taken code is refused with the name of its owner, in both languages and as JSON', async () => {
  const again = ['plans', 'create', '--title', '又一份', '--code', 'Guilin-2022'];
  const [zh, en, json] = [
    await wb(...again),
    await wb('--lang', 'en', ...again),
    await wb('--json', ...again),
  ];
  const { error } = JSON.parse(json.out) as { readonly error: { readonly code: string } };

  expect([zh.code, zh.err.split('\n')[0], en.err.split('\n')[0], error.code]).toEqual([
    1,
    '编号“Guilin-2022”已由“桂林市推进教育高质量发展行动计划”使用，没有写入；您输入的内容还在。',
    '“桂林市推进教育高质量发展行动计划” already uses the code Guilin-2022. Nothing was written and what you typed is still there.',
    'code-taken',
  ]);
});
