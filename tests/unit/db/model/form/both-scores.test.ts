import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoreBoth } from '../../../../../db/model/form/both-scores.ts';
import { scoreForm } from '../../../../../db/model/form/score.ts';
import { formOf, grades, groupItem, numberItem, yesNoItem } from './small-form.ts';

const today = '2026-11-27';
const yes = { by: 'choice', points: { yes: 3, no: 0 } };
const given = { by: 'given', of: 10 };
const form = formOf(
  [
    yesNoItem('notice', { score: yes }),
    yesNoItem('dormitory', { relevant: "${notice} = 'yes'", score: yes }),
    groupItem('order', [numberItem('order1', { score: given })], { weight: 5 }),
  ],
  { scale: null, grades, vetoes: [] },
);

test('a school that gave itself more than the inspector found, line by line', () => {
  const self = { notice: 'yes', dormitory: 'yes', order1: 10 };
  const { lines, difference } = scoreBoth(form, { self, inspector: { notice: 'no', order1: 7 } }, today);
  expect(
    lines.map(({ name, self: own, inspector, difference: less }) => [
      name,
      own?.points,
      inspector?.points,
      less,
    ]),
  ).toEqual([
    ['notice', 3, 0, -3],
    ['dormitory', 3, undefined, null],
    ['order', 5, 3.5, -1.5],
    ['order1', 10, 7, -3],
  ]);
  expect(difference).toBe(-7.5);
});

test('what one side has not answered has no difference yet', () => {
  const { lines } = scoreBoth(form, { self: { notice: 'no' }, inspector: {} }, today);
  expect(lines.find(({ name }) => name === 'notice')).toMatchObject({
    self: { points: 0 },
    inspector: { points: null },
    difference: null,
  });
});

const answers = fc.record({
  notice: fc.constantFrom('yes', 'no', ''),
  dormitory: fc.constantFrom('yes', 'no', ''),
  order1: fc.double({ min: -5, max: 30, noNaN: true }),
});

test('each score is what it is alone, and changing sides changes the sign of the difference', () => {
  fc.assert(
    fc.property(answers, answers, (one, other) => {
      const both = scoreBoth(form, { self: one, inspector: other }, today);
      const turned = scoreBoth(form, { self: other, inspector: one }, today);
      expect([both.self, both.inspector]).toEqual([
        scoreForm(form, one, today),
        scoreForm(form, other, today),
      ]);
      expect(both.difference + turned.difference).toBe(0);
      expect(both.lines.map(({ name }) => name)).toEqual(turned.lines.map(({ name }) => name));
    }),
  );
});
