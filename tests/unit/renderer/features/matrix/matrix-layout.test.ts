import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MatrixLine } from '../../../../../db/model/matrix-lines.ts';
import {
  columnAt,
  columnOffsets,
  linesOf,
  spanOf,
} from '../../../../../renderer/features/matrix/matrix-layout.ts';

function column(kind: MatrixLine['kind'], count = 1): MatrixLine {
  return { kind, id: '', isFolded: false, members: Array.from({ length: count }, (_, place) => place) };
}

test('columns follow each other without a gap; sums are wider, and so are cells with a percentage', () => {
  const columns = [column('total'), column('item'), column('item')];
  expect([...columnOffsets(columns, [column('item')], false)]).toEqual([0, 84, 132, 180]);
  expect([...columnOffsets(columns, [column('item')], true)]).toEqual([0, 84, 142, 200]);
});

test('columns are as wide as the counts of their longest row want it', () => {
  const columns = [column('total', 200), column('item')];
  const rows = [column('total', 2000), column('item')];
  expect([...columnOffsets(columns, rows, false)]).toEqual([0, 148, 226]);
});

test('the column found by halves is the one that a walk along all of them finds', () => {
  const kinds = fc.array(fc.constantFrom<MatrixLine['kind']>('total', 'group', 'item'), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(kinds, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (names, share) => {
      const offsets = columnOffsets(
        names.map((name) => column(name)),
        [],
        false,
      );
      const left = share * (offsets.at(-1) ?? 0);
      const walked = names.findIndex((_, place) => (offsets[place + 1] ?? 0) > left);
      expect(columnAt(offsets, left)).toBe(walked);
    }),
  );
});

test('what has to be there covers what is in sight, within the table', () => {
  expect(spanOf(10, 20, 2000)).toEqual({ first: 4, end: 28 });
  expect(spanOf(0, 5, 8)).toEqual({ first: 0, end: 8 });
});

test('the line with the focus is there once, inside the window or beside it', () => {
  const span = { first: 4, end: 7 };
  expect([linesOf(span, 5), linesOf(span, 40), linesOf(span, -1)]).toEqual([
    [4, 5, 6],
    [4, 5, 6, 40],
    [4, 5, 6],
  ]);
});
