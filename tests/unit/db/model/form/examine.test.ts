import { expect, test } from 'vitest';
import type { Answers } from '../../../../../db/model/form/answers.ts';
import { examine, openQuestions } from '../../../../../db/model/form/examine.ts';
import { formOf, groupItem, numberItem, yesNoItem } from './small-form.ts';

const label = { zh: '…' };
const homework = formOf([
  { kind: 'integer', name: 'grade', label, required: 'true()', constraint: '. >= 1 and . <= 12' },
  {
    kind: 'calculate',
    name: 'limit',
    label,
    calculation: 'if(${grade} <= 2, 0, if(${grade} <= 6, 60, 90))',
  },
  {
    kind: 'repeat',
    name: 'classes',
    label,
    items: [
      numberItem('minutes', { required: 'true()', constraint: '. <= ${limit}' }),
      { kind: 'text', name: 'why', label, relevant: '${minutes} > ${limit}', required: 'true()' },
    ],
  },
  { kind: 'calculate', name: 'average', label, calculation: 'sum(${minutes}) div count(${minutes})' },
  yesNoItem('board'),
  groupItem('boarders', [{ kind: 'date', name: 'since', label, required: 'true()' }], {
    relevant: "${board} = 'yes'",
  }),
]);

function told(answers: Answers) {
  return examine(homework, answers, '2026-11-27').map(({ question, rows, isRelevant, value, problem }) => [
    [question.name, ...rows.values()].join(' '),
    isRelevant,
    value,
    problem,
  ]);
}

test('limits go by grade, rows see their own answers, and what is not asked is not missing', () => {
  const answers: Answers = {
    grade: 4,
    classes: [{ minutes: 75, why: '考前' }, { minutes: 50, why: '无关' }, {}],
    board: 'no',
  };
  expect(told(answers)).toEqual([
    ['grade', true, 4, null],
    ['limit', true, 60, null],
    ['minutes 0', true, 75, 'constraint'],
    ['minutes 1', true, 50, null],
    ['minutes 2', true, '', 'missing'],
    ['why 0', true, '考前', null],
    ['why 1', false, '', null],
    ['why 2', false, '', null],
    ['average', true, 125 / 3, null],
    ['board', true, 'no', null],
    ['since', false, '', null],
  ]);
});

test('answers of another kind, or that nobody offered, are pointed out and kept', () => {
  const asked = examine(homework, { grade: '三年级', board: 'maybe', classes: 'none' }, '2026-11-27');
  expect(openQuestions(asked).map(({ question, problem }) => [question.name, problem])).toEqual([
    ['grade', 'not-a-number'],
    ['board', 'not-a-choice'],
  ]);
});

test('a calculation that depends on itself is unanswered, and nothing hangs', () => {
  const circle = formOf([
    { kind: 'calculate', name: 'a', label, calculation: '${b} + 1' },
    { kind: 'calculate', name: 'b', label, calculation: '${a} + 1' },
    { kind: 'text', name: 'c', label, relevant: "${c} = ''" },
  ]);
  expect(examine(circle, {}, '2026-11-27').map(({ value }) => value)).toEqual([Number.NaN, Number.NaN, '']);
});
