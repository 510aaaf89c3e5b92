import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  goTo,
  meantIds,
  noSelection,
  repaired,
  tileAfterKey,
  toggle,
} from '../../../../renderer/state/tile-selection.ts';

const order = ['a', 'b', 'c', 'd', 'e'];
const step = { order, isRange: false };
const range = { order, isRange: true };

test('nothing is meant until somebody goes to a picture; then that one, or all that are chosen', () => {
  expect(meantIds(noSelection)).toEqual([]);
  const there = goTo(noSelection, 'c', step);
  expect(meantIds(there)).toEqual(['c']);
  expect(meantIds(toggle(toggle(there, 'c'), 'e'))).toEqual(['c', 'e']);
  expect(meantIds(goTo(toggle(there, 'e'), 'a', step))).toEqual(['a']);
});

test('a range grows and shrinks from where it began, in both directions', () => {
  const began = goTo(noSelection, 'c', step);
  const longer = goTo(goTo(began, 'd', range), 'e', range);
  expect(meantIds(longer)).toEqual(['c', 'd', 'e']);
  expect(meantIds(goTo(longer, 'b', range))).toEqual(['b', 'c']);
});

test('what is gone is no longer chosen, and the next one, else the one before, gets the keyboard', () => {
  const chosen = toggle(toggle(goTo(noSelection, 'b', step), 'b'), 'd');
  const left = repaired(chosen, { before: order, order: ['a', 'b', 'e'] });
  expect([left.currentId, meantIds(left)]).toEqual(['e', ['b']]);
  expect(repaired(goTo(noSelection, 'e', step), { before: order, order: ['a', 'b'] }).currentId).toBe('b');
  expect(repaired(chosen, { before: order, order: [] })).toMatchObject({ currentId: null });
  expect(repaired(noSelection, { before: [], order })).toBe(noSelection);
});

test('keys go on over the ends of sections and keep their column where there is one', () => {
  const sections = { sizes: [5, 2, 3], columns: 3 };
  const after = (key: string, at: number) => tileAfterKey(key, at, sections);
  expect([after('ArrowRight', 4), after('ArrowLeft', 5), after('Home', 7), after('End', 0)]).toEqual([
    5, 4, 0, 9,
  ]);
  expect([after('ArrowDown', 2), after('ArrowDown', 4), after('ArrowDown', 5)]).toEqual([4, 6, 7]);
  expect([after('ArrowUp', 9), after('ArrowUp', 1), after('ArrowDown', 8), after('x', 3)]).toEqual([
    6,
    1,
    8,
    null,
  ]);
});

test('every key stays among the tiles', () => {
  const keys = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End');
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(keys, sizes, fc.integer({ min: 1, max: 6 }), fc.nat(100), (key, some, columns, place) => {
      const count = some.reduce((sum, size) => sum + size, 0);
      const to = tileAfterKey(key, place % count, { sizes: some, columns });
      expect(to).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThan(count);
    }),
  );
});
