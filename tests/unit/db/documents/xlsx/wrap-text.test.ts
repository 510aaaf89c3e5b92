import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineEnds } from '../../../../../db/documents/xlsx/wrap-text.ts';

function linesOf(text: string, capacity: number): readonly string[] {
  const ends = lineEnds(text, capacity);
  return ends.map((end, index) => text.slice(index === 0 ? 0 : ends[index - 1], end));
}

test('Chinese text breaks anywhere, but a line does not begin with a closing mark', () => {
  expect(linesOf('已完成主体工程，进入装修', 7)).toEqual(['已完成主体工', '程，进入装修']);
  expect(linesOf('已建成（含在建）', 4)).toEqual(['已建成', '（含在', '建）']);
});

test('words stay whole as long as one fits into a line', () => {
  expect(linesOf('GB/T 9704 standard', 7)).toEqual(['GB/T 9704 ', 'standard']);
  expect(linesOf('abcdefghijklnop', 4)).toEqual(['abcdefg', 'hijklno', 'p']);
});

test('typed line ends count', () => {
  expect(linesOf('一\n\n二', 10)).toEqual(['一\n', '\n', '二']);
});

test('the lines add up to the text, and no character is torn apart', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.integer({ min: 2, max: 30 }),
      (text, capacity) => {
        const lines = linesOf(text, capacity);
        expect(lines.join('')).toBe(text);
        expect(lines.every((line) => line.isWellFormed())).toBe(true);
      },
    ),
  );
});
