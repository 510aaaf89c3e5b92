import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readXlsx } from 'hucre';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { statusSheetWordsZh } from '../../../../../db/documents/status-sheet/words-zh.ts';
import { writeStatusXlsx } from '../../../../../db/documents/status-sheet/write-status-xlsx.ts';
import type { StatusSheet } from '../../../../../db/model/status-sheet.ts';
import { ooxmlProblems, validatorIsMissing } from '../../../../support/office.ts';
import { makeLongSheet, makeRow, makeSheet } from './status-sheet-builders.ts';

const run = promisify(execFile);
let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'status-sheet-'));
  path = join(folder, '台账.xlsx');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function written(sheet: StatusSheet) {
  expect(await writeStatusXlsx(sheet, statusSheetWordsZh, { path })).toMatchObject({ ok: true });
  const made = (await readXlsx(await readFile(path))).sheets[0];
  if (made === undefined) throw new Error('the file has no sheet');
  return made;
}

test('one measure in one section is printed from title to signatures', async () => {
  const sheet = await written(
    makeSheet({ columns: ['number', 'measure', 'due', 'light', 'status', 'percent'] }),
  );
  const due = new Date('2025-12-31T00:00:00Z');
  const nothing = [null, null, null, null, null];
  expect(sheet.rows).toEqual([
    ['桂林十大行动台账', ...nothing],
    ['填报单位：督导办', null, null, '截至2025年6月30日', null, null],
    ['序号', '措施', '完成时限', '亮灯', '完成状态', '完成比例'],
    ['行动三　加大优质教育资源供给（1 项）', ...nothing],
    ['G3.1', '编制学校布局规划', due, '● 绿', '达进度', 70],
    ['小计　措施 1 项，共 1 行　● 绿 1；达进度 1', ...nothing],
    ['合计　措施 1 项，共 1 行', ...nothing],
    share('按亮灯　● 绿', 1, 100),
    share('按亮灯　▲ 黄', 0, 0),
    share('按亮灯　■ 红', 0, 0),
    share('按亮灯　○ 灰', 0, 0),
    share('按亮灯　合计', 1, 100),
    share('按完成状态　未启动', 0, 0),
    share('按完成状态　超进度', 0, 0),
    share('按完成状态　达进度', 1, 100),
    share('按完成状态　欠进度', 0, 0),
    share('按完成状态　已完成', 0, 0),
    share('按完成状态　持续实施', 0, 0),
    share('按完成状态　不适用', 0, 0),
    share('按完成状态　未填', 0, 0),
    share('按完成状态　合计', 1, 100),
    ['', ...nothing],
    ['填表人：　　　　　　审核人：　　　　　　联系电话：　　　　　　填报日期：', ...nothing],
  ]);
});

