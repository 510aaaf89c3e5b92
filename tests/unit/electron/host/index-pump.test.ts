import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startIndexPump } from '../../../../electron/host/index-pump.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An index that reads one line a step, of a record that grows by itself. */
function indexOf(record: { lines: number; isBroken: boolean }) {
  let indexed = 0;
  return {
    read: () => indexed,
    step: () => {
      if (record.isBroken) return Promise.reject(new Error('cannot be read'));
      indexed = Math.min(record.lines, indexed + 1);
      return Promise.resolve({ ok: true as const, value: { indexed, total: record.lines, waitingFiles: 0 } });
    },
  };
}

test('it reads on until it is level, rests, and goes on after a change', async () => {
  const record = { lines: 3, isBroken: false };
  const index = indexOf(record);
  const pump = startIndexPump(index.step);
  await vi.advanceTimersByTimeAsync(1000);
  const atStart = index.read();
  await vi.advanceTimersByTimeAsync(1000);
  const level = index.read();
  record.lines = 5;
  await vi.advanceTimersByTimeAsync(10_000);
  const resting = index.read();
  pump.nudge();
  await vi.advanceTimersByTimeAsync(400);
  await pump.stop();
  expect([atStart, level, resting, index.read()]).toEqual([0, 3, 3, 5]);
});

test('a step that fails is not repeated until something changes, and then all is read', async () => {
  const record = { lines: 4, isBroken: true };
  const index = indexOf(record);
  const step = vi.fn(index.step);
  const pump = startIndexPump(step);
  await vi.advanceTimersByTimeAsync(60_000);
  const tries = step.mock.calls.length;
  record.isBroken = false;
  pump.nudge();
  await vi.advanceTimersByTimeAsync(1000);
  await pump.stop();
  expect([tries, index.read()]).toEqual([1, 4]);
});

test('once it is stopped it takes no further step', async () => {
  const record = { lines: 4, isBroken: false };
  const index = indexOf(record);
  const pump = startIndexPump(index.step);
  await pump.stop();
  pump.nudge();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(index.read()).toBe(0);
});
