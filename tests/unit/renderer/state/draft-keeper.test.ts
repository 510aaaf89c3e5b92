import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { err, ok, type Result } from '../../../../db/model/result.ts';
import { createDraftKeeper, type DraftMark } from '../../../../renderer/state/draft-keeper.ts';

const place = { call: 'progress.add', subjectId: 'm1' };
const otherPlace = { call: 'progress.add', subjectId: 'm2' };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('what was typed is sent once, 400 ms after the last keystroke', async () => {
  const { keeper, puts, marks } = setupKeeper();
  keeper.keep(place, 'note', '已');
  await vi.advanceTimersByTimeAsync(50);
  keeper.keep(place, 'note', '已建');
  await vi.advanceTimersByTimeAsync(399);
  expect(puts).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(puts).toEqual(['m1 note 已建']);
  expect(marks).toEqual([{ field: 'note', mark: { kind: 'kept', atMs: 1 } }]);
});

test('typing without a pause is still kept within a second', async () => {
  const { keeper, puts } = setupKeeper();
  for (let count = 1; count <= 20; count += 1) {
    keeper.keep(place, 'note', 'x'.repeat(count));
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(puts.map((put) => put.length - 'm1 note '.length)).toEqual([5, 10, 15, 20]);
});

test('leaving a field sends at once, each field on its own', async () => {
  const { keeper, puts } = setupKeeper();
  keeper.keep(place, 'note', 'a');
  keeper.keep(place, 'percent', '70');
  keeper.flush();
  await vi.advanceTimersByTimeAsync(0);
  expect(puts).toEqual(['m1 note a', 'm1 percent 70']);
});

test('a newer value waits for the put before it and never overtakes it', async () => {
  const { keeper, puts, answers } = setupKeeper({ isManual: true });
  keeper.keep(place, 'note', 'a');
  keeper.flush();
  keeper.keep(place, 'note', 'ab');
  keeper.flush();
  expect(puts).toEqual(['m1 note a']);
  answers.shift()?.(ok({ updatedAtMs: 5 }));
  await vi.advanceTimersByTimeAsync(0);
  expect(puts).toEqual(['m1 note a', 'm1 note ab']);
});

test('what became due while a put was under way goes right after it, though typing goes on', async () => {
  const { keeper, puts, answers } = setupKeeper({ isManual: true });
  keeper.keep(place, 'note', 'a');
  keeper.flush();
  keeper.keep(place, 'note', 'ab');
  await vi.advanceTimersByTimeAsync(450);
  keeper.keep(place, 'note', 'abc');
  answers.shift()?.(ok({ updatedAtMs: 5 }));
  await vi.advanceTimersByTimeAsync(0);
  expect(puts).toEqual(['m1 note a', 'm1 note abc']);
});

test('a put that nobody answers is told after two seconds, and withdrawn by a late answer', async () => {
  const { keeper, marks, answers } = setupKeeper({ isManual: true });
  keeper.keep(place, 'note', 'a');
  await vi.advanceTimersByTimeAsync(1999);
  expect(marks).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(marks).toMatchObject([{ mark: { kind: 'failed', error: { code: 'host-unreachable' } } }]);
  answers.shift()?.(ok({ updatedAtMs: 9 }));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(marks.map(({ mark }) => mark.kind)).toEqual(['failed', 'kept']);
});

test('a page that is leaving sends the newest value even while an older one is under way', () => {
  const { keeper, puts } = setupKeeper({ isManual: true });
  keeper.keep(place, 'note', 'a');
  keeper.flush();
  keeper.keep(place, 'note', 'ab');
  keeper.flush(true);
  expect(puts).toEqual(['m1 note a', 'm1 note ab']);
});

test('a failed put is told and tried again until it is kept', async () => {
  const { keeper, puts, marks, answers } = setupKeeper({ isManual: true });
  keeper.keep(place, 'note', 'a');
  keeper.flush();
  answers.shift()?.(err('disk-full'));
  await vi.advanceTimersByTimeAsync(999);
  expect(puts).toEqual(['m1 note a']);
  expect(keeper.unsent(place)).toEqual({ note: 'a' });
  await vi.advanceTimersByTimeAsync(1);
  answers.shift()?.(ok({ updatedAtMs: 9 }));
  await vi.advanceTimersByTimeAsync(0);
  expect(puts).toEqual(['m1 note a', 'm1 note a']);
  expect(marks.map(({ mark }) => mark.kind)).toEqual(['failed', 'kept']);
  expect(keeper.unsent(place)).toEqual({});
});

test('while an entry is being recorded nothing is put, and what was typed meanwhile is sent afterwards', async () => {
  const { keeper, puts } = setupKeeper();
  keeper.keep(place, 'note', 'a');
  await keeper.hold(place);
  expect(puts).toEqual(['m1 note a']);
  keeper.keep(place, 'note', 'ab');
  keeper.keep(otherPlace, 'note', 'z');
  await vi.advanceTimersByTimeAsync(2000);
  expect(puts).toEqual(['m1 note a', 'm2 note z']);
  keeper.release(place);
  expect(puts).toEqual(['m1 note a', 'm2 note z', 'm1 note ab']);
});

test('a recorded draft is forgotten: a late failure does not write it again', async () => {
  const { keeper, puts, answers } = setupKeeper({ isManual: true });
  keeper.keep(place, 'note', 'a');
  keeper.flush();
  keeper.forget(place);
  answers.shift()?.(err('host-unreachable'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(puts).toEqual(['m1 note a']);
});

test('what is given up goes to another page whole, under way or not, and is never sent again', async () => {
  const { keeper, puts, answers } = setupKeeper({ isManual: true });
  keeper.keep(place, 'note', 'a');
  keeper.keep(place, 'percent', '7');
  keeper.keep(otherPlace, 'note', 'z');
  keeper.flush();
  answers.shift()?.(ok({ updatedAtMs: 5 }));
  await vi.advanceTimersByTimeAsync(0);
  keeper.keep(place, 'percent', '70');
  expect(keeper.giveUp()).toEqual([
    { place, field: 'percent', value: '70' },
    { place: otherPlace, field: 'note', value: 'z' },
  ]);
  answers.shift()?.(err('host-unreachable'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(puts).toEqual(['m1 note a', 'm1 percent 7', 'm2 note z']);
});

function setupKeeper({ isManual = false } = {}) {
  const puts: string[] = [];
  const marks: { field: string; mark: DraftMark }[] = [];
  const answers: ((result: Result<{ updatedAtMs: number }>) => void)[] = [];
  const keeper = createDraftKeeper({
    put: (where, field, value) => {
      puts.push(`${where.subjectId} ${field} ${value}`);
      if (!isManual) return Promise.resolve(ok({ updatedAtMs: puts.length }));
      return new Promise((resolve) => answers.push(resolve));
    },
    onMark: (_, field, mark) => marks.push({ field, mark }),
  });
  return { keeper, puts, marks, answers };
}
