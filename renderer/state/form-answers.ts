import type { Answers } from '../../db/model/form/answers.ts';

/** Answers as they wait in a draft; the base where nothing waits or it cannot be read. */
export function readAnswers(draft: string | undefined, base: Answers): Answers {
  if (!draft) return base;
  try {
    return JSON.parse(draft) as Answers;
  } catch {
    return base;
  }
}
