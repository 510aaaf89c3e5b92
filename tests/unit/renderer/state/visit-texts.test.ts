import { expect, test, vi } from 'vitest';
import { err, ok } from '../../../../db/model/result.ts';
import type { Client } from '../../../../renderer/client/client.ts';
import type { GetStore, SetStore, Store } from '../../../../renderer/state/store.ts';
import { createVisitSlice } from '../../../../renderer/state/visit-slice.ts';
import { recordPlace, textAt } from '../../../../renderer/state/visit-places.ts';

const visit = { id: 'v1', measures: [], records: [], forms: [] };
const place = recordPlace('v1', 'note');

test('a visit whose waiting texts cannot be read is not opened, so that nothing is typed over them', async () => {
  const { get, drafts } = storeWith({ text: '已写的' });
  drafts.areReadable = false;
  await get().openVisit('v1');
  expect([get().visit, get().visitError?.code]).toEqual([null, 'host-unreachable']);

  drafts.areReadable = true;
  await get().openVisit('v1');
  expect([get().visit?.id, get().visitError]).toEqual(['v1', null]);
  expect(textAt(get().visitTexts, place, 'text')).toBe('已写的');
});

test('a visit that is opened again shows what is on disk now, and what is newer here', async () => {
  const { get, drafts } = storeWith({ text: '第一页', basis: '依据' });
  await get().openVisit('v1');
  get().typeVisit(place, 'text', '第一页写到这里');
  get().takeUpVisits(get().giveUpVisits());
  drafts.fields = {};
  await vi.waitFor(() => expect(drafts.puts).toEqual(['第一页写到这里']));
  drafts.fields = { text: '第二页改了' };
  await get().openVisit('v1');
  expect(textAt(get().visitTexts, place, 'text')).toBe('第二页改了');
  expect(textAt(get().visitTexts, place, 'basis')).toBeUndefined();
});

/** The part of the store for visits on a host with one visit and these texts on disk. */
function storeWith(fields: Readonly<Record<string, string>>) {
  const drafts = { fields, areReadable: true, puts: [] as string[] };
  let store = { noteDraft: () => undefined, notifyError: () => undefined } as unknown as Store;
  const set: SetStore = (change) => {
    store = { ...store, ...(typeof change === 'function' ? change(store) : change) };
  };
  const get: GetStore = () => store;
  const answers: Readonly<Record<string, (input: { readonly value: string }) => unknown>> = {
    'visits.get': () => ok(visit),
    'drafts.list': () => ok(Object.keys(drafts.fields).length > 0 ? [place] : []),
    'drafts.get': () =>
      drafts.areReadable
        ? ok({ fields: Object.entries(drafts.fields).map(([field, value]) => ({ field, value })) })
        : err('host-unreachable'),
    'drafts.put': ({ value }) => {
      drafts.puts.push(value);
      return ok({ updatedAtMs: 1 });
    },
  };
  const call = (name: string, input: { readonly value: string }) =>
    Promise.resolve(answers[name]?.(input) ?? err('host-unreachable'));
  set(createVisitSlice(set, get, { call } as unknown as Client));
  return { get, drafts };
}