test('the header is frozen, filtered and printed again; the paper lies across', async () => {
  const sheet = await written(makeSheet({ paper: 'A3' }));
  expect({ freeze: sheet.freezePane, filter: sheet.autoFilter?.range, page: sheet.pageSetup }).toMatchObject({
    freeze: { rows: 3 },
    filter: 'A3:O6',
    page: { paperSize: 'a3', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  expect(sheet.headerFooter?.oddFooter).toBe(
    '&L&9 账本 1284 9f3a61c2&C&9 第 &P 页，共 &N 页&R&9 截至2025年6月30日',
  );
});

test('the units of one measure share its number, title and due day', async () => {
  const units = ['秀峰区', '象山区', '七星区'].map((unitName) => makeRow({ unitName }));
  const rows = [...units, makeRow({ measureCode: 'G3.2', measureTitle: '新区优质学校布点' })];
  const sheet = await written(
    makeSheet({
      columns: ['number', 'measure', 'unit', 'due', 'light'],
      sections: [{ heading: '行动三', rows }],
    }),
  );
  const tall = sheet.merges?.filter((merge) => merge.endRow > merge.startRow);
  expect(tall).toEqual(
    [0, 1, 3].map((column) => ({ startRow: 4, startCol: column, endRow: 6, endCol: column })),
  );
  expect(sheet.rows.slice(4, 8).map((row) => [row[1], row[2]])).toEqual([
    ['编制学校布局规划', '秀峰区'],
    ['编制学校布局规划', '象山区'],
    ['编制学校布局规划', '七星区'],
    ['新区优质学校布点', '桂林市'],
  ]);
});

test('by unit, the measures of one action share the action cell', async () => {
  const rows = ['G3.1', 'G3.2'].map((measureCode) => makeRow({ measureCode }));
  const other = makeRow({ actionLabel: '行动四', actionTitle: '集团化办学', measureCode: 'G4.1' });
  const sheet = await written(
    makeSheet({
      arrangement: 'unit',
      columns: ['number', 'action', 'measure', 'light'],
      sections: [{ heading: '秀峰区', rows: [...rows, other] }],
    }),
  );
  expect(sheet.merges?.filter((merge) => merge.endRow > merge.startRow)).toEqual([
    { startRow: 4, startCol: 1, endRow: 5, endCol: 1 },
  ]);
});

test('what is unknown stays blank or is said in words, and room is left for handwriting', async () => {
  const row = makeRow({
    dueOn: null,
    dueText: '“十四五”期间',
    light: 'grey',
    status: null,
    percent: null,
    note: '',
    checkedOn: null,
    isDifficult: true,
    evidenceCount: 0,
  });
  const columns = [
    'due',
    'status',
    'percent',
    'note',
    'checkedOn',
    'problems',
    'nextStep',
    'evidence',
    'remark',
  ] as const;
  const sheet = await written(makeSheet({ columns, sections: [{ heading: '行动三', rows: [row] }] }));
  expect(sheet.rows[4]).toEqual(['“十四五”期间', '未填', null, null, null, '完成难度较大', null, null, null]);
});

test('text that looks like a formula is text, in the file and when a person edits the cell', async () => {
  const notes = ['=HYPERLINK("http://x","点")', '+86 773', '-5', '@sum', '\t=1', "'引", "=cmd|' /C calc'!A0"];
  const rows = notes.map((note, index) => makeRow({ note, measureCode: `G3.${index}` }));
  const sheet = await written(
    makeSheet({ columns: ['number', 'note', 'light'], sections: [{ heading: '=1', rows }] }),
  );
  expect(sheet.rows.slice(4, 4 + notes.length).map((row) => row[1])).toEqual(notes);
  const formulas = [...(sheet.cells ?? [])].filter(([, cell]) => cell.formula !== undefined);
  expect(formulas).toEqual([]);
  const styles = await run('unzip', ['-p', path, 'xl/styles.xml']);
  expect(styles.stdout).toContain('quotePrefix="1"');
});

test('a note too long for one row goes on in the next, and nothing of it is lost', async () => {
  const note = Array.from({ length: 900 }, (_, index) => `第${index}次核查已记录在案。`).join('');
  const row = makeRow({ note, percent: 55 });
  const sheet = await written(
    makeSheet({ columns: ['number', 'percent', 'note'], sections: [{ heading: '行', rows: [row] }] }),
  );
  const printed = sheet.rows.slice(
    4,
    sheet.rows.findIndex((cells) => String(cells[0]).startsWith('小计')),
  );
  expect(printed.length).toBeGreaterThan(2);
  expect(printed.map((cells) => String(cells[2]).replace(/^（续）/, '')).join('')).toBe(note);
  expect(printed.slice(1).every((cells) => String(cells[2]).startsWith('（续）'))).toBe(true);
  expect(printed.map((cells) => cells[1])).toEqual([55, ...printed.slice(1).map(() => null)]);
  expect([...(sheet.rowDefs?.values() ?? [])].every(({ height = 0 }) => height > 0 && height <= 409)).toBe(
    true,
  );
});

test('two columns are enough: blanks are added beside them for the totals', async () => {
  const sheet = await written(makeSheet({ columns: ['measure', 'light'] }));
  expect(sheet.rows.slice(2, 5)).toEqual([
    ['措施', '亮灯', null],
    ['行动三　加大优质教育资源供给（1 项）', null, null],
    ['编制学校布局规划', '● 绿', null],
  ]);
});

test('a sheet without any row says so', async () => {
  const sheet = await written(makeSheet({ sections: [{ heading: '行动三', rows: [] }] }));
  expect(sheet.rows[3]?.[0]).toBe('没有符合条件的措施');
});

test('sheets of both arrangements and papers follow the standard', async ({ skip }) => {
  skip(validatorIsMissing !== null, validatorIsMissing ?? '');
  const long = makeLongSheet(60, (row) => row * 20);
  for (const changes of [
    { arrangement: 'unit', paper: 'A3' },
    { columns: ['action', 'basis', 'percent'] },
  ] as const) {
    await written({ ...long, ...changes });
    expect(await ooxmlProblems(path)).toEqual([]);
  }
});

test('the same sheet gives the same bytes in another time zone, language and process', async () => {
  await written(makeLongSheet(50, (row) => row * 10));
  const here = await readFile(path);
  const script = join(folder, 'write.ts');
  const root = join(import.meta.dirname, '../../../../..');
  await writeFile(
    script,
    `import { writeStatusXlsx } from '${root}/db/documents/status-sheet/write-status-xlsx.ts';
     import { statusSheetWordsZh } from '${root}/db/documents/status-sheet/words-zh.ts';
     import { makeLongSheet } from '${import.meta.dirname}/status-sheet-builders.ts';
     await writeStatusXlsx(makeLongSheet(50, (row) => row * 10), statusSheetWordsZh, { path: process.argv[2] });`,
  );
  for (const TZ of ['Asia/Shanghai', 'America/St_Johns', 'Pacific/Apia']) {
    const there = join(folder, `${TZ.replace('/', '-')}.xlsx`);
    await run(process.execPath, [script, there], { env: { ...process.env, TZ, LANG: 'de_DE.UTF-8' } });
    expect((await readFile(there)).equals(here)).toBe(true);
  }
});

test('twenty thousand rows tell how far they are, and leave only the finished file', async () => {
  const told: (readonly [number, number])[] = [];
  const target = { path, onProgress: (done: number, total: number) => told.push([done, total]) };
  expect(
    await writeStatusXlsx(
      makeLongSheet(20_000, () => 60),
      statusSheetWordsZh,
      target,
    ),
  ).toMatchObject({ ok: true });
  expect(told.length).toBe(100);
  expect(told.toSorted((a, b) => a[0] - b[0])).toEqual(told);
  expect(told.at(-1)).toEqual([20_000, 20_000]);
  expect(await readdir(folder)).toEqual(['台账.xlsx']);
});

test('cancelling is noticed within a few hundred rows, and the file of yesterday stays', async () => {
  await writeFile(path, 'yesterday');
  const controller = new AbortController();
  let last = 0;
  const result = await writeStatusXlsx(
    makeLongSheet(20_000, () => 60),
    statusSheetWordsZh,
    {
      path,
      signal: controller.signal,
      onProgress: (done) => {
        last = done;
        if (done >= 5000) controller.abort();
      },
    },
  );
  expect(result).toEqual({ ok: false, error: { code: 'cancelled', details: {} } });
  expect(last).toBeLessThanOrEqual(5400);
  expect([await readdir(folder), await readFile(path, 'utf8')]).toEqual([['台账.xlsx'], 'yesterday']);
});

function share(text: string, count: number, percent: number): readonly (string | number | null)[] {
  return [text, null, count, percent, null, null];
}
