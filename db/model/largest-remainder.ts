/**
 * Shares `seats` whole units in proportion to `counts` by the method of the largest remainder. The result adds up
 * to exactly `seats`, or to 0 when there is nothing to count. Equal counts get equal shares as far as whole units
 * allow; of equal remainders the larger count, then the earlier place, is served first.
 */
export function largestRemainder(counts: readonly number[], seats: number): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const shares = counts.map((count) => Math.floor((count * seats) / total));
  const left = seats - shares.reduce((sum, share) => sum + share, 0);
  const order = counts
    .map((count, place) => ({ count, place, remainder: (count * seats) % total }))
    .toSorted((a, b) => b.remainder - a.remainder || b.count - a.count || a.place - b.place);
  for (const { place } of order.slice(0, left)) shares[place] = (shares[place] ?? 0) + 1;
  return shares;
}

/** Percentages with one decimal that add up to exactly 100.0 when printed, or all 0 when there is nothing to count. */
export function percentShares(counts: readonly number[]): readonly number[] {
  return largestRemainder(counts, 1000).map((tenths) => tenths / 10);
}
