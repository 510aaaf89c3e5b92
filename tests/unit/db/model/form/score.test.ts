import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../../../db/model/form/answers.ts';
import type { Form, Item } from '../../../../../db/model/form/form.ts';
import { scoreForm } from '../../../../../db/model/form/score.ts';
import { formOf, grades, groupItem, numberItem, yesNoItem } from './small-form.ts';

const today = '2026-11-27';
const yes = { by: 'choice', points: { yes: 3, no: 0 } };
const hundred = { scale: 100, grades, vetoes: [] };

function lineOf(form: Form, answers: Answers) {
  const { lines } = scoreForm(form, answers, today);
  return lines.map(({ points, most, because }) => [points, most, because]);
}

describe('each scheme in use, with why', () => {
  test('yes 3, no 0', () => {
    const form = formOf([yesNoItem('a', { score: yes }), yesNoItem('b', { score: yes })]);
    expect(lineOf(form, { a: 'yes', b: 'no' })).toEqual([
      [3, 3, { by: 'choice', choice: 'yes' }],
      [0, 3, { by: 'choice', choice: 'no' }],
    ]);
  });

  test.each([
    [100, 3, 100],
    [99.9, 2, 60],
    [60, 2, 60],
    [59, 0, null],
  ])('by rate: %d %% is worth %d', (value, points, from) => {
    const steps = [
      { from: 60, points: 2 },
      { from: 100, points: 3 },
    ];
    const form = formOf([numberItem('rate', { score: { by: 'steps', steps } })]);
    expect(lineOf(form, { rate: value })).toEqual([[points, 3, { by: 'steps', value, from }]]);
  });

  test('优 1.0, 良 0.8, 合格 0.6 of 15 points', () => {
    const coefficients = { excellent: 1, good: 0.8, pass: 0.6 };
    const choices = Object.keys(coefficients).map((name) => ({ name, label: { zh: name } }));
    const score = { by: 'coefficient', of: 15, coefficients };
    const form = formOf([{ kind: 'select-one', name: 'a', label: { zh: '…' }, choices, score }]);
    expect(lineOf(form, { a: 'good' })).toEqual([
      [12, 15, { by: 'coefficient', choice: 'good', coefficient: 0.8 }],
    ]);
  });

  test.each([
    [0, 10, 0, false],
    [2, 6, 4, false],
    [4, 4, 6, true],
  ])('two points less for each of %d misses, six at most', (misses, points, taken, isCapped) => {
    const score = { by: 'deduction', of: 10, each: 2, most: 6 };
    const form = formOf([numberItem('misses', { score })]);
    expect(lineOf(form, { misses })).toEqual([[points, 10, { by: 'deduction', misses, taken, isCapped }]]);
  });

  test('no score if something else is missing', () => {
    const score = { by: 'given', of: 5, none: "${licence} = 'no'" };
    const form = formOf([yesNoItem('licence'), numberItem('order', { score })]);
    expect(lineOf(form, { licence: 'no', order: 4 })).toEqual([[0, 5, { by: 'none' }]]);
    expect(lineOf(form, { licence: 'yes', order: 4 })).toEqual([[4, 5, { by: 'given', value: 4 }]]);
  });

  test.each([
    [{ a1: 'yes', a2: 'yes', c1: 'no' }, 'A', null, 10],
    [{ a1: 'yes', a2: 'no', c1: 'no' }, 'B', 'a2', 6],
    [{ a1: 'yes', a2: 'no', c1: 'yes' }, 'C', 'c1', 0],
    [{ c1: 'yes' }, 'C', 'c1', 0],
  ])('verdict of %j is %s', (answers, verdict, clause, points) => {
    const score = { by: 'verdict', all: ['a1', 'a2'], any: ['c1'], points: { A: 10, B: 6, C: 0 } };
    const form = formOf([
      groupItem(
        'item',
        ['a1', 'a2', 'c1'].map((name) => yesNoItem(name)),
        { score },
      ),
    ]);
    expect(lineOf(form, answers)).toEqual([[points, 10, { by: 'verdict', verdict, clause }]]);
  });

  test('a tree of weights: what a group is worth does not depend on how many items it has', () => {
    const form = formOf(
      [
        groupItem('A1', [yesNoItem('b1', { score: yes }), yesNoItem('b2', { score: yes })], { weight: 15 }),
        groupItem('A2', [numberItem('b3', { score: { by: 'given', of: 20 } })], { weight: 85 }),
      ],
      hundred,
    );
    const { total, most, grade, lines } = scoreForm(form, { b1: 'yes', b2: 'no', b3: 18 }, today);
    expect({ total, most, grade, weighed: lines.filter(({ name }) => name.startsWith('A')) }).toEqual({
      total: 84,
      most: 100,
      grade: 1,
      weighed: [
        { name: 'A1', points: 7.5, most: 15, because: { by: 'weight', points: 3, most: 6 } },
        { name: 'A2', points: 76.5, most: 85, because: { by: 'weight', points: 18, most: 20 } },
      ],
    });
  });
});

