import { expect, test } from 'vitest';
import { sheetBeside, sheetsOf, type Sheet } from '../../../../../db/model/form/sheets.ts';

function sheet(id: string, minute: number, more: Partial<Sheet> = {}): Sheet {
  return {
    id,
    formId: 'f',
    assessor: 'inspector',
    correctsId: null,
    notedAtMs: minute * 60_000,
    isWithdrawn: false,
    correctedById: null,
    ...more,
  };
}

const day = [
  sheet('first', 1, { correctedById: 'first again' }),
  sheet('own first', 2, { assessor: 'self' }),
  sheet('second', 3),
  sheet('own second', 4, { assessor: 'self' }),
  sheet('mistaken', 5, { isWithdrawn: true }),
  sheet('first again', 6, { correctsId: 'first' }),
  sheet('other form', 7, { formId: 'g' }),
];

test('a corrected sheet keeps its place, and one that was withdrawn has none', () => {
  expect([sheetsOf(day, 'f', 'inspector'), sheetsOf(day, 'f', 'self')].map(idsOf)).toEqual([
    ['first again', 'second'],
    ['own first', 'own second'],
  ]);
});

test.each([
  ['first again', 'inspector', 'own first'],
  ['second', 'inspector', 'own second'],
  [null, 'inspector', undefined],
  ['own second', 'self', 'second'],
] as const)('beside %s of the %s stands %s', (id, assessor, beside) => {
  expect(sheetBeside(day, { id, formId: 'f', assessor })?.id).toBe(beside);
});

test('sheets that name each other as corrected, as only foreign bytes can, still have an order', () => {
  const circle = [
    sheet('a', 1, { correctsId: 'b', isWithdrawn: true, correctedById: 'b' }),
    sheet('b', 2, { correctsId: 'a' }),
  ];
  expect(idsOf(sheetsOf(circle, 'f', 'inspector'))).toEqual(['b']);
});

function idsOf(sheets: readonly Sheet[]): readonly string[] {
  return sheets.map(({ id }) => id);
}
