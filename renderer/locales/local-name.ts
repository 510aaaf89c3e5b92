import { pageLanguage } from './i18n.ts';

/** A name of the record in the language of the page; one without an English name keeps its Chinese one. */
export function localName(zh: string, en: string): string {
  return pageLanguage() === 'en' && en !== '' ? en : zh;
}
