import { afterEach, expect, test, vi } from 'vitest';
import type { Client } from '../../../../renderer/client/client.ts';
import { pageLanguage, speak } from '../../../../renderer/locales/i18n.ts';
import { createLightsSlice } from '../../../../renderer/state/lights-slice.ts';
import { createPreferencesSlice } from '../../../../renderer/state/preferences-slice.ts';
import type { Store } from '../../../../renderer/state/store.ts';
import { createVerifySlice } from '../../../../renderer/state/verify-slice.ts';

afterEach(() => speak('zh-CN'));

/** The slices of the settings page over a host that answers by `answer`; refusals and notices are only counted. */
function slicesWith(answer: (name: string, input: unknown) => unknown): () => Store {
  let store = {
    hostStatus: { preferences: { language: 'zh-CN', fontSize: 14 } },
    notifyError: vi.fn(),
    notify: vi.fn(),
    refreshStatus: () => Promise.resolve(),
  } as unknown as Store;
  const get = () => store;
  const set = (change: Partial<Store> | ((before: Store) => Partial<Store>)): void => {
    store = { ...store, ...(typeof change === 'function' ? change(store) : change) };
  };
  const client = {
    call: (name: string, input: unknown) => Promise.resolve(answer(name, input)),
  } as unknown as Client;
  set({
    ...createPreferencesSlice(set, get, client),
    ...createLightsSlice(set, get, client),
    ...createVerifySlice(set, get, client),
  });
  return get;
}

test('a language that was kept is spoken at once; one that was not is not', async () => {
  let isKept = false;
  const get = slicesWith((_name, input) =>
    isKept
      ? { ok: true, value: { language: 'en', fontSize: 14, ...(input as object) } }
      : { ok: false, error: { code: 'preferences-not-kept', details: {} } },
  );
  await get().changePreferences({ language: 'en' });
  expect([pageLanguage(), vi.mocked(get().notifyError).mock.calls.length]).toEqual(['zh-CN', 1]);
  isKept = true;
  await get().changePreferences({ language: 'en' });
  expect([pageLanguage(), get().hostStatus?.preferences.language]).toEqual(['en', 'en']);
});

test('of two rules that are tried one after the other, the later one is shown, whichever answers first', async () => {
  const answers: ((preview: unknown) => void)[] = [];
  const get = slicesWith(() => new Promise((resolve) => answers.push(resolve)));
  const rule = { yellowDays: 30, redGap: 20, behindLight: 'yellow' } as const;
  const first = get().tryLights({ ...rule, redGap: 1 });
  const second = get().tryLights({ ...rule, redGap: 2 });
  answers[1]?.({ ok: true, value: ['second'] });
  answers[0]?.({ ok: true, value: ['first'] });
  await Promise.all([first, second]);
  expect([get().lightTrial?.redGap, get().lightPreview]).toEqual([2, ['second']]);
});

test('a verification is followed until it ends, by one follower', async () => {
  const states = ['running', 'running', 'done'];
  const asked: string[] = [];
  const get = slicesWith((name) => {
    asked.push(name);
    return { ok: true, value: { state: name === 'record.getVerify' ? states.shift() : 'running' } };
  });
  await Promise.all([get().startVerify(), get().loadVerify()]);
  expect(get().verifyView?.state).toBe('done');
  expect(asked.filter((name) => name === 'record.getVerify')).toHaveLength(3);
});
