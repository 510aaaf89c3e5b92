import type { ErrorCode } from '../model/errors.ts';
import type { AppError } from '../model/result.ts';
import { errorTextsEn } from './error-texts-en.ts';
import { errorTextsZh } from './error-texts-zh.ts';
import { fileTextRefusalTexts, refusalTexts } from './refusal-texts.ts';
import { xlsFormProblemTextsEn, xlsFormProblemTextsZh } from './xls-form-problem-texts.ts';

/** What happened and what was kept, then what to do next; `{name}` is filled from the error's details. */
export interface ErrorText {
  readonly sentence: string;
  readonly nextStep: string;
}
export type ErrorTexts = Readonly<Record<ErrorCode, ErrorText>>;
export type Locale = 'zh-CN' | 'en';

const texts: Readonly<Record<Locale, ErrorTexts>> = { 'zh-CN': errorTextsZh, en: errorTextsEn };

/** The sentence and the next step of an error in a language, details filled in. */
export function errorText(error: AppError, locale: Locale): ErrorText {
  const text = texts[locale][error.code];
  return { sentence: fill(text.sentence, error, locale), nextStep: fill(text.nextStep, error, locale) };
}

function fill(template: string, error: AppError, locale: Locale): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = error.details[name];
    if (value === undefined || value === null || value === '') return '—';
    if (name === 'reason') return reasonText(error.code, String(value), locale);
    if (!Array.isArray(value)) return String(value);
    const words =
      name === 'reasons' ? value.map((each) => reasonText(error.code, String(each), locale)) : value;
    return words.join(locale === 'en' ? ', ' : '、');
  });
}

/** A reason is a word of a closed list, unless a person wrote it. */
function reasonText(code: ErrorCode, reason: string, locale: Locale): string {
  const reasons: Readonly<Record<string, string>> = reasonTexts[code]?.[locale] ?? {};
  return reasons[reason] ?? reason;
}

const reasonTexts: Partial<Record<ErrorCode, Readonly<Record<Locale, Readonly<Record<string, string>>>>>> = {
  'import-refused': refusalTexts,
  'file-text-refused': fileTextRefusalTexts,
  'form-unreadable': { 'zh-CN': xlsFormProblemTextsZh, en: xlsFormProblemTextsEn },
};
