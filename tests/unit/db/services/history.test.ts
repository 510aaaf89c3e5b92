import { expect, test } from 'vitest';
import { operationsOf as journalOf, receiveAll } from '../../../support/exchange.ts';
import { openTestWorkspace, setupWorkspace, type TestWorkspace } from '../../../support/workspace.ts';

async function titled(workspace: TestWorkspace, titleZh: string) {
  const { id: measureId, seen } = await workspace.do('measures.get', { measure: 'G3.7' });
  return workspace.do('measures.update', { measureId, seen, changes: { titleZh } });
}

async function titleOf(workspace: TestWorkspace): Promise<string> {
  return (await workspace.do('measures.get', { measure: 'G3.7' })).titleZh;
}

async function told(workspace: TestWorkspace, field?: string) {
  const history = await workspace.do('history.list', { subjectId: 'G3.7', ...(field && { field }) });
  return history.rows.map(({ actorName, intent, field: name, partName, before, after, standing }) => [
    actorName,
    intent,
    name,
    partName,
    before,
    after,
    standing,
  ]);
}

function operationsOf({ first, arrival }: { readonly first: number; readonly arrival: number }) {
  return { first, arrival };
}

test('the history of a field tells who replaced what, down to the built-in wording', async () => {
  const workspace = await setupWorkspace();
  const original = await titleOf(workspace);
  await titled(workspace, '智慧校园');
  const edit = await titled(workspace, '智慧校园示范校');
  await workspace.do('history.undo', edit);

  const { builtIn, isBuiltIn } = await workspace.do('history.list', { subjectId: 'G3.7', field: 'titleZh' });
  expect({
    builtIn,
    isBuiltIn,
    rows: await told(workspace, 'titleZh'),
    now: await titleOf(workspace),
  }).toEqual({
    builtIn: original,
    isBuiltIn: true,
    rows: [
      ['测试员甲', 'measures.update.undo', 'titleZh', '', '智慧校园示范校', '智慧校园', 'shown'],
      ['测试员甲', 'measures.update', 'titleZh', '', '智慧校园', '智慧校园示范校', 'replaced'],
      ['测试员甲', 'measures.update', 'titleZh', '', original, '智慧校园', 'replaced'],
    ],
    now: '智慧校园',
  });
});

test('a translation that a new wording empties, and its undo brings back, tells no line of its own', async () => {
  const workspace = await setupWorkspace();
  const { titleEn } = await workspace.do('measures.get', { measure: 'G3.7' });
  workspace.clock.run();
  const edit = await titled(workspace, '智慧校园');
  const emptied = await workspace.do('measures.get', { measure: 'G3.7' });
  await workspace.do('history.undo', operationsOf(edit));
  const restored = await workspace.do('measures.get', { measure: 'G3.7' });
  expect({
    titles: [titleEn === '', emptied.titleEn, restored.titleEn],
    lines: (await told(workspace)).map(([, intent, field]) => [intent, field]),
    ofTheField: (await told(workspace, 'titleEn')).map(([, intent, , , , after]) => [intent, after]),
  }).toEqual({
    titles: [false, '', titleEn],
    lines: [
      ['measures.update.undo', 'titleZh'],
      ['measures.update', 'titleZh'],
    ],
    ofTheField: [
      ['measures.update.undo', titleEn],
      ['measures.update', ''],
    ],
  });
});

test('parts belong to the history of their measure, and stay in it after they are gone', async () => {
  const workspace = await setupWorkspace();
  const { id: measureId } = await workspace.do('measures.get', { measure: 'G3.7' });
  const line = await workspace.do('checklistItems.create', { measureId, textZh: '设备在用' });
  await workspace.do('checklistItems.remove', { checklistItemId: line.checklistItemId, seen: line.arrival });

  expect(await told(workspace)).toEqual([
    ['测试员甲', 'checklistItems.remove', null, '设备在用', null, null, 'none'],
    ['测试员甲', 'checklistItems.create', null, '设备在用', null, null, 'none'],
  ]);
});

