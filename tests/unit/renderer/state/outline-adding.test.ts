import { expect, test } from 'vitest';
import type { PlanOutline } from '../../../../db/contract/plan-edit-calls.ts';
import type { Client } from '../../../../renderer/client/client.ts';
import { createDraftKeeper } from '../../../../renderer/state/draft-keeper.ts';
import { createEditDrafts } from '../../../../renderer/state/edit-drafts.ts';
import { createNoticeSlice } from '../../../../renderer/state/notice-slice.ts';
import { createPlanEditSlice } from '../../../../renderer/state/plan-edit-slice.ts';
import type { GetStore, SetStore, Store } from '../../../../renderer/state/store.ts';

/** The page on a host that keeps one plan, answers late, and refuses titles it is told to. */
function pageOn(refused: readonly string[] = []) {
  const plan = { id: 'plan', code: 'plan-1' };
  const actions: { id: string; titleZh: string }[] = [];
  const measures: { id: string; titleZh: string; actionId: string; retiredOn: null }[] = [];
  let arrival = 0;
  const outline = () =>
    ({ seen: arrival, plan, actions: [...actions], measures: [...measures] }) as unknown as PlanOutline;
  async function answer(name: string, input: Readonly<Record<string, string>>): Promise<unknown> {
    await new Promise((resolve) => setTimeout(resolve, 2));
    const { titleZh = '', actionId = '', afterId } = input;
    if (refused.includes(titleZh)) return { ok: false, error: { code: 'disk-full', details: {} } };
    if (name === 'plans.outline') return { ok: true, value: outline() };
    if (name === 'drafts.list') return { ok: true, value: [] };
    if (!name.endsWith('.create')) return { ok: false, error: { code: 'unknown-call', details: {} } };
    arrival += 1;
    const edit = { first: arrival, arrival };
    if (name === 'actions.create') actions.push({ id: titleZh, titleZh });
    const at = measures.findIndex(({ id }) => id === afterId) + 1 || measures.length;
    if (name === 'measures.create')
      measures.splice(at, 0, { id: titleZh, titleZh, actionId, retiredOn: null });
    return { ok: true, value: { ...edit, actionId: titleZh, measureId: titleZh } };
  }
  let store = {} as Store;
  const set: SetStore = (change) => {
    store = { ...store, ...(typeof change === 'function' ? change(store) : change) };
  };
  const get: GetStore = () => store;
  const client = { call: answer } as unknown as Client;
  const keeper = createDraftKeeper({
    put: () => Promise.resolve({ ok: true, value: { updatedAtMs: 0 } }),
    onMark: () => undefined,
  });
  const edits = createEditDrafts(set, get, { client, keeper });
  set({
    ...createNoticeSlice(set, get),
    ...edits,
    ...createPlanEditSlice(set, get, client),
    refreshStatus: () => Promise.resolve(),
  });
  return { get, rows: () => measures.map(({ actionId, titleZh }) => `${actionId}/${titleZh}`) };
}

test('lines typed faster than they are written become an action and its measures, in their order', async () => {
  const { get, rows } = pageOn();
  await get().openPlanEdit('plan');
  get().setOutlineAdding({ noun: 'action' });
  await Promise.all([['行动'], ['甲'], ['乙', '丙'], ['丁']].map((titles) => get().addTyped(titles)));

  expect([rows(), get().outlineAdding, get().editSelection?.id, get().editStack.length]).toEqual([
    ['行动/甲', '行动/乙', '行动/丙', '行动/丁'],
    { noun: 'measure', actionId: '行动', afterId: '丁' },
    '丁',
    5,
  ]);
});

test('a line that could not be written stands in its field again, and the reason is told', async () => {
  const { get, rows } = pageOn(['乙']);
  await get().openPlanEdit('plan');
  get().setOutlineAdding({ noun: 'action' });
  await get().addTyped(['行动', '甲']);
  await get().addTyped(['乙']);

  expect([rows(), Object.values(get().editDrafts), get().notices.at(-1)?.error?.code]).toEqual([
    ['行动/甲'],
    ['乙'],
    'disk-full',
  ]);
});
