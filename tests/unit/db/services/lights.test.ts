import { expect, test } from 'vitest';
import { lightPresets } from '../../../../db/model/light-presets.ts';
import { setupWorkspace } from '../../../support/workspace.ts';

const setup = () => setupWorkspace({ planCodes: ['guilin-2022'], isWithSample: true });

test('a rule is tried before it is taken, changes every count at once, and goes back', async () => {
  const workspace = await setup();
  const counts = async () => (await workspace.do('measures.list', { plan: 'guilin-2022' })).counts;
  const usual = await workspace.do('lightRules.get', {});
  const rule = lightPresets['near-and-behind'];
  const before = await counts();
  const [tried] = await workspace.do('lightRules.preview', rule);
  expect(await counts()).toEqual(before);

  await workspace.do('lightRules.update', { ...rule, seen: usual.seen });
  const after = await counts();
  expect(tried).toMatchObject({ before, after });
  expect(after).not.toEqual(before);
  const taken = await workspace.do('lightRules.get', {});
  expect(taken).toMatchObject({ preset: 'near-and-behind', ...rule });

  await workspace.do('lightRules.update', { ...lightPresets.pace, seen: taken.seen });
  expect([await counts(), (await workspace.do('lightRules.get', {})).preset]).toEqual([before, 'pace']);
  expect(await workspace.do('record.verify', {})).toMatchObject({ isClean: true });
});

test('a fixed period keeps its lights and its rule, whatever the rule becomes', async () => {
  const workspace = await setup();
  const [plan] = await workspace.do('plans.list', { isChosen: true });
  const { counts, rows } = await workspace.do('measures.list', { plan: 'guilin-2022', asOf: '2025-05-20' });
  const fixed = await workspace.do('lightSnapshots.add', {
    planIds: [plan?.id ?? ''],
    period: '2025-05',
    asOf: '2025-05-20',
  });
  await workspace.do('lightRules.update', { ...lightPresets['near-and-behind'], seen: fixed.arrival });

  const list = await workspace.do('lightSnapshots.list', { plan: 'guilin-2022' });
  const [id = ''] = fixed.snapshotIds;
  const snapshot = await workspace.do('lightSnapshots.get', { snapshotId: id });
  expect(list.rows).toMatchObject([
    { id, period: '2025-05', asOf: '2025-05-20', counts, preset: 'pace', yellowDays: 30, redGap: 20 },
  ]);
  expect(snapshot.rows.map(({ code, light, percent }) => [code, light, percent])).toEqual(
    rows.map(({ code, light, percent }) => [code, light, percent]),
  );
  expect(
    (await workspace.do('measures.list', { plan: 'guilin-2022', asOf: '2025-05-20' })).counts,
  ).not.toEqual(counts);
});

test('a period is fixed once; removed it can be fixed anew, and then the first does not come back', async () => {
  const workspace = await setup();
  const [plan] = await workspace.do('plans.list', { isChosen: true });
  const planIds = [plan?.id ?? ''];
  const fix = { planIds, period: '2025-Q1', asOf: '2025-03-31' };
  const first = await workspace.do('lightSnapshots.add', fix);
  expect(await workspace.try('lightSnapshots.add', { ...fix, asOf: '2025-03-01' })).toEqual({
    ok: false,
    error: { code: 'period-already-fixed', details: { period: '2025-Q1', day: '2025-03-31' } },
  });
  expect(await workspace.try('lightSnapshots.add', { ...fix, asOf: '2025-04-01' })).toMatchObject({
    error: { code: 'day-outside-period' },
  });

  const { snapshotIds } = first;
  const { arrival } = await workspace.do('lightSnapshots.remove', { snapshotIds, seen: first.arrival });
  await workspace.do('lightSnapshots.restore', { snapshotIds, seen: arrival });
  const back = await workspace.do('lightSnapshots.list', {});
  expect(back.rows.map(({ id }) => id)).toEqual(snapshotIds);

  await workspace.do('lightSnapshots.remove', { snapshotIds, seen: back.seen });
  const second = await workspace.do('lightSnapshots.add', fix);
  expect(await workspace.try('lightSnapshots.restore', { snapshotIds, seen: second.arrival })).toMatchObject({
    error: { code: 'period-already-fixed' },
  });
  expect((await workspace.do('lightSnapshots.list', {})).rows.map(({ id }) => id)).toEqual(
    second.snapshotIds,
  );
  expect(await workspace.do('record.verify', {})).toMatchObject({ isClean: true });
});
