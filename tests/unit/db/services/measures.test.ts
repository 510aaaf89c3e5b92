import { expect, test } from 'vitest';
import { setupWorkspace, type TestWorkspace } from '../../../support/workspace.ts';

async function record(
  workspace: TestWorkspace,
  measure: string,
  unit: string,
  status: 'done' | 'behind',
  percent: number,
) {
  const { id: organizationId } = await workspace.do('organizations.get', { organization: unit });
  const entry = { measureId: measure, organizationId, status, percent, note: '', checkedOn: '2025-05-10' };
  return workspace.do('progress.add', entry);
}

async function codes(workspace: TestWorkspace, filter: object): Promise<readonly string[]> {
  const { rows } = await workspace.do('measures.list', { plan: 'guilin-2022', ...filter });
  return rows.map(({ code }) => code);
}

test('both plans come whole: ten actions with 65 measures, seven sections with 41', async () => {
  const workspace = await setupWorkspace();
  const plans = await workspace.do('plans.list', { isChosen: true });
  const measures = await Promise.all(
    plans.map(async ({ id }) =>
      (await workspace.do('plans.get', { plan: id })).actions.map((action) => action.measures),
    ),
  );
  expect(plans.map(({ code, measures: count }) => [code, count])).toEqual([
    ['guilin-2022', 65],
    ['xinzhou-reform', 41],
  ]);
  expect(measures).toEqual([
    [5, 6, 7, 7, 7, 6, 6, 8, 8, 5],
    [6, 5, 7, 3, 8, 7, 5],
  ]);
});

test('a measure of the counties expects one cell each and shows the worst of them', async () => {
  const workspace = await setupWorkspace();
  await record(workspace, 'G3.1', '秀峰区', 'done', 100);
  await record(workspace, 'G3.1', '阳朔县', 'behind', 20);
  const { rows } = await workspace.do('measures.list', { plan: 'guilin-2022', text: 'G3.1' });
  expect(
    rows.map(({ code, light, percent, reported, expected, statuses, entryCount }) => ({
      code,
      light,
      percent,
      reported,
      expected,
      statuses,
      entryCount,
    })),
  ).toEqual([
    {
      code: 'G3.1',
      light: 'yellow',
      percent: 60,
      reported: 2,
      expected: 17,
      statuses: { done: 1, behind: 1 },
      entryCount: 2,
    },
  ]);
});

test('filters narrow by action, unit, light, status, due and words', async () => {
  const workspace = await setupWorkspace();
  await record(workspace, 'G3.1', '秀峰区', 'behind', 20);
  await record(workspace, 'G9.7', '秀峰区', 'done', 100);
  const { id: organizationId } = await workspace.do('organizations.get', { organization: '秀峰区' });
  const { actions } = await workspace.do('plans.get', { plan: 'guilin-2022' });
  expect({
    action: (await codes(workspace, { actionId: actions[2]?.id })).length,
    yellow: await codes(workspace, { lights: ['yellow'] }),
    done: await codes(workspace, { statuses: ['done'] }),
    greenThere: await codes(workspace, { organizationId, lights: ['green'] }),
    overdue: await codes(workspace, { due: 'overdue' }),
    words: await codes(workspace, { text: '县管校聘' }),
    later: await codes(workspace, { due: 'later' }),
  }).toEqual({
    action: 7,
    yellow: ['G3.1'],
    done: ['G9.7'],
    greenThere: ['G9.7'],
    overdue: ['G1.1', 'G1.2', 'G1.3', 'G1.4', 'G1.5'],
    words: ['G9.7'],
    later: ['G3.7'],
  });
});

test('indicators come in the order of the plan, the three rates first', async () => {
  const workspace = await setupWorkspace();
  const indicators = await workspace.do('indicators.list', { plan: 'guilin-2022' });
  const rates = indicators
    .slice(0, 3)
    .map(({ nameZh, targets }) => [nameZh, targets.map(({ value }) => value)]);
  expect(rates).toEqual([
    ['学前教育三年毛入园率', [100.7, 102.2]],
    ['九年义务教育巩固率', [102.7, 104.2]],
    ['高中阶段毛入学率', [113, 114.5]],
  ]);
  const owners = indicators
    .map(({ attachCode }) => Number(attachCode.replace(/^\D+(\d+).*$/, '$1')) || 0)
    .slice(3);
  expect(owners).toEqual(owners.toSorted((a, b) => a - b));
});

test('counts of lights are those of the rows', async () => {
  const workspace = await setupWorkspace();
  await record(workspace, 'G3.1', '秀峰区', 'behind', 20);
  const { counts } = await workspace.do('measures.list', { plan: 'guilin-2022' });
  expect(counts).toEqual({ green: 0, yellow: 1, red: 0, grey: 64 });
});

test('an empty checklist line is filled by the office and a guessed unit confirmed', async () => {
  const workspace = await setupWorkspace();
  const before = await workspace.do('measures.get', { measure: 'X3.2' });
  const [line] = before.checklistItems;
  const guessed = before.assignments.find(({ isSuggested }) => isSuggested);
  await workspace.do('checklistItems.update', {
    checklistItemId: line?.id ?? '',
    seen: before.seen,
    textZh: '照方案抄录的第一条',
  });
  await workspace.do('assignments.confirm', {
    assignmentId: guessed?.id ?? '',
    seen: before.seen,
    isConfirmed: true,
  });
  const after = await workspace.do('measures.get', { measure: 'X3.2' });
  expect(before.checklistItems.map(({ textZh }) => textZh)).toEqual(Array.from({ length: 11 }, () => ''));
  expect(after.checklistItems[0]?.textZh).toBe('照方案抄录的第一条');
  expect(after.assignments.find(({ id }) => id === guessed?.id)?.isSuggested).toBe(false);
});

test('measures are found by code in any case, units by name; what is not there is an error that names it', async () => {
  const workspace = await setupWorkspace({ isWithSample: true });
  expect((await workspace.do('measures.get', { measure: 'g3.7' })).code).toBe('G3.7');
  expect(await workspace.try('measures.get', { measure: 'G99' })).toEqual({
    ok: false,
    error: { code: 'measure-not-found', details: { measure: 'G99' } },
  });
  expect(await workspace.try('organizations.get', { organization: '无此区' })).toEqual({
    ok: false,
    error: { code: 'organization-not-found', details: { organization: '无此区' } },
  });
});

test('two units of one name are an error that lists both', async () => {
  const workspace = await setupWorkspace();
  const county = await workspace.do('organizations.get', { organization: '秀峰区' });
  const other = await workspace.do('organizations.get', { organization: '象山区' });
  for (const parentId of [county.id, other.id]) {
    await workspace.do('organizations.add', { nameZh: '育才小学', kind: 'primary-school', parentId });
  }
  const answer = await workspace.try('organizations.get', { organization: '育才小学' });
  expect(answer).toMatchObject({
    ok: false,
    error: { code: 'organization-ambiguous', details: { count: 2 } },
  });
});

test('samples come only on request, and each says what it is', async () => {
  const plain = await setupWorkspace();
  const sample = await setupWorkspace({ isWithSample: true });
  const { rows } = await sample.do('progress.list', {});
  expect(await samplesOf(plain)).toEqual([]);
  expect((await samplesOf(sample)).every(({ nameZh }) => nameZh.includes('示例'))).toBe(true);
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.every(({ note }) => note.includes('示例'))).toBe(true);
});

async function samplesOf(workspace: TestWorkspace) {
  const { rows } = await workspace.do('organizations.list', {});
  return rows.filter(({ isSample }) => isSample);
}
