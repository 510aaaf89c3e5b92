import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { reportSkipped } from '../fault-row.ts';
import { createRandom } from '../random.ts';
import { scaled, seed } from '../scale.ts';
import { histogram, createTally, promisedMs } from './typing-tally.ts';
import { browserIsMissing, noteField, openDesk, typeInto, type TypingDesk } from './typing-desk.ts';
import { knownNote, missingOf, noteLength } from './typed-note.ts';

interface Ending {
  readonly fault: string;
  readonly how: string;
  readonly rounds: number;
  readonly strike: (desk: TypingDesk) => Promise<void>;
  /** The host answers again, with nobody at the page. */
  readonly recover: (desk: TypingDesk) => Promise<void>;
  readonly reopen: (desk: TypingDesk) => Promise<void>;
}

const endings: readonly Ending[] = [
  {
    fault: 'typing: kill -9 of the host',
    how: 'a known note of 2,000 characters typed into the page of a visit, in pieces of 1 to 4 at 20 to 60 characters a second; the host killed at any moment, the page left before it is back so that nothing is sent later; what is on disk is compared, then the page',
    rounds: scaled(3, 200),
    strike: (desk) => desk.killHost(),
    recover: async (desk) => {
      await desk.page().goto('about:blank');
      await desk.reviveHost();
    },
    reopen: (desk) => desk.openNote(),
  },
  {
    fault: 'typing: kill -9 of the browser',
    how: 'the same with every process of the browser killed and the host left running',
    rounds: scaled(1, 30),
    strike: (desk) => desk.killBrowser(),
    recover: () => Promise.resolve(),
    reopen: (desk) => desk.openNote(),
  },
  {
    fault: 'typing: reload of the page',
    how: 'the same with the page loaded anew in the middle of typing',
    rounds: scaled(1, 30),
    strike: async (desk) => {
      await desk.page().reload();
    },
    recover: () => Promise.resolve(),
    reopen: () => Promise.resolve(),
  },
];

test('whatever ends while one types, at most what was typed in the last second is missing', async (context) => {
  if (browserIsMissing !== null) {
    for (const { fault, how } of endings) reportSkipped(fault, how, browserIsMissing);
    return context.skip(browserIsMissing);
  }
  const random = createRandom(seed);
  const note = knownNote(random);
  const desk = await openDesk();
  const broken: string[] = [];
  let before = '';
  for (const { fault, how, rounds, strike, recover, reopen } of endings) {
    const tally = createTally();
    await desk.openNote();
    for (let round = 1; round <= rounds; round += 1) {
      if (before.length > noteLength - 200) {
        before = '';
        await desk.beginAnew();
      }
      const stop = new AbortController();
      const typing = typeInto(desk.page(), note.slice(before.length), random, stop.signal);
      await setTimeout(random.between(100, 3500));
      const endedAtMs = performance.now();
      stop.abort();
      await strike(desk);
      const strokes = await typing;
      await recover(desk);
      const stored = await desk.stored();
      tally.add(missingOf(before, strokes, stored, endedAtMs), `round ${round}`);
      await reopen(desk);
      await expect.poll(() => noteField(desk.page()).inputValue()).toBe(stored);
      before = stored;
    }
    tally.report(fault, how);
    broken.push(...tally.broken());
  }
  expect(broken, `FAULT_SEED=${seed}`).toEqual([]);
});

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
