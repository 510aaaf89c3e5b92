import { normalize } from './normalize.ts';
import { lastCharacter, notInWord, pairs, runsOf, wordClass, type Run } from './tokens.ts';

/** One of the words that a person typed between spaces. */
export interface Term {
  readonly runs: readonly Run[];
  /** Letters that may be the first letters of a name in pinyin, else null. */
  readonly initials: string | null;
  /** Finds it in normalised text. */
  readonly pattern: RegExp;
}

export type Question = readonly Term[];

const mostTerms = 12;

/** Empty where nothing is left that could be looked for. */
export function parseQuestion(text: string): Question {
  return text
    .split(/\s+/)
    .map((word) => runsOf(normalize(word)))
    .filter((runs) => runs.length > 0)
    .slice(0, mostTerms)
    .map((runs) => ({ runs, initials: initialsIn(runs), pattern: patternOf(runs) }));
}

/** The question in the words of FTS5; every term must be in the text, or in the first letters of a name. */
export function ftsQuery(question: Question): string {
  return question
    .map(({ runs, initials }) => {
      const inText = `text : ${phrase(runs)}`;
      return initials === null ? inText : `(${inText} OR initials : "${initials}" *)`;
    })
    .join(' AND ');
}

/** Neighbours in the text; only the last one may go on beyond what was typed. */
function phrase(runs: readonly Run[]): string {
  const last = runs.at(-1);
  const tokens = runs.flatMap((run) => {
    if (!run.isChinese) return [run.text];
    const characters = pairs(run.text);
    return run === last && characters.length > 0 ? characters : [...characters, lastCharacter(run.text)];
  });
  const isOpen = last !== undefined && (!last.isChinese || pairs(last.text).length === 0);
  return `"${tokens.join(' ')}"${isOpen ? ' *' : ''}`;
}

function initialsIn([first, ...others]: readonly Run[]): string | null {
  return first && others.length === 0 && /^[a-z]{2,20}$/.test(first.text) ? first.text : null;
}

function patternOf(runs: readonly Run[]): RegExp {
  let source = '';
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1];
    if (!before) source += run.isChinese ? '' : `(?<!${wordClass})`;
    else source += `${notInWord}${before.isChinese === run.isChinese ? '+' : '*'}`;
    source += run.text;
  }
  return new RegExp(source, 'gv');
}
