import { expect, test } from 'vitest';
import type { CallInput } from '../../../../db/contract/calls.ts';
import { setupWorkspace, type TestWorkspace } from '../../../support/workspace.ts';

const preschool = '学前教育三年毛入园率';

async function add(workspace: TestWorkspace, reading: Partial<CallInput<'readings.add'>>) {
  return workspace.do('readings.add', { indicatorId: preschool, ...reading });
}

test('three years of readings: the last one against the next target, with the pace it needs', async () => {
  const workspace = await setupWorkspace();
  await add(workspace, { value: 94.6, schoolYear: '2021-2022', kind: 'baseline' });
  await add(workspace, { value: 96.4, schoolYear: '2022-2023' });
  await add(workspace, { numerator: 98_100, denominator: 100_000, schoolYear: '2023-2024' });
  const { readings, assessment, targets } = await workspace.do('indicators.get', { indicator: preschool });
  const last = readings[0];
  expect({
    readings: readings.map(({ day, value, shownValue, actorName }) => [day, value, shownValue, actorName]),
    target: targets.find(({ id }) => id === assessment.targetId)?.value,
    isLast: assessment.lastReadingId === last?.id,
    standing: assessment.standing,
    gap: assessment.gap?.toFixed(2),
    pace: [assessment.pace?.neededPerYear.toFixed(2), assessment.pace?.presentPerYear?.toFixed(2)],
  }).toEqual({
    readings: [
      ['2023-09-01', null, 98.1, '测试员甲'],
      ['2022-09-01', 96.4, 96.4, '测试员甲'],
      ['2021-09-01', 94.6, 94.6, '测试员甲'],
    ],
    target: 100.7,
    isLast: true,
    standing: 'on-pace',
    gap: '2.60',
    pace: ['1.11', '1.75'],
  });
});

test('a net rate of 105 % is recorded with a warning, and an empty reading is refused', async () => {
  const workspace = await setupWorkspace();
  const share = { indicatorId: '占义务教育学校数(含教学点)', asOfOn: '2025-05-01' };
  const { warnings } = await workspace.do('readings.add', { ...share, value: 105 });
  const refused = await workspace.try('readings.add', { ...share, noteZh: '没有数' });
  const { rows } = await workspace.do('readings.list', { indicator: share.indicatorId });
  expect({
    codes: warnings.map(({ code }) => code),
    refused,
    values: rows.map(({ value }) => value),
  }).toEqual({
    codes: ['over-hundred'],
    refused: { ok: false, error: { code: 'reading-empty', details: {} } },
    values: [105, 43],
  });
});

test('a correction names what it replaces, 撤销 brings that back, and nothing is lost', async () => {
  const workspace = await setupWorkspace();
  const { readingId } = await add(workspace, { value: 94.6, asOfOn: '2024-09-01' });
  const correction = { readingId, value: 96.4, asOfOn: '2024-09-01', reason: '录入有误' };
  const { readingId: correctedId } = await workspace.do('readings.correct', correction);
  const shown = async () => {
    const [first] = await workspace.do('indicators.list', { plan: 'guilin-2022' });
    return first?.readings.map(({ value }) => value);
  };
  const corrected = await shown();
  await workspace.do('readings.withdraw', { readingId: correctedId });
  const withdrawn = await shown();
  await workspace.do('readings.restore', { readingId: correctedId });
  const { readings } = await workspace.do('indicators.get', { indicator: preschool });
  const verify = await workspace.do('record.verify', {});
  expect({
    corrected,
    withdrawn,
    restored: await shown(),
    history: readings.map(({ value, correctedById, reason }) => [value, correctedById !== null, reason]),
    problems: verify.problems,
  }).toEqual({
    corrected: [96.4],
    withdrawn: [94.6],
    restored: [96.4],
    history: [
      [96.4, false, '录入有误'],
      [94.6, true, ''],
    ],
    problems: [],
  });
});

test('a reading of the plan itself cannot be withdrawn, only corrected', async () => {
  const workspace = await setupWorkspace();
  const { readings } = await workspace.do('indicators.get', { indicator: '启动新建学校' });
  const readingId = readings[0]?.id ?? '';
  const refused = await workspace.try('readings.withdraw', { readingId });
  await workspace.do('readings.correct', {
    readingId,
    value: 136,
    periodZh: '2016–2020（十三五）',
    reason: '年报为 136',
  });
  const after = await workspace.do('indicators.get', { indicator: '启动新建学校' });
  expect([refused.ok ? null : refused.error.code, after.sums]).toEqual([
    'reading-built-in',
    [
      {
        of: 'parts',
        period: '2016–2020（十三五）',
        total: 136,
        parts: 135,
        known: 3,
        expected: 3,
        state: 'differs',
      },
    ],
  ]);
});

test('units whose numerators exceed the city are pointed out; missing units are not 0', async () => {
  const workspace = await setupWorkspace();
  const year = { schoolYear: '2024-2025', denominator: 1000 };
  await add(workspace, { ...year, numerator: 900, organizationId: '桂林市' });
  await add(workspace, { ...year, numerator: 500, organizationId: '秀峰区' });
  const open = await workspace.do('indicators.get', { indicator: preschool });
  await add(workspace, { ...year, numerator: 450, organizationId: '阳朔县' });
  const exceeding = await workspace.do('indicators.get', { indicator: preschool });
  expect(
    [open, exceeding].map(({ sums }) =>
      sums.map(({ parts, known, expected, state }) => [parts, known, expected, state]),
    ),
  ).toEqual([[[500, 1, 17, 'open']], [[950, 2, 17, 'exceeds']]]);
});

test('targets are added, changed, removed and brought back', async () => {
  const workspace = await setupWorkspace();
  const years = async () =>
    (await workspace.do('indicators.get', { indicator: preschool })).targets.map(({ year, value }) => [
      year,
      value,
    ]);
  const { targetId, arrival } = await workspace.do('targets.add', {
    indicatorId: preschool,
    value: 101.5,
    year: 2027,
  });
  await workspace.do('targets.update', { targetId, seen: arrival, changes: { value: 101.4 } });
  const changed = await years();
  const builtIn = (await workspace.do('indicators.get', { indicator: preschool })).targets[0]?.id ?? '';
  const { arrival: seen } = await workspace.do('targets.remove', { targetId: builtIn, seen: arrival + 1 });
  const removed = await years();
  await workspace.do('targets.restore', { targetId: builtIn });
  const range = { indicatorId: preschool, comparator: 'range', value: 3, valueMax: 2 } as const;
  const refused = await workspace.try('targets.add', range);
  const { problems } = await workspace.do('record.verify', {});
  expect({
    changed,
    removed,
    restored: await years(),
    refused: refused.ok,
    seen: seen > 0,
    problems,
  }).toEqual({
    changed: [
      [2025, 100.7],
      [2027, 101.4],
      [2030, 102.2],
    ],
    removed: [
      [2027, 101.4],
      [2030, 102.2],
    ],
    restored: [
      [2025, 100.7],
      [2027, 101.4],
      [2030, 102.2],
    ],
    refused: false,
    seen: true,
    problems: [],
  });
});
