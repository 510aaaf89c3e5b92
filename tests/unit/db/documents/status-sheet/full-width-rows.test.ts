import { expect, test } from 'vitest';
import {
  blocksOfWidth,
  evenBlocks,
  lastColumnsFor,
} from '../../../../../db/documents/status-sheet/full-width-rows.ts';

test('signatures share the width of the sheet, whatever its columns', () => {
  expect(evenBlocks([50, 50, 100, 200], 2).map(({ columns }) => columns)).toEqual([3, 1]);
  expect(evenBlocks([10, 380, 10], 4).map(({ width }) => width)).toEqual([10, 0, 380, 10]);
});

test('a total takes as many narrow columns as its number needs, and leaves one to each of the others', () => {
  expect(blocksOfWidth([35, 35, 40, 20, 30, 300], [110, 45, 50])).toEqual([3, 2, 1]);
  expect(blocksOfWidth([20, 20, 20], [110, 45, 50])).toEqual([1, 1, 1]);
});

test('the day at the right edge gets the columns that hold it in one line', () => {
  expect(lastColumnsFor(10, [300, 60, 80], 10)).toBe(2);
  expect(lastColumnsFor(100, [30, 30], 10)).toBe(2);
});
