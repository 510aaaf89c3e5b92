import type { Value } from '../../model/expression/values.ts';
import { wordsIn, type Question } from '../../model/form/form.ts';
import { isDay } from '../../model/calendar.ts';
import { dayWords } from './day-words.ts';
import { html, type Html } from './html.ts';

export const notFilled = '未填';

/** An answer as a person reads it: choices by their words, days as papers write them. */
export function answerWords({ kind, choices = [] }: Question, value: Value): string {
  if (value === '' || (typeof value === 'object' && value.length === 0)) return notFilled;
  if (kind === 'photo') return '见照片与附件清单';
  if (kind === 'date' && typeof value === 'string' && isDay(value)) return dayWords(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  const chosen = typeof value === 'object' ? value : [value];
  const labels = new Map(choices.map(({ name, label }) => [name, wordsIn(label, 'zh')]));
  return chosen.map((each) => labels.get(String(each)) ?? String(each)).join('、');
}

/** Room for the answer of a question: boxes for its choices, a date to fill in, or nothing. */
export function answerRoom({ kind, choices = [] }: Question): Html {
  if (kind === 'date') return html`　　　　年　　月　　日`;
  return html`${choices.map(({ label }) => choiceBox(wordsIn(label, 'zh')))}`;
}

export function choiceBox(words: string): Html {
  return html`<span class="choice">□${words}</span> `;
}
