import { expect, test } from 'vitest';
import type { Answers } from '../../../../db/model/form/answers.ts';
import { examine, openQuestions } from '../../../../db/model/form/examine.ts';
import { formFields, itemsOf, type Form } from '../../../../db/model/form/form.ts';
import { scoreForm } from '../../../../db/model/form/score.ts';
import { loadLibrary } from '../../../support/library.ts';

const forms: readonly Form[] = loadLibrary().rows.flatMap((row) => (row.noun === 'form' ? [row.fields] : []));
const today = '2026-11-27';

function formOf(code: string): Form {
  return formFields.parse(forms.find((form) => form.code === code));
}

test('every scheme in use is shown by some built-in form', () => {
  const rules = forms.flatMap(({ items }) =>
    itemsOf(items).flatMap((item) => ('score' in item && item.score ? [item.score.by] : [])),
  );
  expect([...new Set(rules)].toSorted()).toEqual([
    'choice',
    'coefficient',
    'deduction',
    'given',
    'steps',
    'verdict',
  ]);
});

test('a form that nobody has begun is open and worth nothing yet, and no grade is given away', () => {
  const graded = forms
    .filter(({ total }) => total !== null)
    .map((form) => {
      const { total, grade, vetoes } = scoreForm(form, {}, today);
      return [form.code, total, grade, vetoes];
    });
  expect(graded).toEqual(graded.map(([code]) => [code, 0, null, []]));
  expect(graded.length).toBeGreaterThan(2);
});

/** What is pointed out in the five managements with these answers. */
function toldOf(answers: Answers): readonly (readonly [string, string | null])[] {
  const asked = examine(formOf('five-managements'), answers, today);
  return openQuestions(asked).map(({ question, problem }) => [question.name, problem]);
}

test('75 minutes of homework are too many for grade three and fine for junior secondary', () => {
  const classes = [{ className: '一班', minutes: 75 }];
  const stages = ['primary-high', 'junior', 'primary-low'];
  expect(stages.map((stage) => toldOf({ stage, classes }))).toEqual([
    [['minutes', 'constraint']],
    [],
    [['minutes', 'constraint']],
  ]);
});

test('eight hours of sleep are enough for senior secondary alone', () => {
  const stages = ['primary-low', 'junior', 'senior'];
  expect(stages.map((stage) => toldOf({ stage, sleepHours: 8 }))).toEqual([
    [['sleepHours', 'constraint']],
    [['sleepHours', 'constraint']],
    [],
  ]);
});
