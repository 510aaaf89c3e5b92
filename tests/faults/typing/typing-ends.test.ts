import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { reportSkipped } from '../fault-row.ts';
import { createRandom } from '../random.ts';
import { scaled, seed } from '../scale.ts';
import { histogram, createTally, promisedMs } from './typing-tally.ts';
import { browserIsMissing, noteField, openDesk, typeInto, type TypingDesk } from './typing-desk.ts';
import { knownNote, missingOf, noteLength } from './typed-note.ts';

interface Ending {
  readonly name: string;
  readonly how: string;
  readonly rounds: number;
  readonly strike: (desk: TypingDesk) => Promise<void>;
  /** The host answers again, with nobody at the page. */
  readonly recover: (desk: TypingDesk) => Promise<void>;
}

const endings: readonly Ending[] = [
  {
    name: 'kill -9 of the host while a note is typed into the page',
    how: 'a known note of 2,000 characters in pieces of 1 to 4 at 20 to 60 a second; the host killed at any moment and the page left before it is back, so that nothing is sent later; what is on disk is compared, then the page',
    rounds: scaled(3, 200),
    strike: (desk) => desk.killHost(),
    recover: async (desk) => {
      await desk.page().goto('about:blank');
      await desk.reviveHost();
    },
  },
  {
    name: 'kill -9 of the browser while a note is typed into the page',
    how: 'the same with every process of the browser killed and the host left running',
    rounds: scaled(1, 20),
    strike: (desk) => desk.killBrowser(),
    recover: () => Promise.resolve(),
  },
];

test.for(endings)(
  '$name loses at most what was typed in the last second',
  async ({ name, how, rounds, strike, recover }, context) => {
    if (browserIsMissing !== null) {
      reportSkipped(name, how, browserIsMissing);
      return context.skip(browserIsMissing);
    }
    const random = createRandom(seed);
    const note = knownNote(random);
    const tally = createTally();
    const desk = await openDesk();
    await desk.openNote();
    let before = '';
    for (let round = 1; round <= rounds; round += 1) {
      if (before.length > noteLength - 200) {
        await desk.page().goto('about:blank');
        await desk.clear();
        await desk.openNote();
        before = '';
      }
      const stop = new AbortController();
      const typing = typeInto(desk.page(), note.slice(before.length), random, stop.signal);
      await setTimeout(random.between(100, 3500));
      const endedAtMs = performance.now();
      await strike(desk);
      stop.abort();
      const strokes = (await typing).filter(({ atMs }) => atMs <= endedAtMs);
      await recover(desk);
      const stored = await desk.stored();
      tally.add(missingOf(before, strokes, stored, endedAtMs), `round ${round}`);
      await desk.openNote();
      await expect.poll(() => noteField(desk.page()).inputValue()).toBe(stored);
      before = stored;
    }
    tally.report(name, how);
    expect(tally.broken(), `FAULT_SEED=${seed}`).toEqual([]);
  },
);

test('the comparison tells what is missing and since when, and what was never typed', () => {
  const strokes = [
    { text: '二', atMs: 1000 },
    { text: '三四', atMs: 1200 },
  ];
  expect(missingOf('一', strokes, '一二三四', 1500)).toEqual({ characters: 0, oldestMs: 0 });
  expect(missingOf('一', strokes, '一二三', 1500)).toEqual({ characters: 1, oldestMs: 300 });
  expect(missingOf('一', strokes, '一', 1500)).toEqual({ characters: 3, oldestMs: 500 });
  expect(missingOf('一', strokes, '', 1500)).toEqual({ characters: 4, oldestMs: Infinity });
  expect(missingOf('一', strokes, '一三', 1500)).toBeNull();
  expect(histogram([0, 3, 12, 0, 19], 10)).toBe('0: 2, 1–9: 1, 10–19: 2');
  const tally = createTally();
  tally.add({ characters: 9, oldestMs: promisedMs + 1 }, 'here');
  tally.add(null, 'there');
  expect(tally.broken()).toEqual([
    'here: 9 characters, typed up to 1001 ms before',
    'there: not a beginning of what was typed',
  ]);
});
