import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readStrokes, strokesText } from '../../../../renderer/state/signature-strokes.ts';

const point = fc.record({ x: fc.nat(640), y: fc.nat(200) });
const strokes = fc.array(fc.array(point, { minLength: 1, maxLength: 40 }), { maxLength: 12 });

test('a signature is read as it was drawn', () => {
  fc.assert(
    fc.property(strokes, (drawn) => {
      expect(readStrokes(strokesText(drawn))).toEqual(drawn);
    }),
  );
});

test('what is no signature is none', () => {
  expect(['', ';', 'x', '12', '1,2 3;;7,8'].map(readStrokes)).toEqual([
    [],
    [],
    [],
    [],
    [[{ x: 1, y: 2 }], [{ x: 7, y: 8 }]],
  ]);
});
