import { expect, test } from 'vitest';
import type { Client } from '../../../../renderer/client/client.ts';
import { createNoticeSlice } from '../../../../renderer/state/notice-slice.ts';
import { createPlanSlice } from '../../../../renderer/state/plan-slice.ts';
import { createReportSlice } from '../../../../renderer/state/report-slice.ts';
import type { GetStore, SetStore, Store } from '../../../../renderer/state/store.ts';
import { createWorkspaceSlice } from '../../../../renderer/state/workspace-slice.ts';
import { measureRow } from '../measure-row.ts';

type Slices = ReturnType<typeof slicesWith>;
type Answer = (name: string, input: unknown) => Promise<unknown>;

/** The four slices on a host that answers as a story says. */
function slicesWith(answer: Answer) {
  let store = {} as Store;
  const set: SetStore = (change) => {
    store = { ...store, ...(typeof change === 'function' ? change(store) : change) };
  };
  const get: GetStore = () => store;
  const client = { call: answer, putFile: answer, fileUrl: String } as unknown as Client;
  set({
    ...createNoticeSlice(set, get),
    ...createWorkspaceSlice(set, get, client),
    ...createPlanSlice(set, get, client),
    ...createReportSlice(set, get, client),
  });
  return get;
}

function list(code: string): unknown {
  return { ok: true, value: { asOf: '2025-06-30', counts: {}, rows: [measureRow({ code })] } };
}

function shownCodes(get: Slices): readonly string[] | undefined {
  return get().measureList?.rows.map(({ code }) => code);
}

test('an answer to an older question does not replace the newer one', async () => {
  const waiting: ((answer: unknown) => void)[] = [];
  const get = slicesWith((name) =>
    name === 'measures.list'
      ? new Promise((resolve) => {
          waiting.push(resolve);
        })
      : Promise.resolve({ ok: true, value: { rows: [] } }),
  );
  const first = get().openPlan('p1');
  const second = get().loadMeasureList();

  waiting[1]?.(list('new'));
  await second;
  waiting[0]?.(list('old'));
  await first;

  expect(shownCodes(get)).toEqual(['new']);
});

test('a failed reading keeps the rows and says why', async () => {
  let isBroken = false;
  const failure = { code: 'storage-failed', details: { reason: 'EIO' } };
  const get = slicesWith((name) => {
    if (name !== 'measures.list') return Promise.resolve({ ok: true, value: { rows: [] } });
    return Promise.resolve(isBroken ? { ok: false, error: failure } : list('G1.1'));
  });
  await get().openPlan('p1');
  isBroken = true;
  await get().loadMeasureList();

  expect([shownCodes(get), get().planError]).toEqual([['G1.1'], failure]);
});

test('the same error twice is one notice, and a closed notice is gone', () => {
  const get = slicesWith(() => Promise.resolve({}));
  get().notifyError({ code: 'disk-full', details: {} });
  get().notifyError({ code: 'disk-full', details: {} });
  get().notify({ text: '已记录', action: { label: '撤销', run: () => undefined } });
  get().dismissNotice(1);

  expect(get().notices.map(({ id, text, durationMs }) => ({ id, text, durationMs }))).toEqual([
    { id: 2, text: '已记录', durationMs: 10_000 },
  ]);
});

const preferences = { language: 'zh-CN', fontSize: 14 } as const;

test('a refused new workspace keeps the form; a damaged one leads to its backups', async () => {
  let code = 'workspace-exists';
  const get = slicesWith((name) =>
    Promise.resolve(
      name === 'workspaces.status'
        ? { ok: true, value: { suggestedPath: '/w', workspace: null, refusal: null, preferences } }
        : { ok: false, error: { code, details: {} } },
    ),
  );
  await get().refreshStatus();
  get().editWorkspaceForm({ office: '督导室', actorName: '督学甲' });
  await get().createWorkspace();
  const { workspaceForm, workspaceError, isChoosingWorkspace } = get();
  code = 'database-damaged';
  await get().openWorkspace('/w');

  expect([workspaceForm.office, workspaceError?.code, isChoosingWorkspace]).toEqual([
    '督导室',
    'workspace-exists',
    true,
  ]);
  expect(get().isChoosingWorkspace).toBe(false);
});

test('an export is followed to its end, and an unknown failure code is still told', async () => {
  const states = [
    { state: 'running', done: 1, total: 2, file: null, error: null },
    {
      state: 'failed',
      done: 1,
      total: 2,
      file: null,
      error: { code: 'from-the-future', details: { at: 3 } },
    },
  ];
  const asked: unknown[] = [];
  const get = slicesWith((name, input) => {
    if (name === 'jobs.get') return Promise.resolve({ ok: true, value: states.shift() });
    asked.push(input);
    return Promise.resolve({ ok: true, value: { jobId: 'j1' } });
  });
  get().startReport('p1', '2025-06-30', { lights: ['red'], text: ' ' });
  asked.length = 0;
  await get().exportReport('csv');

  expect(asked).toEqual([
    {
      plan: 'p1',
      asOf: '2025-06-30',
      by: 'measure',
      paper: 'A3',
      isReportedOnly: false,
      lights: ['red'],
      format: 'csv',
    },
  ]);
  expect(get().reportJob).toMatchObject({
    state: 'failed',
    done: 1,
    error: { code: 'internal', details: { at: '3' } },
  });
});
