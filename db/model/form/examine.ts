import type { Value } from '../expression/values.ts';
import { everyRow, noRows, type Answers, type Placed, type Rows } from './answers.ts';
import type { Form, Question } from './form.ts';
import { FormReading } from './form-reading.ts';

/** Nothing of it keeps a record from being made: it is told, and the person decides. */
export type AnswerProblem = 'missing' | 'not-a-number' | 'not-a-day' | 'not-a-choice' | 'constraint';

/** One question in one row, as it stands. */
export interface Asked {
  readonly question: Question;
  readonly rows: Rows;
  readonly isRelevant: boolean;
  readonly value: Value;
  readonly problem: AnswerProblem | null;
}

/** Every question in every row, in the order of the form. */
export function examine(form: Form, answers: Answers, today: string): readonly Asked[] {
  const reading = new FormReading(form, answers, today);
  return [...reading.placed.values()].flatMap((placed) => askedOf(reading, placed));
}

/** What is left to do before a form is complete. */
export function openQuestions(asked: readonly Asked[]): readonly Asked[] {
  return asked.filter(({ isRelevant, problem }) => isRelevant && problem !== null);
}

function askedOf(reading: FormReading, { item, repeats }: Placed): readonly Asked[] {
  if (item.kind === 'note' || item.kind === 'group' || item.kind === 'repeat') return [];
  return everyRow(reading.answers, repeats, noRows).map((rows) => {
    const isRelevant = reading.isRelevant(item.name, rows);
    const value = reading.value(item.name, rows);
    const problem = isRelevant ? problemOf(reading, item, value, rows) : null;
    return { question: item, rows, isRelevant, value, problem };
  });
}

function problemOf(reading: FormReading, question: Question, value: Value, rows: Rows): AnswerProblem | null {
  const isAnswered = typeof value === 'object' ? value.length > 0 : value !== '';
  if (!isAnswered) {
    const { required, kind } = question;
    return kind !== 'calculate' && required !== undefined && reading.holds(required, rows) ? 'missing' : null;
  }
  const wrong = wrongKind(question, value);
  if (wrong) return wrong;
  const { constraint } = question;
  return constraint !== undefined && !reading.holds(constraint, rows, value) ? 'constraint' : null;
}

function wrongKind({ kind, choices = [] }: Question, value: Value): AnswerProblem | null {
  switch (kind) {
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value) ? null : 'not-a-number';
    case 'decimal':
      return typeof value === 'number' && Number.isFinite(value) ? null : 'not-a-number';
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? null : 'not-a-day';
    case 'select-one':
    case 'select-multiple': {
      const names = new Set(choices.map(({ name }) => name));
      const chosen = typeof value === 'object' ? value.map(String) : [String(value)];
      return chosen.every((name) => names.has(name)) ? null : 'not-a-choice';
    }
    case 'text':
    case 'photo':
    case 'calculate':
      return null;
  }
}
