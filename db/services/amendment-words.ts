import { fieldWords } from '../contract/history-texts.ts';
import { isDay } from '../model/calendar.ts';
import { wordsIn } from '../model/form/form.ts';
import type { VisitAmendmentFields } from '../model/visit.ts';
import { visitWordsZh } from '../model/visit-words.ts';
import { dayWords, momentWords } from '../documents/record-sheet/day-words.ts';
import type { ReadDb } from '../sql/driver.ts';
import { findForms } from '../sql/form-queries.ts';
import { findMeasure } from '../sql/plan-queries.ts';

type Change = Pick<VisitAmendmentFields, 'field' | 'before' | 'after'>;

/** What was changed after the seal, as the paper says it; the new value of a field stands above, so it gives the old one. */
export function amendmentWords(db: ReadDb, { field, before, after }: Change): string {
  if (field === 'record') {
    if (before === '') return '补记一条现场记录';
    return after === '' ? '撤销一条现场记录' : '更正一条现场记录';
  }
  if (field === 'evidence') return after === '' ? `移走佐证材料 ${before} 件` : `增加佐证材料 ${after} 件`;
  const name = fieldWords(field, 'zh-CN');
  const isPart = field in partWords;
  if (isPart)
    return after === ''
      ? `去掉${name}“${part(db, field, before)}”`
      : `增加${name}“${part(db, field, after)}”`;
  return `${name}：原为${before === '' ? '未填' : `“${valueOf(field, before)}”`}`;
}

const partWords: Readonly<Record<string, (db: ReadDb, name: string) => string | undefined>> = {
  member: (_, name) => name,
  topic: (_, name) => (visitWordsZh.topics as Readonly<Record<string, string>>)[name],
  measure: (db, id) => findMeasure(db, id)?.code,
  form: (db, id) => wordsIn(findForms(db, id)[0]?.title, 'zh'),
};

function part(db: ReadDb, noun: string, name: string): string {
  return partWords[noun]?.(db, name) ?? name;
}

/** Choices by their words, times and days as papers write them, texts as they were. */
function valueOf(field: string, value: string): string {
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    kind: visitWordsZh.kinds,
    purpose: visitWordsZh.purposes,
  };
  if (field === 'methods') return methodsOf(value);
  if (field === 'arrivedAtMs' || field === 'leftAtMs') return momentWords(Number(value));
  if (isDay(value)) return dayWords(value);
  return words[field]?.[value] ?? value;
}

function methodsOf(value: string): string {
  const names = JSON.parse(value) as readonly (keyof typeof visitWordsZh.methods)[];
  return names.map((name) => visitWordsZh.methods[name]).join('、') || '未填';
}
