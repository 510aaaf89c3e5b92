import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CallInput } from '../../../../db/contract/calls.ts';
import { decodeCells, readCell, readPercent } from '../../../../db/model/matrix-cells.ts';
import { axisLines, sumOf } from '../../../../db/model/matrix-lines.ts';
import type { ProgressStatus } from '../../../../db/model/progress.ts';
import {
  ooxmlProblems,
  pdfPages,
  printingIsMissing,
  printToPdf,
  validatorIsMissing,
} from '../../../support/office.ts';
import { temporaryFolder, setupWorkspace, type TestWorkspace } from '../../../support/workspace.ts';

interface Entry {
  readonly status: ProgressStatus;
  readonly percent?: number;
  readonly checkedOn?: string;
  readonly note?: string;
}

async function record(workspace: TestWorkspace, measure: string, unit: string, entry: Entry) {
  const { id: organizationId } = await workspace.do('organizations.get', { organization: unit });
  const whole = { percent: null, note: '', checkedOn: '2025-05-10', ...entry };
  return workspace.do('progress.add', { measureId: measure, organizationId, ...whole });
}

async function matrixOf(workspace: TestWorkspace, input: Omit<CallInput<'matrix.get'>, 'plan'> = {}) {
  const matrix = await workspace.do('matrix.get', { plan: 'guilin-2022', ...input });
  const cells = decodeCells(matrix.cells, matrix.units.length);
  const cell = (code: string, name: string) => {
    const measure = matrix.measures.findIndex((one) => one.code === code);
    const unit = matrix.units.findIndex(({ nameZh }) => nameZh === name);
    if (measure < 0 || unit < 0) return null;
    const place = measure * matrix.units.length + unit;
    return { ...readCell(cells.codes[place] ?? 0), percent: readPercent(cells.percents[place] ?? 0) };
  };
  return { matrix, cells, cell };
}

test('a cell is recorded, expected and unfilled, or neither, and each can be told from the others', async () => {
  const workspace = await setupWorkspace();
  await record(workspace, 'G3.1', '阳朔县', { status: 'behind', percent: 20.4 });
  await record(workspace, 'G3.1', '忻州市教育局', { status: 'done' });
  const { cell } = await matrixOf(workspace);
  expect([
    cell('G3.1', '阳朔县'),
    cell('G3.1', '秀峰区'),
    cell('G3.1', '忻州市教育局'),
    cell('G3.1', '桂林市'),
  ]).toEqual([
    { status: 'behind', light: 'yellow', isDifficult: false, isExpected: true, percent: 20 },
    { status: null, light: 'grey', isDifficult: false, isExpected: true, percent: null },
    { status: 'done', light: 'green', isDifficult: false, isExpected: false, percent: null },
    { status: null, light: 'grey', isDifficult: false, isExpected: false, percent: null },
  ]);
});

test('every measure adds up to what the plan page says of it, today and on a day before', async () => {
  const workspace = await setupWorkspace({ isWithSample: true });
  await record(workspace, 'G3.7', '秀峰区', { status: 'behind', percent: 10, checkedOn: '2025-05-12' });
  for (const day of ['2025-05-20', '2025-04-20']) {
    const { matrix, cells } = await matrixOf(workspace, { asOf: day });
    const { rows } = await workspace.do('measures.list', { plan: 'guilin-2022', asOf: day });
    const all = [...matrix.units.keys()];
    const sums = matrix.measures.map(({ code }, row) => {
      const { light, reported, expected } = sumOf(cells, [row], all);
      return { code, light, reported, expected };
    });
    const listed = rows.map(({ code, light, reported, expected }) => ({ code, light, reported, expected }));
    expect(sums).toEqual(listed);
  }
});

test('units stand under their county, the city first, and a group of one is not summed', async () => {
  const workspace = await setupWorkspace();
  const { id: parentId } = await workspace.do('organizations.get', { organization: '阳朔县' });
  const school = { kind: 'primary-school', code: '' } as const;
  await workspace.do('organizations.add', { ...school, nameZh: '试验小学', parentId });
  await record(workspace, 'G3.1', '试验小学', { status: 'on-track', percent: 50 });
  const { matrix } = await matrixOf(workspace, { actionId: await actionOf(workspace, 'G3.1') });
  const lines = axisLines(matrix.units, matrix.counties, new Set());
  const around = lines.findIndex(({ kind, id }) => kind === 'group' && id === parentId);
  expect(lines.slice(around, around + 3).map(({ kind, members }) => [kind, members.length])).toEqual([
    ['group', 2],
    ['item', 1],
    ['item', 1],
  ]);
  expect(lines.filter(({ kind }) => kind === 'group').map(({ id }) => id)).not.toContain(
    matrix.counties.at(-1)?.id,
  );
  expect(matrix.counties[0]?.id).toBe('');
});

