import { expect, test } from 'vitest';
import { setupWorkspace, type TestWorkspace } from '../../../support/workspace.ts';

async function add(
  workspace: TestWorkspace,
  change: { readonly percent?: number; readonly checkedOn?: string } = {},
) {
  const measure = await workspace.do('measures.get', { measure: 'G3.7' });
  const organizationId = measure.cells[0]?.organizationId ?? '';
  const entry = { measureId: measure.id, organizationId, status: 'on-track' as const, note: '', percent: 50 };
  workspace.clock.advance(1_000);
  return workspace.do('progress.add', { ...entry, checkedOn: '2025-05-10', ...change });
}

const percentNow = async (workspace: TestWorkspace, asOf?: string) =>
  (await workspace.do('measures.get', asOf === undefined ? { measure: 'G3.7' } : { measure: 'G3.7', asOf }))
    .cells[0]?.percent;

test('the newest by the day it was checked is the current one, whenever it was entered', async () => {
  const workspace = await setupWorkspace();
  await add(workspace, { percent: 70, checkedOn: '2025-05-12' });
  await add(workspace, { percent: 30, checkedOn: '2025-04-02' });
  expect(await percentNow(workspace)).toBe(70);
  expect(await percentNow(workspace, '2025-05-01')).toBe(30);
  expect(await percentNow(workspace, '2025-04-01')).toBe(null);
});

test('a correction names the old entry and its reason; both stay in the timeline, only the new one counts', async () => {
  const workspace = await setupWorkspace();
  const old = await add(workspace, { percent: 75 });
  const before = (await workspace.do('progress.list', {})).rows[0];
  workspace.clock.advance(1_000);
  const corrected = await workspace.do('progress.correct', {
    progressId: old.progressId,
    organizationId: before?.organizationId ?? '',
    status: 'behind',
    percent: 57,
    note: '按验收单重算',
    checkedOn: '2025-05-10',
    reason: '误把在建的算进去',
  });
  const { rows } = await workspace.do('progress.list', {});
  expect(
    rows.map(({ id, percent, correctsId, correctedById, reason, isCurrent }) => ({
      id,
      percent,
      correctsId,
      correctedById,
      reason,
      isCurrent,
    })),
  ).toEqual([
    {
      id: corrected.progressId,
      percent: 57,
      correctsId: old.progressId,
      correctedById: null,
      reason: '误把在建的算进去',
      isCurrent: true,
    },
    {
      id: old.progressId,
      percent: 75,
      correctsId: null,
      correctedById: corrected.progressId,
      reason: '',
      isCurrent: false,
    },
  ]);
});

test('a correction without a reason is refused', async () => {
  const workspace = await setupWorkspace();
  const old = await add(workspace);
  const entry = {
    progressId: old.progressId,
    organizationId: 'x',
    status: 'done' as const,
    percent: null,
    note: '',
    checkedOn: '2025-05-10',
  };
  await expect(workspace.try('progress.correct', { ...entry, reason: '  ' })).rejects.toThrow('is empty');
});

test('withdrawing brings the entry before it back; restoring undoes that; the history keeps all', async () => {
  const workspace = await setupWorkspace();
  await add(workspace, { percent: 40 });
  const second = await add(workspace, { percent: 80 });
  const steps = [await percentNow(workspace)];
  await workspace.do('progress.withdraw', { progressId: second.progressId, reason: '记错单位' });
  steps.push(await percentNow(workspace));
  const again = await workspace.try('progress.withdraw', { progressId: second.progressId });
  await workspace.do('progress.restore', { progressId: second.progressId });
  steps.push(await percentNow(workspace));
  expect(steps).toEqual([80, 40, 80]);
  expect(again).toMatchObject({ ok: false, error: { code: 'progress-withdrawn' } });
  expect((await workspace.do('progress.list', {})).rows).toHaveLength(2);
});

test('withdrawing a correction lets the corrected entry count again', async () => {
  const workspace = await setupWorkspace();
  const old = await add(workspace, { percent: 75 });
  const unit = (await workspace.do('progress.list', {})).rows[0]?.organizationId ?? '';
  const corrected = await workspace.do('progress.correct', {
    progressId: old.progressId,
    organizationId: unit,
    status: 'behind',
    percent: 57,
    note: '',
    checkedOn: '2025-05-10',
    reason: '误记',
  });
  await workspace.do('progress.withdraw', { progressId: corrected.progressId });
  expect(await percentNow(workspace)).toBe(75);
});

test('two entries of one millisecond and one day are told apart by their order of making', async () => {
  const workspace = await setupWorkspace();
  const measure = await workspace.do('measures.get', { measure: 'G3.7' });
  const organizationId = measure.cells[0]?.organizationId ?? '';
  for (const percent of [10, 20, 30]) {
    await workspace.do('progress.add', {
      measureId: measure.id,
      organizationId,
      status: 'on-track',
      percent,
      note: '',
      checkedOn: '2025-05-10',
    });
  }
  expect(await percentNow(workspace)).toBe(30);
});

test('a long timeline comes in pages without gap or repetition', async () => {
  const workspace = await setupWorkspace();
  for (let count = 0; count < 7; count += 1) await add(workspace, { percent: count });
  const seen: (number | null)[] = [];
  let before: string | undefined;
  do {
    const page = await workspace.do(
      'progress.list',
      before === undefined ? { limit: 3 } : { limit: 3, before },
    );
    seen.push(...page.rows.map(({ percent }) => percent));
    before = page.next ?? undefined;
  } while (before !== undefined);
  expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0]);
});

test('rates above one hundred stay as they are', async () => {
  const workspace = await setupWorkspace();
  await add(workspace, { percent: 114.5 });
  expect(await percentNow(workspace)).toBe(114.5);
});
