import { expect, test } from 'vitest';
import { setupWorkspace, type TestWorkspace } from '../../../support/workspace.ts';

async function ownPlan(workspace: TestWorkspace) {
  const plan = await workspace.do('plans.create', { titleZh: '示例县控辍保学专项督导方案' });
  const first = await workspace.do('actions.create', { planId: plan.planId, titleZh: '台账' });
  const second = await workspace.do('actions.create', { planId: plan.planId, titleZh: '劝返' });
  return { ...plan, first: first.actionId, second: second.actionId };
}

async function outline(workspace: TestWorkspace, of: string) {
  const { actions, measures } = await workspace.do('plans.outline', { of });
  return actions.map((action) => [
    `${action.labelZh} ${action.titleZh}`,
    ...measures
      .filter(({ actionId }) => actionId === action.id)
      .map(({ code, titleZh }) => `${code} ${titleZh}`),
  ]);
}

test('a plan of one’s own numbers its actions and measures by itself, apart from every other plan', async () => {
  const workspace = await setupWorkspace();
  const plan = await ownPlan(workspace);
  const register = await workspace.do('measures.create', { actionId: plan.first, titleZh: '一人一案' });
  await workspace.do('measures.create', { actionId: plan.first, titleZh: '月报' });
  await workspace.do('measures.create', { actionId: plan.second, titleZh: '入户' });
  await workspace.do('measures.create', {
    actionId: plan.first,
    titleZh: '学籍比对',
    afterId: register.measureId,
  });
  const built = await workspace.do('actions.create', {
    planId: (await workspace.do('plans.get', { plan: 'guilin-2022' })).id,
    titleZh: '补充行动',
  });
  const guilin = await workspace.do('plans.outline', { of: built.actionId });

  expect({
    plan: plan.code,
    outline: await outline(workspace, plan.code),
    last: guilin.actions.at(-1),
  }).toEqual({
    plan: expect.stringMatching(/^plan-[0-9a-f]{6}$/),
    outline: [
      ['行动一 台账', 'A1.1 一人一案', 'A1.3 学籍比对', 'A1.2 月报'],
      ['行动二 劝返', 'A2.1 入户'],
    ],
    last: expect.objectContaining({ code: 'G11', labelZh: '行动十一', position: 11 }),
  });
});

function taken(title: string, code: string) {
  return { ok: false, error: { code: 'code-taken', details: { code, title } } };
}

test('a code is borne once in a plan, and the refusal names who has it', async () => {
  const workspace = await setupWorkspace();
  const plan = await ownPlan(workspace);
  const { measureId } = await workspace.do('measures.create', { actionId: plan.first, titleZh: '一人一案' });
  const { seen } = await workspace.do('plans.outline', { of: plan.planId });

  expect([
    await workspace.try('measures.create', { actionId: plan.second, titleZh: '另一项', code: 'a1.1' }),
    await workspace.try('actions.update', { actionId: plan.second, seen, changes: { code: 'A1' } }),
    await workspace.try('plans.create', { titleZh: '又一份', code: 'Guilin-2022' }),
    await workspace.try('measures.update', {
      measureId,
      seen,
      changes: { code: 'A1.1', titleZh: '一生一案' },
    }),
  ]).toEqual([
    taken('一人一案', 'A1.1'),
    taken('台账', 'A1'),
    taken('桂林市推进教育高质量发展行动计划', 'Guilin-2022'),
    { ok: true, value: { first: seen + 1, arrival: seen + 1 } },
  ]);
});

test('measures move up and down, and past the end of an action into the next', async () => {
  const workspace = await setupWorkspace();
  const plan = await ownPlan(workspace);
  const ids = [];
  for (const titleZh of ['甲', '乙']) {
    ids.push((await workspace.do('measures.create', { actionId: plan.first, titleZh })).measureId);
  }
  const [one = '', two = ''] = ids;
  const move = async (measureId: string, direction: 'up' | 'down') => {
    const { seen } = await workspace.do('plans.outline', { of: plan.planId });
    await workspace.do('measures.move', { measureId, seen, direction });
    return outline(workspace, plan.planId);
  };

  expect(
    [await move(two, 'up'), await move(one, 'down'), await move(two, 'down')].map((rows) =>
      rows.map((row) => row.slice(1)),
    ),
  ).toEqual([
    [['A1.2 乙', 'A1.1 甲'], []],
    [['A1.2 乙'], ['A1.1 甲']],
    [[], ['A1.2 乙', 'A1.1 甲']],
  ]);
});

