import { expect, test } from 'vitest';
import { absoluteRangeName, columnLetters, rangeName } from '../../../../../db/documents/xlsx/cell-name.ts';

test('columns are lettered as in the margin of a sheet', () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
    'XFD',
  ]);
});

test('ranges are named from corner to corner, with the sheet quoted in defined names', () => {
  const range = { firstRow: 3, lastRow: 19, firstColumn: 0, lastColumn: 27 };
  expect(rangeName(range)).toBe('A3:AB19');
  expect(absoluteRangeName("校长's 台账", range)).toBe("'校长''s 台账'!$A$3:$AB$19");
});
