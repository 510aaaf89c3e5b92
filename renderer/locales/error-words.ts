import { errorText } from '../../db/contract/error-texts.ts';
import type { AppError } from '../../db/model/result.ts';
import { pageLanguage } from './i18n.ts';

export interface ErrorWords {
  readonly sentence: string;
  readonly nextStep: string;
  /** All that a maintainer needs, for 复制详情. */
  readonly details: string;
}

/** An error in the words of the page. */
export function errorWords(error: AppError): ErrorWords {
  const { sentence, nextStep } = errorText(error, pageLanguage());
  const facts = Object.entries(error.details).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return { sentence, nextStep, details: [sentence, nextStep, `code: ${error.code}`, ...facts].join('\n') };
}
