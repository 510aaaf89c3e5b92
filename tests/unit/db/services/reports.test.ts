import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ReceivedOperation } from '../../../../db/journal/receive.ts';
import { operationsOf, receiveAll } from '../../../support/exchange.ts';
import {
  openTestWorkspace,
  setupWorkspace,
  temporaryFolder,
  type TestWorkspace,
} from '../../../support/workspace.ts';

async function finished(workspace: TestWorkspace, jobId: string) {
  for (;;) {
    const job = await workspace.do('jobs.get', { jobId });
    if (job.state !== 'running') return job;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function record(workspace: TestWorkspace, measure: string, unit: string, note: string) {
  const { id: organizationId } = await workspace.do('organizations.get', { organization: unit });
  const entry = { measureId: measure, organizationId, status: 'on-track' as const, percent: 60, note };
  await workspace.do('progress.add', { ...entry, checkedOn: '2025-05-10' });
}

async function sheetBytes(workspace: TestWorkspace, choices: object): Promise<Buffer> {
  const file = path.join(temporaryFolder(), '台账.xlsx');
  const { jobId } = await workspace.do('reports.exportTo', {
    plan: 'guilin-2022',
    asOf: '2025-05-31',
    ...choices,
    path: file,
  });
  const job = await finished(workspace, jobId);
  if (job.state !== 'done') throw new Error(JSON.stringify(job));
  return readFileSync(file);
}

test('the sheet by measure holds every measure and each of its expected units', async () => {
  const workspace = await setupWorkspace();
  await record(workspace, 'G1.2', '桂林市', '已建 18 个支部');
  const preview = await workspace.do('reports.preview', {
    plan: 'guilin-2022',
    asOf: '2025-05-31',
    limit: 200,
  });
  const kinds = Map.groupBy(preview.rows, ({ kind }) => kind);
  const measures = await workspace.do('measures.list', { plan: 'guilin-2022' });
  expect(preview.fileName).toBe('桂林市推进教育高质量发展行动计划工作台账_截至20250531.xlsx');
  expect(preview.totalRows).toBe(measures.rows.reduce((sum, { expected }) => sum + Math.max(1, expected), 0));
  expect(kinds.get('section')?.length).toBeGreaterThan(1);
  expect(preview.rows.some(({ cells }) => cells.includes('已建 18 个支部'))).toBe(true);
});

test('filters narrow the sheet and are printed on it', async () => {
  const workspace = await setupWorkspace();
  await record(workspace, 'G3.7', '桂林市', '已建 18 所');
  await record(workspace, 'G9.7', '秀峰区', '编制已核');
  const { id: organizationId } = await workspace.do('organizations.get', { organization: '秀峰区' });
  const preview = await workspace.do('reports.preview', {
    plan: 'guilin-2022',
    asOf: '2025-05-31',
    organizationId,
    statuses: ['on-track'],
    isReportedOnly: true,
  });
  expect(preview.totalRows).toBe(1);
  expect(preview.subtitle).toContain('秀峰区；达进度；只列已填');
});

test('equal content gives equal bytes on another laptop, under another clock, time zone and order of arrival', async () => {
  const here = await setupWorkspace({ seed: 1 });
  const there = await setupWorkspace({ seed: 2 });
  for (const [measure, unit, note] of [
    ['G3.7', '桂林市', '甲'],
    ['G9.7', '秀峰区', '乙'],
  ] as const)
    await record(here, measure, unit, note);
  await record(there, 'G9.7', '象山区', '丙');
  const [own, others] = [operationsOf(here.path), operationsOf(there.path)];
  const first = await sheetBytes(await received(here, others), {});
  const timeZone = process.env['TZ'];
  process.env['TZ'] = 'America/St_Johns';
  const second = await sheetBytes(await received(there, own, '2031-01-01T23:59:00.000Z'), {});
  process.env['TZ'] = timeZone;
  expect(first.equals(second)).toBe(true);
});

test('the same workspace exports the same bytes a year later', async () => {
  const workspace = await setupWorkspace();
  await record(workspace, 'G3.7', '桂林市', '甲');
  const first = await sheetBytes(workspace, {});
  workspace.clock.advance(365 * 86_400_000);
  expect((await sheetBytes(workspace, {})).equals(first)).toBe(true);
});

test('a cancelled export leaves nothing; a path without a known ending is refused', async () => {
  const workspace = await setupWorkspace();
  const folder = temporaryFolder();
  const file = path.join(folder, '台账.xlsx');
  const { jobId } = await workspace.do('reports.exportTo', { plan: 'guilin-2022', path: file });
  await workspace.do('jobs.cancel', { jobId });
  expect((await finished(workspace, jobId)).state).toMatch(/cancelled|done/);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  expect(
    await workspace.try('reports.exportTo', { plan: 'guilin-2022', path: path.join(folder, '台账.doc') }),
  ).toMatchObject({
    ok: false,
    error: { code: 'output-not-writable' },
  });
});

/** The workspace after the operations of another laptop have arrived, perhaps years later. */
async function received(
  workspace: TestWorkspace,
  operations: readonly ReceivedOperation[],
  time?: string,
): Promise<TestWorkspace> {
  await workspace.close();
  receiveAll(workspace.path, operations);
  if (time !== undefined) workspace.clock.set(time);
  return openTestWorkspace(workspace.path, workspace.deps, workspace.clock);
}
