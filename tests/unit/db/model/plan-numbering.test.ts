import { expect, test } from 'vitest';
import { freeCode, freeLetter, nextCode, nextLabel } from '../../../../db/model/plan-numbering.ts';

test('codes and labels go on as the document began', () => {
  expect({
    afterNine: nextCode(['G1', 'G9', 'G2'], 'A1'),
    first: nextCode([], 'A1'),
    withoutNumbers: nextCode(['总则'], 'A1'),
    taken: freeCode(['A1.1', 'A1.2'], 'A1.', 1),
    label: nextLabel(['行动一', '行动二']),
    afterTen: nextLabel(Array.from({ length: 10 }, () => '板块十')),
    firstLabel: nextLabel([]),
    letter: freeLetter(['A1', 'G3', 'X7']),
  }).toEqual({
    afterNine: 'G10',
    first: 'A1',
    withoutNumbers: 'A1',
    taken: 'A1.3',
    label: '行动三',
    afterTen: '板块十一',
    firstLabel: '行动一',
    letter: 'B',
  });
});
