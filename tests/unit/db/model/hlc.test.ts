import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hlcToMs, nextHlc, zeroHlc } from '../../../../db/model/hlc.ts';

test('it follows the clock, and counts where the clock stands still or runs back', () => {
  const first = nextHlc(zeroHlc, 1_000);
  const second = nextHlc(first, 1_000);
  const third = nextHlc(second, 5);
  expect([first, second, third]).toEqual(['0000000003e80000', '0000000003e80001', '0000000003e80002']);
});

test('whatever the clock does, text order is the order of making', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -(2 ** 40), max: 2 ** 45 }), { minLength: 2 }), (clocks) => {
      const made: string[] = [];
      for (const nowMs of clocks) made.push(nextHlc(made.at(-1) ?? zeroHlc, nowMs));
      expect(made).toEqual(made.toSorted());
      expect(new Set(made).size).toBe(made.length);
    }),
  );
});

test('a full counter carries into the milliseconds', () => {
  expect(hlcToMs(nextHlc('0000000003e8ffff', 1_000))).toBe(1_001);
});
