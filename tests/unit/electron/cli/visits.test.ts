import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowsers } from '../../../../electron/host/find-browsers.ts';
import { thisMachine } from '../../../../electron/host/this-machine.ts';
import { pdfPages, pdfTextIsMissing } from '../../../support/office.ts';
import { runWb, type Ran } from './run-wb.ts';

const school = '示例小学（象山区）';
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wb-story-'));
  const plan = ['--plan', 'guilin-2022', '--sample'];
  await wb('init', '--workspace', '工作区', ...plan, '--office', '示例督导办', '--name', '示例督学');
});
afterAll(() => rmSync(folder, { recursive: true }));

function wb(...args: readonly string[]): Promise<Ran> {
  return runWb(folder, ...args);
}

async function newVisit(...more: readonly string[]): Promise<string> {
  const where = ['--organization', school, '--on', '2025-05-20'];
  const made = await wb(
    'visits',
    'create',
    ...where,
    '--kind',
    '专项',
    '--purpose',
    '回头看',
    '--json',
    ...more,
  );
  const { visitId }: { readonly visitId: string } = JSON.parse(made.out);
  return visitId;
}

test('a visit is planned in Chinese words, written, sealed with what is open, and changed with a reason only', async () => {
  const place = ['--organization', school, '--on', '2025-05-20', '--kind', '经常性', '--purpose', '随访'];
  const about = ['--topic', '食堂食品饮水宿舍卫生', 'safety', '--member', '督学甲', '督学乙'];
  const planned = await wb('visits', 'create', ...place, ...about);
  const id = /（([0-9a-f-]{36})）/.exec(planned.out)?.[1] ?? '';
  const said = [planned];
  for (const args of [
    [
      'update',
      id,
      '--arrived',
      '8:30',
      '--left',
      '11:20',
      '--method',
      '校园巡查',
      '--feedback',
      '留样要足量',
    ],
    ['close', id, '--signature', '督学:督学甲', 'school:校长丙'],
    ['update', id, '--feedback', '留样不足'],
    ['update', id, '--feedback', '留样不足', '--reason', '写得更准'],
  ])
    said.push(await wb('visits', ...args));
  const shown = await wb('visits', 'show', id);
  const history = await wb('history', '--of', id, '--field', 'methods');

  expect(said.map(({ code, out, err }) => [code, (out || err).split('\n')[0]])).toEqual([
    [0, `已安排：2025-05-20 · ${school} · 经常性（${id}）`],
    [0, `已记录：${id}`],
    [0, `已封存：${id}`],
    [1, '这次督导已经签字封存，没有改动；输入的内容还在。'],
    [0, `已记录：${id}`],
  ]);
  expect(said[2]?.out).toMatch(/封存时仍有 \d+ 处空缺：\n {2}· 表单未填 topic-canteen-hygiene\n/);
  expect(shown.out.split('\n')).toEqual(
    expect.arrayContaining([
      '主题  食堂食品饮水宿舍卫生、校园及周边交通安全',
      '到校/离校  08:30 / 11:20',
      '当场反馈意见  留样不足',
      '学校意见  未填',
      '封存后更改 1 处：',
    ]),
  );
  const told = history.out.split('\n').map((line) => line.split(/ {2,}/).slice(1));
  expect([history.out.split('\n')[0], ...told.slice(3, 5)]).toEqual([
    `2025-05-20 ${school}`,
    ['示例督学', '填写督导', '督导方式', '未填', '校园巡查'],
    ['示例督学', '安排督导', '督导方式', '未填', '未填'],
  ]);
});

test('what was seen is recorded and listed, and the sheet goes to a page', async () => {
  const visit = await newVisit('--subject', '食堂安全');
  const added = await wb('records', 'add', '--visit', visit, '--kind', 'note', '--text', '查看留样柜');
  const problem = ['--text', '留样不足', '--basis', '食品安全规定'];
  await wb('records', 'add', '--visit', visit, '--kind', 'problem-noted', ...problem);
  const listed = await wb('records', 'list', '--visit', visit);
  const exported = await wb('export', 'record-sheet', '--visit', visit, '--out', '记录表.html');
  expect([added.code, exported.code]).toEqual([0, 0]);
  expect(listed.out.split('\n').map((line) => line.split(/ {2,}/).slice(1))).toEqual([
    ['类别', '说明', '依据（指标或条款）', '记录人'],
    expect.any(Array),
    ['记录', '查看留样柜', '示例督学'],
    ['问题', '留样不足', '食品安全规定', '示例督学'],
    [],
  ]);
  const page = readFileSync(join(folder, '记录表.html'), 'utf8');
  expect(page).toMatch(/<title>专项督导记录表<\/title>/);
  expect(page).toContain('留样不足');
  expect(exported.out).toBe(`已导出：${join(folder, '记录表.html')}（${Buffer.byteLength(page)} 字节）\n`);
});

