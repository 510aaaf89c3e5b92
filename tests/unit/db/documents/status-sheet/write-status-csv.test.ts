import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { statusSheetWordsZh } from '../../../../../db/documents/status-sheet/words-zh.ts';
import { writeStatusCsv } from '../../../../../db/documents/status-sheet/write-status-csv.ts';
import { makeLongSheet, makeRow, makeSheet } from './status-sheet-builders.ts';

let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'status-csv-'));
  path = join(folder, '台账.csv');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('the flat table has one line per row, after the mark that tells the encoding', async () => {
  const rows = [
    makeRow({ note: '已开工，\r\n“主体”"封顶"' }),
    makeRow({ unitName: '象山区', percent: null, light: 'red', status: 'behind', note: '无' }),
  ];
  const sheet = makeSheet({
    columns: ['number', 'unit', 'due', 'light', 'status', 'percent', 'note'],
    sections: [{ heading: '行动三　优质资源', rows }],
  });
  const result = await writeStatusCsv(sheet, statusSheetWordsZh, { path });
  const bytes = await readFile(path);
  expect(result).toEqual({ ok: true, value: { bytes: bytes.length } });
  expect(bytes.toString('utf8')).toBe(
    '\ufeff分组,序号,单位,完成时限,亮灯,完成状态,完成比例,进展情况\r\n' +
      '行动三　优质资源,G3.1,桂林市,2025-12-31,● 绿,达进度,70%,"已开工，\n“主体”""封顶"""\r\n' +
      '行动三　优质资源,G3.1,象山区,2025-12-31,■ 红,欠进度,,无\r\n',
  );
});

test('a column that already says the section is not doubled', async () => {
  const sheet = makeSheet({ arrangement: 'unit', columns: ['unit', 'measure'] });
  await writeStatusCsv(sheet, statusSheetWordsZh, { path });
  expect(await readFile(path, 'utf8')).toBe('\ufeff单位,措施\r\n桂林市,编制学校布局规划\r\n');
});

test('text that a program would run is guarded by an apostrophe, unless the reader wants it exactly', async () => {
  const notes = ['=1+1', '+86', '-5 人', '@x', '\t=1', '＝1', '平常', 'a=b'];
  const sheet = makeSheet({
    arrangement: 'unit',
    columns: ['unit', 'note'],
    sections: [{ heading: '市', rows: notes.map((note) => makeRow({ note })) }],
  });
  const lines = async () =>
    (await readFile(path, 'utf8'))
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.slice(4));
  await writeStatusCsv(sheet, statusSheetWordsZh, { path });
  expect(await lines()).toEqual(["'=1+1", "'+86", "'-5 人", "'@x", "'\t=1", "'＝1", '平常', 'a=b']);
  await writeStatusCsv(sheet, statusSheetWordsZh, { path }, { guardsFormulas: false });
  expect(await lines()).toEqual(notes);
});

test('a long export tells how far it is, and leaves nothing when it is cancelled', async () => {
  const controller = new AbortController();
  const told: number[] = [];
  const target = {
    path,
    signal: controller.signal,
    onProgress: (done: number) => {
      told.push(done);
      if (done === 1000) controller.abort();
    },
  };
  const result = await writeStatusCsv(
    makeLongSheet(20_000, () => 60),
    statusSheetWordsZh,
    target,
  );
  expect(result).toEqual({ ok: false, error: { code: 'cancelled', details: {} } });
  expect(told.at(-1)).toBeLessThanOrEqual(1400);
  expect(await readdir(folder)).toEqual([]);
});
