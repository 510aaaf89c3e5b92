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
    inOneLine(name === 'where' ? problem.where : (problem.details[name] ?? '—')),
  );
}

const longest = 160;

/** What the database says of itself can run over many lines; a sentence needs the beginning. */
function inOneLine(value: string | number): string {
  const line = String(value).replaceAll(/\s*\n\s*/g, '; ');
  return line.length <= longest ? line : `${line.slice(0, longest)}…`;
}