function cells(out: string): readonly (readonly string[])[] {
  return out.split('\n').map((line) => line.trim().split(/ {2,}/));
}

test('a visit and a problem of it are found by a word', async () => {
  const visit = await newVisit('--topic', '食堂食品饮水宿舍卫生');
  const problem = ['--text', '洗消间没有台账', '--basis', '餐具洗消要求'];
  await wb('records', 'add', '--visit', visit, '--kind', 'problem-noted', ...problem);
  await wb('visits', 'update', visit, '--advice', '补记洗消台账');
  const found = await wb('search', '洗消');
  const inEnglish = await wb('search', '洗消间', '--kind', 'record', '--lang', 'en');
  expect([cells(found.out).slice(2), cells(inEnglish.out).slice(2)]).toEqual([
    [
      ['督导', '2025-05-20', expect.any(String), '专项 · 回头看', '补记洗消台账'],
      ['督导记录', '2025-05-20', expect.any(String), '问题', '洗消间没有台账'],
      ['督导 1', '督导记录 1'],
      [''],
    ],
    [
      ['record of a visit', '2025-05-20', expect.any(String), 'problem', '洗消间没有台账'],
      ['record of a visit 1'],
      [''],
    ],
  ]);
});

test('the sheet goes to a PDF by a browser of the machine', async ({ skip }) => {
  const hasBrowser = findBrowsers(thisMachine(), existsSync).length > 0;
  skip(!hasBrowser || pdfTextIsMissing !== null, 'no browser, or no pdftotext');
  const visit = await newVisit('--topic', '师德和专业发展');
  const exported = await wb('export', 'record-sheet', '--visit', visit, '--out', '记录表.pdf');
  expect(exported.err).toBe('');
  const [first = ''] = await pdfPages(join(folder, '记录表.pdf'));
  expect(first).toContain('专项督导记录表');
  expect(first).toContain('师德和专业发展');
});

test('lists, the term and refusals are told in both languages, and as JSON', async () => {
  await newVisit();
  const list = await wb('visits', 'list', '--organization', school, '--lang', 'en', '--to', '2025-05-20');
  const none = await wb('visits', 'list', '--from', '2031-01-01');
  const term = await wb('visits', 'term', '--day', '2025-05-20', '--json');
  const gone = await wb('visits', 'show', school, '--json');
  const nowhere = await wb('export', 'record-sheet', '--visit', school, '--out', 'x.html', '--lang', 'en');
  expect(list.out).toMatch(/special · look-back +planned +2025-05-20 overdue/);
  expect(none.out).toBe('没有符合条件的内容。\n');
  expect(JSON.parse(term.out)).toMatchObject({ startsOn: '2025-02-01', endsOn: '2025-07-31', wanted: 2 });
  expect([gone.code, JSON.parse(gone.out)]).toMatchObject([1, { error: { code: 'visit-not-found' } }]);
  expect([nowhere.code, nowhere.err.split('.')[0]]).toEqual([1, expect.stringMatching(/visit/)]);
});

test.each([
  [
    [
      'visits',
      'create',
      '--organization',
      school,
      '--on',
      '2025-05-20',
      '--kind',
      '平时',
      '--purpose',
      '随访',
    ],
    '--kind <kind> 的内容“平时”不对：regular 经常性, special 专项, comprehensive 综合',
  ],
  [
    ['visits', 'update', 'x', '--arrived', '25:00'],
    '--arrived <time> 的内容“25:00”不对：应为时间，写作 HH:MM',
  ],
  [
    ['visits', 'close', 'x', '--signature', '校长'],
    '--signature <role:name...> 的内容“校长”不对：应写作 督学:姓名 或 学校:姓名',
  ],
  [
    ['export', 'record-sheet', '--visit', 'x', '--out', 'a.docx'],
    '--out <file> 的内容“a.docx”不对：应以 .html 或 .pdf 结尾',
  ],
  [['records', 'add', '--visit', 'x', '--kind', 'note'], '缺少必填选项 --text <text>'],
])('wrong usage is named and the exit code is 2: wb %j', async (args, sentence) => {
  const ran = await wb(...args);
  expect([ran.code, ran.err.split('\n')[0]]).toEqual([2, sentence]);
});