test('a retired measure leaves lists and counts, keeps its records, and comes back as it was', async () => {
  const workspace = await setupWorkspace();
  const { id: measureId, seen } = await workspace.do('measures.get', { measure: 'G3.7' });
  const { id: organizationId } = await workspace.do('organizations.get', { organization: '秀峰区' });
  await workspace.do('progress.add', {
    measureId,
    organizationId,
    status: 'on-track',
    percent: 60,
    note: '',
    checkedOn: '2025-05-10',
  });
  const look = async () => {
    const plan = await workspace.do('plans.get', { plan: 'guilin-2022' });
    const { rows, counts } = await workspace.do('measures.list', { plan: 'guilin-2022' });
    const past = await workspace.do('measures.list', { plan: 'guilin-2022', asOf: '2025-05-15' });
    const sum = counts.green + counts.yellow + counts.red + counts.grey;
    return [plan.measures, plan.actions[2]?.measures, rows.length, sum, past.rows.length];
  };

  const before = await look();
  await workspace.do('measures.retire', { measureId, seen, reason: '并入 G3.6', retiredOn: '2025-05-20' });
  const retired = await look();
  const {
    retiredOn,
    retiredReason,
    entryCount,
    previousId,
    nextId,
    seen: later,
  } = await workspace.do('measures.get', {
    measure: 'G3.7',
  });
  await workspace.do('measures.restore', { measureId, seen: later });

  expect({
    before,
    retired,
    kept: { retiredOn, retiredReason, entryCount, previousId, nextId },
    after: await look(),
  }).toEqual({
    before: [65, 7, 65, 65, 65],
    retired: [64, 6, 64, 64, 65],
    kept: {
      retiredOn: '2025-05-20',
      retiredReason: '并入 G3.6',
      entryCount: 1,
      previousId: null,
      nextId: null,
    },
    after: before,
  });
  expect((await workspace.do('record.verify', {})).problems).toEqual([]);
});

test('an action goes only when nothing hangs on it', async () => {
  const workspace = await setupWorkspace();
  const plan = await ownPlan(workspace);
  await workspace.do('measures.create', { actionId: plan.first, titleZh: '一人一案' });
  const { seen } = await workspace.do('plans.outline', { of: plan.planId });

  expect([
    await workspace.try('actions.remove', { actionId: plan.first, seen }),
    (await workspace.try('actions.remove', { actionId: plan.second, seen })).ok,
    await outline(workspace, plan.planId),
  ]).toEqual([
    { ok: false, error: { code: 'action-not-empty', details: { title: '行动一 台账', count: 1 } } },
    true,
    [['行动一 台账', 'A1.1 一人一案']],
  ]);
});

test('checklist lines, units and indicators are added to a measure and taken off again', async () => {
  const workspace = await setupWorkspace();
  const plan = await ownPlan(workspace);
  const { measureId } = await workspace.do('measures.create', { actionId: plan.first, titleZh: '一人一案' });
  const { id: organizationId } = await workspace.do('organizations.get', { organization: '秀峰区' });
  const line = await workspace.do('checklistItems.create', { measureId, textZh: '有无劝返记录' });
  const unit = await workspace.do('assignments.add', { measureId, role: 'responsible', organizationId });
  const again = await workspace.do('assignments.add', { measureId, role: 'responsible', organizationId });
  await workspace.do('assignments.add', { measureId, role: 'lead', printedZh: '县教育局' });
  const rate = { planId: plan.planId, attachTo: 'measure', attachId: measureId } as const;
  await workspace.do('indicators.create', { ...rate, nameZh: '巩固率', unitZh: '%', rateKind: 'share' });
  const look = async () => {
    const { assignments, checklistItems, indicators, seen } = await workspace.do('measures.get', {
      measure: measureId,
    });
    const units = assignments.map(({ role, organizationName, printedZh }) => [
      role,
      organizationName,
      printedZh,
    ]);
    return {
      seen,
      shown: [units, checklistItems.map(({ textZh }) => textZh), indicators.map(({ nameZh }) => nameZh)],
    };
  };

  const full = await look();
  await workspace.do('assignments.remove', { assignmentId: unit.assignmentId, seen: full.seen });
  await workspace.do('checklistItems.remove', { checklistItemId: line.checklistItemId, seen: full.seen });
  const less = await look();
  await workspace.do('assignments.add', { measureId, role: 'responsible', organizationId });
  const back = await look();

  expect({
    again: again.arrival - again.first,
    full: full.shown,
    less: less.shown,
    back: back.shown[0],
  }).toEqual({
    again: -1,
    full: [
      [
        ['lead', '', '县教育局'],
        ['responsible', '秀峰区', ''],
      ],
      ['有无劝返记录'],
      ['巩固率'],
    ],
    less: [[['lead', '', '县教育局']], [], ['巩固率']],
    back: full.shown[0],
  });
  expect((await workspace.do('record.verify', {})).isClean).toBe(true);
});
