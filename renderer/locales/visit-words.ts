import type { VisitRow } from '../../db/contract/visits-calls.ts';
import { visitWordsEn, visitWordsZh, type VisitWords } from '../../db/model/visit-words.ts';
import { pageLanguage } from './i18n.ts';

const lists = {
  kind: 'kinds',
  purpose: 'purposes',
  topic: 'topics',
  method: 'methods',
  state: 'states',
  assessor: 'assessors',
  open: 'open',
} as const;

/** 经常性, 随访, 查阅资料 …; a word that is in no list, as of a later version, stays as it is. */
export function visitWord(of: keyof typeof lists, name: string): string {
  const words: VisitWords = pageLanguage() === 'en' ? visitWordsEn : visitWordsZh;
  const list: Readonly<Record<string, string>> = words[lists[of]];
  return list[name] ?? name;
}

/** The topics, or the subject of a special visit. */
export function visitTheme({ topics, subject }: Pick<VisitRow, 'topics' | 'subject'>): string | null {
  return (
    [...topics.map((topic) => visitWord('topic', topic)), subject].filter((word) => word !== '').join('、') ||
    null
  );
}