test('undo takes everything of one edit back, and undoing the undo brings it again', async () => {
  const workspace = await setupWorkspace();
  const { id: measureId, seen } = await workspace.do('measures.get', { measure: 'G3.7' });
  const retired = await workspace.do('measures.retire', { measureId, seen, reason: '重复' });
  const look = async () => {
    const { retiredOn, retiredReason } = await workspace.do('measures.get', { measure: 'G3.7' });
    return [retiredOn !== null, retiredReason];
  };
  const shown = [await look()];
  const undone = await workspace.do('history.undo', retired);
  shown.push(await look());
  await workspace.do('history.undo', undone);
  shown.push(await look());

  expect(shown).toEqual([
    [true, '重复'],
    [false, ''],
    [true, '重复'],
  ]);
});

test('an edit is not undone once somebody changed the same field, and nothing is overwritten', async () => {
  const workspace = await setupWorkspace();
  const edit = await titled(workspace, '智慧校园');
  await titled(workspace, '智慧校园示范校');

  expect([await workspace.try('history.undo', edit), await titleOf(workspace)]).toEqual([
    { ok: false, error: { code: 'edit-superseded', details: {} } },
    '智慧校园示范校',
  ]);
});

test('what was made goes again by undo, but not once something is recorded about it', async () => {
  const workspace = await setupWorkspace();
  const { id: planId, actions } = await workspace.do('plans.get', { plan: 'guilin-2022' });
  const actionId = actions[0]?.id ?? '';
  const first = await workspace.do('measures.create', { actionId, titleZh: '甲' });
  const second = await workspace.do('measures.create', { actionId, titleZh: '乙' });
  const { id: organizationId } = await workspace.do('organizations.get', { organization: '秀峰区' });
  await workspace.do('progress.add', {
    measureId: second.measureId,
    organizationId,
    status: 'done',
    percent: 100,
    note: '',
    checkedOn: '2025-05-10',
  });
  const removed = await workspace.do('history.undo', operationsOf(first));
  const refused = await workspace.try('history.undo', operationsOf(second));
  const gone = await workspace.try('measures.get', { measure: first.measureId });
  await workspace.do('history.undo', removed);
  const { measures } = await workspace.do('plans.outline', { of: planId });

  expect([
    refused,
    gone.ok,
    measures
      .filter((measure) => measure.actionId === actionId)
      .map(({ titleZh }) => titleZh)
      .slice(-2),
  ]).toEqual([{ ok: false, error: { code: 'edit-superseded', details: {} } }, false, ['甲', '乙']]);
  expect((await workspace.do('record.verify', {})).isClean).toBe(true);
});

test('a subject that nobody ever spoke of has no history', async () => {
  const workspace = await setupWorkspace();
  expect(await workspace.try('history.list', { subjectId: 'G99.9' })).toEqual({
    ok: false,
    error: { code: 'subject-not-found', details: { subject: 'G99.9' } },
  });
});

test('values that two laptops entered without knowing of each other both stand in the history', async () => {
  const here = await setupWorkspace({ seed: 1, actorName: '测试员甲' });
  const there = await setupWorkspace({ seed: 2, actorName: '测试员乙' });
  there.clock.advance(60_000);
  const edit = await titled(here, '智慧校园');
  await titled(there, '数字校园');
  await here.close();
  receiveAll(here.path, journalOf(there.path));
  const merged = await openTestWorkspace(here.path, here.deps, here.clock);

  expect(
    (await told(merged, 'titleZh')).map(([actor, , , , , after, standing]) => [actor, after, standing]),
  ).toEqual([
    ['测试员乙', '数字校园', 'shown'],
    ['测试员甲', '智慧校园', 'conflict'],
  ]);
  expect((await merged.try('history.undo', edit)).ok).toBe(false);
});
