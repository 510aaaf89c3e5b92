import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runWb } from './run-wb.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wb-usage-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const addUsage =
  '用法： wb progress add --measure <code> --organization <name> --status <status> [options]\n';
const add = ['progress', 'add', '--measure', 'G3.7', '--organization', '秀峰区'] as const;

test.each([
  [['progress', 'add', '--measure', 'G3.7'], `缺少必填选项 --organization <name>\n${addUsage}`],
  [[...add, '--status'], `选项 --status <status> 后面缺少内容\n${addUsage}`],
  [
    [...add, '--status', 'finished'],
    `--status <status> 的内容“finished”不对：not-started, ahead, on-track, behind, done, continuous, not-applicable\n${addUsage}`,
  ],
  [
    [...add, '--status', 'done', '--percent', 'half'],
    `--percent <number> 的内容“half”不对：应为 0 到 1000 的数\n${addUsage}`,
  ],
  [
    [...add, '--status', 'done', '--on', '2025-02-30'],
    `--on <day> 的内容“2025-02-30”不对：应为存在的日期，写作 YYYY-MM-DD\n${addUsage}`,
  ],
  [
    ['evidence', 'add', '--measure', 'G3.7'],
    '缺少参数：file\n用法： wb evidence add <file...> --measure <code> [options]\n',
  ],
  [
    ['measures', 'list', '--plan', 'x', '--colour'],
    '没有这个选项：--colour\n用法： wb measures list --plan <id> [options]\n',
  ],
  [['inbox', 'add'], '缺少参数：path\n用法： wb inbox add [options] <path...>\n'],
  [['plan'], '没有这个命令：plan\n用法： wb [options] [command]\n'],
  [['digest', 'now'], '多余的参数：now\n用法： wb digest [options]\n'],
])('wrong usage is named, the usage line follows, and the exit code is 2: wb %j', async (args, err) => {
  expect(await runWb(folder, ...args)).toEqual({ code: 2, out: '', err });
});

test('the same in English', async () => {
  expect(await runWb(folder, '--lang', 'en', 'export', 'status', '--plan', 'x', '--out', 'a.pdf')).toEqual({
    code: 2,
    out: '',
    err: '--out <file> cannot be “a.pdf”: it must end in .xlsx or .csv\nUsage: wb export status --plan <id> --out <file> [options]\n',
  });
});

test('help is no failure, and describes every command in the chosen language', async () => {
  const [zh, en] = await Promise.all([runWb(folder, '--help'), runWb(folder, '--help', '--lang=en')]);
  expect([zh.code, en.code, zh.err, en.err]).toEqual([0, 0, '', '']);
  for (const name of [
    'init',
    'plans',
    'measures',
    'progress',
    'evidence',
    'inbox',
    'visits',
    'records',
    'export',
    'verify',
    'digest',
    'doctor',
  ]) {
    expect(zh.out).toMatch(new RegExp(`^  ${name} .*[\\u4e00-\\u9fff]`, 'm'));
    expect(en.out).toMatch(new RegExp(`^  ${name} .*[a-z]`, 'm'));
  }
});