test('what is open gives no grade yet; what does not apply counts on neither side', () => {
  const form = formOf(
    [
      yesNoItem('boarding'),
      yesNoItem('dormitory', { relevant: "${boarding} = 'yes'", score: yes }),
      yesNoItem('canteen', { score: yes }),
    ],
    hundred,
  );
  expect([
    scoreForm(form, { boarding: 'no' }, today),
    scoreForm(form, { boarding: 'no', canteen: 'yes' }, today),
    scoreForm(form, { boarding: 'yes', canteen: 'yes', dormitory: 'no' }, today),
  ]).toMatchObject([
    { total: 0, open: ['canteen'], grade: null },
    { total: 100, open: [], grade: 0 },
    { total: 50, open: [], grade: 3 },
  ]);
});

const score = fc.oneof(
  fc.constant(yes),
  fc.constant({ by: 'deduction', of: 10, each: 0.7, most: 6 }),
  fc.constant({ by: 'given', of: 12.3 }),
  fc.constant({
    by: 'steps',
    steps: [
      { from: 60, points: 2.1 },
      { from: 100, points: 3.3 },
    ],
  }),
);
const answer = fc.oneof(fc.constantFrom('yes', 'no', ''), fc.double({ min: -50, max: 500, noNaN: true }));
const leaves = fc.array(fc.tuple(score, answer, fc.option(fc.integer({ min: 1, max: 90 }))), {
  minLength: 1,
  maxLength: 12,
});

/** A form of these leaves, some of them in groups with a weight, and its answers. */
function grown(all: readonly (readonly [object, string | number, number | null])[]) {
  const items = all.map(([rule, , weight], index): Item => {
    const name = `q${index}`;
    const item = 'points' in rule ? yesNoItem(name, { score: rule }) : numberItem(name, { score: rule });
    return weight === null ? item : groupItem(`g${index}`, [item], { weight });
  });
  return { items, answers: Object.fromEntries(all.map(([, value], index) => [`q${index}`, value])) };
}

test('whatever is answered, totals stay within bounds and no order of the items changes them', () => {
  fc.assert(
    fc.property(leaves, fc.infiniteStream(fc.nat()), (all, chance) => {
      const { items, answers } = grown(all);
      const order = items.map((item) => [chance.next().value, item] as const);
      const mixed = order.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, item]) => item);
      const found = scoreForm(formOf(items, hundred), answers, today);
      const turned = scoreForm(formOf(mixed, hundred), answers, today);
      expect(found.total).toBeGreaterThanOrEqual(0);
      expect(found.total).toBeLessThanOrEqual(found.most);
      for (const { points, most } of found.lines) {
        expect(points ?? 0).toBeGreaterThanOrEqual(0);
        expect(points ?? 0).toBeLessThanOrEqual(most);
      }
      expect([turned.total, turned.most, turned.grade]).toEqual([found.total, found.most, found.grade]);
    }),
  );
});

test('a veto wins over any points, and one more right answer never costs any', () => {
  const veto = { when: "${accident} = 'yes'", label: { zh: '发生责任事故' } };
  fc.assert(
    fc.property(leaves, (all) => {
      const { items, answers } = grown(all);
      const form = formOf([yesNoItem('accident'), yesNoItem('more', { score: yes }), ...items], {
        ...hundred,
        vetoes: [veto],
      });
      const vetoed = scoreForm(form, { ...answers, accident: 'yes' }, today);
      expect([vetoed.grade, vetoed.vetoes]).toEqual([grades.length - 1, [0]]);
      const without = scoreForm(form, { ...answers, accident: 'no', more: 'no' }, today);
      const better = scoreForm(form, { ...answers, accident: 'no', more: 'yes' }, today);
      expect(better.total).toBeGreaterThanOrEqual(without.total);
      if (better.grade !== null && without.grade !== null) {
        expect(better.grade).toBeLessThanOrEqual(without.grade);
      }
    }),
  );
});
