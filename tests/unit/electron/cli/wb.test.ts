import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runWb, type Ran } from './run-wb.ts';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wb-story-'));
  const created = await wb(
    'init',
    '--workspace',
    '工作区',
    '--plan',
    'guilin-2022',
    '--office',
    '示例督导办',
    '--name',
    '示例',
  );
  expect(created).toEqual({
    code: 0,
    out: `已新建工作区：${join(folder, '工作区')}（示例督导办，示例）\n`,
    err: '',
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

function wb(...args: readonly string[]): Promise<Ran> {
  return runWb(folder, ...args);
}

async function json(...args: readonly string[]): Promise<Record<string, unknown>> {
  return JSON.parse((await wb(...args, '--json')).out) as Record<string, unknown>;
}

test('a status is recorded, evidence added, and both are listed, counted and verified', async () => {
  writeFileSync(join(folder, '照片.txt'), 'evidence');
  const entry = ['--measure', 'G3.7', '--organization', '秀峰区', '--status', 'on-track'];
  const recorded = await wb(
    'progress',
    'add',
    ...entry,
    '--percent',
    '60',
    '--note',
    '已建 3 所',
    '--on',
    '2025-05-18',
  );
  expect([recorded.code, recorded.out]).toEqual([
    0,
    expect.stringMatching(/^已记录（第 \d+ 号变更）：G3\.7 · 秀峰区 · 达进度 60% · 2025-05-18\n$/),
  ]);
  const taken = await wb('evidence', 'add', '照片.txt', '--measure', 'G3.7', '--caption', '示例材料');
  expect([taken.code, taken.out.split('\n')[1]]).toEqual([0, '  照片.txt  已收入']);
  const again = await wb('evidence', 'add', '照片.txt', '--measure', 'G3.6');
  expect(again.out.split('\n')[1]).toBe('  照片.txt  库中已有同样的文件');

  const progress = await wb('progress', 'list', '--measure', 'G3.7');
  expect(progress.out.split('\n').slice(0, 3)).toEqual([
    '日期        措施  单位    状态    完成比例  记录人  说明',
    '----------  ----  ------  ------  --------  ------  ---------',
    '2025-05-18  G3.7  秀峰区  达进度  60%       示例    已建 3 所',
  ]);
  const measures = await wb(
    'measures',
    'list',
    '--plan',
    'guilin-2022',
    '--action',
    'G3',
    '--organization',
    '秀峰区',
    '--status',
    'on-track',
  );
  expect(measures.out).toMatch(/^G3\.7 .* 60% /m);
  expect(await json('evidence', 'list', '--measure', 'G3.7')).toMatchObject({
    rows: [{ caption: '示例材料', files: [{ name: '照片.txt', size: 8 }], measureCodes: ['G3.7'] }],
  });
  expect(await json('verify')).toMatchObject({ isClean: true, problems: [], files: 1, unclaimedFiles: 0 });
  const [first, second] = [await json('digest'), await json('digest')];
  expect([second, first['digest']]).toEqual([first, expect.stringMatching(/^[0-9a-f]{64}$/)]);
});

test('evidence is linked to another measure, trashed with a reason and brought back, by its id', async () => {
  writeFileSync(join(folder, '说明.txt'), '一份说明');
  await wb('evidence', 'add', '说明.txt', '--measure', 'G3.5');
  const listed = await json('evidence', 'list', '--text', '说明.txt');
  const { id = '' } = (listed['rows'] as readonly { readonly id?: string }[])[0] ?? {};
  expect((await wb('evidence', 'list', '--text', '说明.txt')).out).toContain(id);
  const link = await wb('evidence', 'link', id, '--measure', 'G3.4');
  const unlink = await wb('evidence', 'unlink', id, '--measure', 'G3.5');
  expect([link.code, unlink.code]).toEqual([0, 0]);
  expect(await json('evidence', 'list', '--text', '说明.txt')).toMatchObject({
    rows: [{ measureCodes: ['G3.4'], isTrashed: false }],
  });

  expect((await wb('evidence', 'trash', id, '--reason', '重复')).code).toBe(0);
  expect((await wb('evidence', 'trash', id)).code).toBe(1);
  expect(await json('evidence', 'list', '--text', '说明.txt')).toMatchObject({ rows: [] });
  expect(await json('evidence', 'list', '--trashed')).toMatchObject({ rows: [{ id, isTrashed: true }] });
  expect(await json('evidence', 'restore', id)).toMatchObject({ arrival: expect.any(Number) });
  expect(await json('evidence', 'list', '--trashed')).toMatchObject({ rows: [] });
});

test('a reading is recorded with what is unusual about it, listed, and refused while it is empty', async () => {
  const gross = ['--indicator', '学前教育三年毛入园率', '--school-year', '2022-2023'];
  const recorded = await wb('readings', 'add', ...gross, '--value', '96.4', '--note', '年报');
  const jump = ['--indicator', '学前教育三年毛入园率', '--school-year', '2023-2024', '--value', '140'];
  const warned = await wb('readings', 'add', ...jump, '--lang', 'en');
  const county = [...gross, '--organization', '秀峰区', '--numerator', '1,500', '--denominator', '1600'];
  await wb('readings', 'add', ...county);
  const empty = await wb('readings', 'add', ...gross);
  const wrongYear = await wb('readings', 'add', '--indicator', 'x', '--school-year', '2022');
  const listed = await wb('readings', 'list', '--indicator', '学前教育三年毛入园率');
  expect({
    recorded: recorded.out,
    warned: warned.out.split('\n')[1],
    refused: [empty.code, wrongYear.code],
    listed: listed.out.split('\n').slice(2),
  }).toEqual({
    recorded: expect.stringMatching(/^已记录（第 \d+ 号变更）：学前教育三年毛入园率 · 96\.4 · 2022-2023\n$/),
    warned: 'Please check: Far from the reading before (2022-09-01: 96.4); please check.',
    refused: [1, 2],
    listed: [
      '2023-2024  学前教育三年毛入园率  全市    140    %         —',
      '2022-2023  学前教育三年毛入园率  秀峰区  93.75  %         1500/1600',
      '2022-2023  学前教育三年毛入园率  全市    96.4   %         —                年报',
      '共 3 条',
      '',
    ],
  });
});

test('the ledger is written where it was asked for, and only there', async () => {
  const done = await wb(
    'export',
    'status',
    '--plan',
    'guilin-2022',
    '--as-of',
    '2025-05-20',
    '--out',
    '台账.csv',
  );
  const path = join(folder, '台账.csv');
  expect([done.code, done.out]).toEqual([0, expect.stringMatching(`^已导出：${path}（\\d+ 字节）\n$`)]);
  expect(readFileSync(path, 'utf8')).toContain('秀峰区');
  const refused = await wb(
    'export',
    'status',
    '--plan',
    'guilin-2022',
    '--out',
    'no/such/folder/a.xlsx',
    '--json',
  );
  expect([refused.code, JSON.parse(refused.out)]).toMatchObject([
    1,
    { error: { code: 'output-not-writable' } },
  ]);
});

test('a refusal has a sentence, a next step and exit code 1; with --json the same as data', async () => {
  expect(await wb('plans', 'show', 'nowhere')).toEqual({
    code: 1,
    out: '',
    err: '没有找到方案“nowhere”。\n请用 wb plans list 查看可用的方案。\n',
  });
  const refused = await wb('plans', 'show', 'nowhere', '--json', '--lang', 'en');
  expect([refused.code, JSON.parse(refused.out)]).toEqual([
    1,
    {
      error: {
        code: 'plan-not-found',
        details: { plan: 'nowhere' },
        sentence: 'There is no plan “nowhere”.',
        nextStep: 'See wb plans list.',
      },
    },
  ]);
});

test('units are checked first, then imported whole or not at all', async () => {
  writeFileSync(
    join(folder, 'twice.csv'),
    '单位名称,类别,上级\n示例小学,小学,秀峰区\n示例小学,小学,秀峰区\n',
  );
  writeFileSync(join(folder, 'units.csv'), '单位名称,类别,上级\n示例小学,小学,秀峰区\n');
  const refused = await wb('organizations', 'import', 'twice.csv');
  expect([refused.code, refused.out, refused.err.split('\n').slice(0, 2)]).toEqual([
    1,
    '',
    ['文件里有 1 处必须先改正，没有导入任何一行。', '  twice.csv!3 文件内名称重复'],
  ]);
  const dry = await wb('organizations', 'import', 'units.csv', '--dry-run');
  expect(dry.out.trimEnd().split('\n').at(-1)).toBe('检查完毕，没有写入：可导入 1 个单位，已有 0 个。');
  const done = await wb('organizations', 'import', 'units.csv');
  expect(done.out.trimEnd().split('\n').at(-1)).toBe('已导入 1 个单位，已有 0 个。');
  expect((await wb('organizations', 'list')).out).toMatch(/^示例小学 +小学 +秀峰区 /m);
});

test('a doubled unit is tried, then merged into the one that stays, and its entry counts there', async () => {
  writeFileSync(join(folder, 'double.csv'), '单位名称,单位类别,上级单位\n秀峰区教育局（旧）,教育局,桂林市\n');
  await wb('organizations', 'import', 'double.csv');
  const add = ['progress', 'add', '--measure', 'G3.7', '--status', 'on-track', '--percent', '60'];
  await wb(...add, '--organization', '秀峰区教育局（旧）');
  const merge = ['organizations', 'merge', '秀峰区教育局（旧）', '--into', '秀峰区'];
  const tried = await wb(...merge, '--dry-run');
  const merged = await wb(...merge);
  const circle = await wb('organizations', 'merge', '秀峰区', '--into', '秀峰区');
  expect({ tried: tried.out, merged: merged.out, circle: circle.code }).toEqual({
    tried:
      '将把“秀峰区教育局（旧）”并入“秀峰区”：1 条记录、0 次督导、0 件佐证会在“秀峰区”下计数。没有改动。\n',
    merged:
      '已把“秀峰区教育局（旧）”并入“秀峰区”：1 条记录、0 次督导、0 件佐证改在“秀峰区”下计数，原样保留。\n',
    circle: 1,
  });
});

test('a word is found in notes, names of files and the text inside them; the matrix counts what was found', async () => {
  writeFileSync(join(folder, '台账.txt'), '校车逐辆检查，合格');
  const entry = ['--measure', 'G8.2', '--organization', '雁山区'];
  await wb('progress', 'add', ...entry, '--status', 'on-track', '--note', '已查校车 12 辆');
  await wb('evidence', 'add', '台账.txt', ...entry);
  const found = (await json('search', '校车')) as { hits: { kind: string; measureCode: string }[] };
  const nothing = await wb('search', '没有这样的词');
  const matrix = await wb('matrix', '--plan', 'guilin-2022');
  expect({
    hits: found.hits.map(({ kind, measureCode }) => [kind, measureCode]),
    nothing: [nothing.code, nothing.out.trim()],
    line: matrix.out.split('\n').find((line) => line.startsWith('G8.2')),
  }).toEqual({
    hits: [
      ['progress', 'G8.2'],
      ['evidence', 'G8.2'],
    ],
    nothing: [0, '没有符合条件的内容。'],
    line: expect.stringContaining('1/'),
  });
});

test('commands that come at the same moment wait for each other, and none is lost', async () => {
  const entry = ['progress', 'add', '--measure', 'G9.3', '--organization', '象山区', '--status', 'behind'];
  const ran = await Promise.all([1, 2, 3, 4].map((percent) => wb(...entry, '--percent', String(percent))));
  expect(ran.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  const { rows } = (await json('progress', 'list', '--measure', 'G9.3')) as { rows: { percent: number }[] };
  expect(rows.map(({ percent }) => percent).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
});

test('a changed word in the database is found, named and not repaired in silence', async () => {
  const copy = join(folder, 'changed');
  expect((await wb('init', '--workspace', copy, '--name', '示例', '--office', '示例办')).code).toBe(0);
  const at = ['--workspace', copy] as const;
  await wb(
    'progress',
    'add',
    '--measure',
    'G3.7',
    '--organization',
    '秀峰区',
    '--status',
    'done',
    '--note',
    'unmistakable',
    ...at,
  );
  const file = join(copy, 'workbench.sqlite');
  const bytes = readFileSync(file);
  for (let place = bytes.indexOf('unmistakable'); place >= 0; place = bytes.indexOf('unmistakable', place)) {
    bytes.write('U', place);
  }
  writeFileSync(file, bytes);
  const found = await wb('verify', ...at);
  expect([found.code, found.err]).toEqual([1, '']);
  expect(found.out).toMatch(/^第 \d+ 号变更（.*）记录的内容与校验值不符，被改动过/m);
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('where there is no workspace nothing is made', async () => {
  const path = join(folder, 'nowhere');
  expect(await wb('plans', 'list', '--workspace', path)).toEqual({
    code: 1,
    out: '',
    err: `在“${path}”没有找到工作区。没有新建任何文件。\n请检查路径，或新建一个工作区。\n`,
  });
  expect(existsSync(path)).toBe(false);
});
