import { printedWords } from './en/printed-words.ts';
import { pageLanguage } from './i18n.ts';

/**
 * A name of the record in the language of the page. One without an English name keeps its Chinese one, unless it is
 * made of words that the built-in plans print.
 */
export function localName(zh: string, en: string): string {
  if (pageLanguage() !== 'en') return zh;
  return en === '' ? (printedList(zh) ?? zh) : en;
}

const separator = '、';
const longestFirst = Object.keys(printedWords).toSorted((one, other) => other.length - one.length);

/** `市政府、财政部门` word by word; null if any part is not known. Some words hold the separator themselves. */
function printedList(zh: string): string | null {
  const word = longestFirst.find((known) => zh === known || zh.startsWith(`${known}${separator}`));
  const english = word === undefined ? undefined : printedWords[word];
  if (word === undefined || english === undefined) return null;
  if (zh === word) return english;
  const rest = printedList(zh.slice(word.length + separator.length));
  return rest === null ? null : `${english}, ${rest}`;
}
