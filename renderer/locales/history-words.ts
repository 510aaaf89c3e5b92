import { fieldWords, historyTexts, valueWords } from '../../db/contract/history-texts.ts';
import { intentWords } from '../../db/contract/intent-texts.ts';
import type { Locale } from '../../db/contract/error-texts.ts';
import { i18n } from './i18n.ts';

function locale(): Locale {
  return i18n.language === 'en' ? 'en' : 'zh-CN';
}

/** The name of a field of the record: the same on forms, in histories and in `wb`. */
export function fieldName(field: string): string {
  return fieldWords(field, locale());
}

/** What was done, in words. */
export function intentName(intent: string): string {
  return intentWords(intent, locale());
}

/** A word for a choice, such as a scope or a role. */
export function choiceName(value: string): string {
  return historyTexts[locale()].values[value] ?? value;
}

/** A value as a person reads it. */
export function valueText(field: string, value: unknown, names: Readonly<Record<string, string>>): string {
  return valueWords(field, value, names, locale());
}
