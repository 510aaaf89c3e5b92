import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestRemainder, percentShares } from '../../../../db/model/largest-remainder.ts';

const someCounts = fc.array(fc.nat(100_000), { minLength: 1, maxLength: 12 });

test('three equal thirds become 33.4, 33.3 and 33.3, so that the printed column adds up', () => {
  expect(percentShares([1, 1, 1])).toEqual([33.4, 33.3, 33.3]);
});

test('the largest remainder is rounded up, not the largest count', () => {
  expect(largestRemainder([471, 169, 360], 10)).toEqual([5, 2, 3]);
  expect(largestRemainder([47, 16, 37], 10)).toEqual([5, 1, 4]);
});

test('nothing to count gives zeros', () => {
  expect(percentShares([0, 0, 0])).toEqual([0, 0, 0]);
  expect(percentShares([])).toEqual([]);
});

test('printed percentages add up to exactly 100.0', () => {
  fc.assert(
    fc.property(someCounts, (counts) => {
      fc.pre(counts.some((count) => count > 0));
      const tenths = percentShares(counts).map((percent) => Number(percent.toFixed(1).replace('.', '')));
      expect(tenths.reduce((sum, tenth) => sum + tenth, 0)).toBe(1000);
    }),
  );
});

test('a share is the exact one rounded down or up', () => {
  fc.assert(
    fc.property(someCounts, (counts) => {
      const total = counts.reduce((sum, count) => sum + count, 0);
      fc.pre(total > 0);
      for (const [index, share] of largestRemainder(counts, 1000).entries()) {
        const exact = ((counts[index] ?? 0) * 1000) / total;
        expect(Math.abs(share - exact)).toBeLessThan(1);
      }
    }),
  );
});

test('the order of the counts changes nothing about who gets what', () => {
  fc.assert(
    fc.property(someCounts, fc.infiniteStream(fc.nat()), (counts, keys) => {
      const shuffled = counts
        .map((count) => ({ count, key: keys.next().value }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ count }) => count);
      expect(pairs(shuffled)).toEqual(pairs(counts));
    }),
  );
});

function pairs(counts: readonly number[]): readonly (readonly [number, number])[] {
  return percentShares(counts)
    .map((percent, index) => [counts[index] ?? 0, percent] as const)
    .toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
}
