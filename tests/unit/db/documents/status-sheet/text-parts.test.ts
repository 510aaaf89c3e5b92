import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowHeight, textParts } from '../../../../../db/documents/status-sheet/text-parts.ts';

const lineHeight = 13;

test('a text that fits stays whole, with its lines counted', () => {
  expect(textParts('规划已报审，正在修改。', 8, lineHeight, '（续）')).toEqual([
    { text: '规划已报审，正在修改。', lines: 2 },
  ]);
});

test('a longer one ends each row with a sentence', () => {
  const parts = textParts('本季度核查三所学校，均已达标。'.repeat(40), 14, lineHeight, '（续）');
  expect(parts.map(({ text }) => [text.slice(0, 6), text.slice(-3)])).toEqual([
    ['本季度核查三', '达标。'],
    ['（续）本季度', '达标。'],
  ]);
});

test('the parts add up to the text, and each fits into a row that programs accept', () => {
  const text = fc.string({
    unit: fc.constantFrom('学', '校', '，', '。', 'a', ' ', '9', '\n', '😀'),
    maxLength: 3000,
  });
  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 60 }), (typed, capacity) => {
      const parts = textParts(typed, capacity, lineHeight, '…');
      expect(parts.map(({ text: part }, index) => (index === 0 ? part : part.slice(1))).join('')).toBe(typed);
      for (const { lines, text: part } of parts) {
        expect(rowHeight(lines, lineHeight / 1.45)).toBeLessThanOrEqual(409);
        expect(part.length).toBeLessThanOrEqual(32_767);
      }
    }),
    { numRuns: 40 },
  );
});
