import { i18n } from '../../locales/i18n.ts';
import { organizations } from '../../locales/zh-CN/organizations.ts';

/** What is wrong with a row, in words; a problem that this page does not know keeps its code. */
export function problemWord(problem: string): string {
  return isKnown(problem) ? i18n.t(`organizations:problem.${problem}`) : problem;
}

function isKnown(problem: string): problem is keyof typeof organizations.problem {
  return Object.hasOwn(organizations.problem, problem);
}