test('filters leave out the lines that have nothing to show', async () => {
  const workspace = await setupWorkspace();
  await record(workspace, 'G3.1', '阳朔县', { status: 'behind', percent: 20 });
  await record(workspace, 'G3.7', '秀峰区', { status: 'done' });
  const shown = async (filter: Omit<CallInput<'matrix.get'>, 'plan'>) => {
    const { matrix } = await matrixOf(workspace, filter);
    return [matrix.measures.map(({ code }) => code), matrix.units.map(({ nameZh }) => nameZh)];
  };
  expect(await shown({ lights: ['yellow'] })).toEqual([['G3.1'], ['阳朔县']]);
  expect(await shown({ statuses: ['done'] })).toEqual([['G3.7'], ['秀峰区']]);
  expect((await shown({ text: 'g3.7' }))[0]).toEqual(['G3.7']);
  const [measures = [], units] = await shown({ text: '阳朔' });
  expect([measures.includes('G3.1'), units]).toEqual([true, ['阳朔县']]);
  expect(await shown({ text: '没有这样的' })).toEqual([[], []]);
});

test('the entry behind a cell tells its note, its day, who, and its evidence; an empty cell has none', async () => {
  const workspace = await setupWorkspace({ actorName: '甲' });
  const { progressId } = await record(workspace, 'G3.1', '阳朔县', {
    status: 'behind',
    percent: 20,
    note: '缺地',
  });
  const { id: measureId } = await workspace.do('measures.get', { measure: 'G3.1' });
  const { id: organizationId } = await workspace.do('organizations.get', { organization: '阳朔县' });
  expect(await workspace.do('cells.find', { measureId, organizationId })).toEqual({
    progressId,
    status: 'behind',
    percent: 20,
    isDifficult: false,
    light: 'yellow',
    checkedOn: '2025-05-10',
    note: '缺地',
    actorName: '甲',
    entryCount: 1,
    evidenceCount: 0,
  });
  expect(await workspace.do('cells.find', { measureId, organizationId, asOf: '2025-05-01' })).toBeNull();
});

test('the file holds what is shown: turned, folded, with lights in words and shapes', async () => {
  const workspace = await setupWorkspace();
  await record(workspace, 'G3.1', '阳朔县', { status: 'behind', percent: 20 });
  await record(workspace, 'G3.1', '秀峰区', { status: 'done', percent: 100 });
  const out = path.join(temporaryFolder(), '对照表.csv');
  const choices = { plan: 'guilin-2022', text: 'G3.1', isTurned: true, hasPercent: true };
  const { jobId } = await workspace.do('matrix.exportTo', { ...choices, path: out });
  await expect.poll(async () => (await workspace.do('jobs.get', { jobId })).state).toBe('done');
  const lines = readFileSync(out, 'utf8').split('\r\n');
  expect(lines.filter((line) => /全部|阳朔|秀峰|七星/.test(line))).toEqual([
    '全部 17 个单位,2/17 ▲ 黄',
    '秀峰区,● 绿 100%',
    '七星区,未填',
    '阳朔县,▲ 黄 20%',
  ]);
});

describe('the sheet of the whole matrix', () => {
  test.skipIf(validatorIsMissing !== null)('keeps to its standard', async () => {
    expect(await ooxmlProblems(await exported())).toEqual([]);
  });

  test.skipIf(printingIsMissing !== null)('prints every measure, under the heads on each page', async () => {
    const pages = await pdfPages(await printToPdf(await exported()));
    const all = pages.join('');
    expect(pages.length).toBeLessThanOrEqual(6);
    expect(pages.filter((page) => !page.includes('措施＼单位'))).toEqual([]);
    expect(['G1.1', 'G10.5', '▲黄20%', '●绿100%'].filter((words) => !all.includes(words))).toEqual([]);
  });
});

async function exported(): Promise<string> {
  const workspace = await setupWorkspace();
  await record(workspace, 'G3.1', '阳朔县', { status: 'behind', percent: 20 });
  await record(workspace, 'G3.1', '秀峰区', { status: 'done', percent: 100 });
  const out = path.join(temporaryFolder(), '对照表.xlsx');
  const { jobId } = await workspace.do('matrix.exportTo', {
    plan: 'guilin-2022',
    hasPercent: true,
    path: out,
  });
  await expect.poll(async () => (await workspace.do('jobs.get', { jobId })).state).toBe('done');
  return out;
}

async function actionOf(workspace: TestWorkspace, code: string): Promise<string> {
  return (await workspace.do('measures.get', { measure: code })).actionId;
}
