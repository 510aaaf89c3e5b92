import type { Locale } from './error-texts.ts';
import type { VerifyProblem, VerifyProblemCode } from './reports-calls.ts';
import { verifyTextsEn } from './verify-texts-en.ts';
import { verifyTextsZh } from './verify-texts-zh.ts';

/** One sentence per finding: what is wrong and where; `{name}` is filled from the details, `{where}` from the place. */
export type VerifyTexts = Readonly<Record<VerifyProblemCode, string>>;

const texts: Readonly<Record<Locale, VerifyTexts>> = { 'zh-CN': verifyTextsZh, en: verifyTextsEn };

/** The sentence for one finding of `record.verify`; a detail that is not known is shown as “—”. */
export function verifyText(problem: VerifyProblem, locale: Locale): string {
  return texts[locale][problem.code].replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    String(name === 'where' ? problem.where : (problem.details[name] ?? '—')),
  );
}
