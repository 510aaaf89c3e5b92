import { expect, test, vi } from 'vitest';
import type { Result } from '../../../../db/model/result.ts';
import type { CoreClient } from '../../../../electron/host/core-client.ts';
import { createVerifyJob } from '../../../../electron/host/verify-job.ts';

const report = {
  isClean: true,
  problems: [],
  unclaimedFiles: 0,
  waitingFiles: 0,
  operations: 3,
  files: 0,
};
const step = { stage: 'chain', done: 1, total: 3 } as const;

const ignore = (): void => undefined;

/** A thread whose answers the test gives. */
function thread() {
  let answer: (result: Result<unknown>) => void = ignore;
  let reject: (thrown: Error) => void = ignore;
  let tell: (told: typeof step) => void = ignore;
  const client: CoreClient = {
    ask: (_task, _ask, onStep) => {
      tell = onStep ?? tell;
      return new Promise((resolve, rejecting) => {
        answer = resolve;
        reject = rejecting;
      });
    },
    isAlive: () => true,
    stop: () => Promise.resolve(),
    abandon: () => {
      reject(new Error('the worker ended with code 1'));
      return Promise.resolve();
    },
  };
  return { client, tell: () => tell(step), answer: (result: Result<unknown>) => answer(result) };
}

test('one verification at a time, followed to its report', async () => {
  const one = thread();
  const start = vi.fn(() => one.client);
  const job = createVerifyJob('/w', start);
  expect(job.view().state).toBe('idle');
  job.start();
  one.tell();
  expect(job.start()).toEqual({ state: 'running', step, report: null, error: null });
  one.answer({ ok: true, value: report });
  await vi.waitFor(() => expect(job.view()).toEqual({ state: 'done', step, report, error: null }));
  expect(start).toHaveBeenCalledTimes(1);
});

test('a cancelled one is over at once, says nothing more, and another can begin', async () => {
  const [one, other] = [thread(), thread()];
  const threads = [one, other];
  const job = createVerifyJob('/w', () => threads.shift()?.client ?? one.client);
  job.start();
  expect((await job.cancel()).state).toBe('cancelled');
  one.tell();
  expect(job.view()).toEqual({ state: 'cancelled', step: null, report: null, error: null });
  job.start();
  other.answer({ ok: false, error: { code: 'database-damaged', details: { reason: 'x' } } });
  await vi.waitFor(() => expect(job.view()).toMatchObject({ error: { code: 'database-damaged' } }));
});
