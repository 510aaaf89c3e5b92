import { InvalidArgumentError } from 'commander';
import type { VisitWords } from '../../db/model/visit-words.ts';
import { visitWordsEn, visitWordsZh } from '../../db/model/visit-words.ts';
import type { CliTexts } from './cli-texts.ts';

type Choice = 'kinds' | 'purposes' | 'topics' | 'methods';
type CodeOf<C extends Choice> = keyof VisitWords[C] & string;

/** The code for itself or for its word in either language. */
export function codeOption<C extends Choice>(choice: C): (text: string) => CodeOf<C> {
  const codes = Object.keys(visitWordsZh[choice]) as CodeOf<C>[];
  const wordsOf = ({ [choice]: words }: VisitWords, code: CodeOf<C>) =>
    (words as Readonly<Record<string, string>>)[code] ?? '';
  return (text) => {
    const found = codes.find((code) =>
      [code, wordsOf(visitWordsZh, code), wordsOf(visitWordsEn, code)].includes(text),
    );
    if (found !== undefined) return found;
    throw new InvalidArgumentError(codes.map((code) => `${code} ${wordsOf(visitWordsZh, code)}`).join(', '));
  };
}

/** The same for an option that takes several. */
export function codesOption<C extends Choice>(choice: C) {
  const one = codeOption(choice);
  return (text: string, before: readonly CodeOf<C>[] = []) => [...before, one(text)];
}

/** A time of the day, `HH:MM`. */
export function timeOption(texts: CliTexts): (text: string) => string {
  return (text) => {
    if (!/^(?:[01]?\d|2[0-3]):[0-5]\d$/.test(text)) throw new InvalidArgumentError(texts.visits.timeExpected);
    return text.padStart(5, '0');
  };
}

export interface GivenSignature {
  readonly role: 'inspector' | 'school';
  readonly name: string;
}

const roles: Readonly<Record<string, GivenSignature['role']>> = {
  inspector: 'inspector',
  school: 'school',
  督学: 'inspector',
  学校: 'school',
};

/** `role:name`, once for each who signs. */
export function signaturesOption(texts: CliTexts) {
  return (text: string, before: readonly GivenSignature[] = []): readonly GivenSignature[] => {
    const [, word = '', name = ''] = /^([^:：]*)[:：](.*)$/su.exec(text) ?? [];
    const role = Object.hasOwn(roles, word.trim()) ? roles[word.trim()] : undefined;
    if (role === undefined || name.trim() === '')
      throw new InvalidArgumentError(texts.visits.signatureExpected);
    return [...before, { role, name: name.trim() }];
  };
}

/** A record sheet goes to a page or to a PDF. */
export function sheetOutOption(texts: CliTexts): (text: string) => string {
  return (text) => {
    if (!/\.(?:html?|pdf)$/i.test(text)) throw new InvalidArgumentError(texts.visits.outExpected);
    return text;
  };
}
