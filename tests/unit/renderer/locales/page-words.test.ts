import { afterEach, expect, test } from 'vitest';
import { errorWords } from '../../../../renderer/locales/error-words.ts';
import { i18n, pageWords, speak } from '../../../../renderer/locales/i18n.ts';
import { localName } from '../../../../renderer/locales/local-name.ts';
import { loadLibrary } from '../../../support/library.ts';
import { statusWord } from '../../../../renderer/locales/status-words.ts';

afterEach(() => speak('zh-CN'));

const zh = flatten(pageWords['zh-CN']);
const en = flatten(pageWords.en);

test('both languages have the same keys, none of them empty', () => {
  expect([...en.keys()].toSorted()).toEqual([...zh.keys()].toSorted());
  expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
});

test('both languages put the same names into each text', () => {
  const differing = [...zh].filter(([key, text]) => namesIn(text) !== namesIn(en.get(key) ?? ''));
  expect(differing.map(([key]) => key)).toEqual([]);
});

test('no Chinese sign stands in an English text', () => {
  const signs = /[\p{Script=Han}、。，：；！？（）《》【】]/u;
  expect([...en].filter(([, text]) => signs.test(text))).toEqual([]);
});

test('no Chinese text is left in letters, but for what is written in letters everywhere', () => {
  const withoutNames = [...zh].map(([key, text]) => [key, text.replaceAll(/\{\{\w+\}\}/g, '')] as const);
  const inLetters = withoutNames.filter(([, text]) => /[A-Za-z]/.test(text) && !/\p{Script=Han}/u.test(text));
  expect(new Set(inLetters.map(([, text]) => text))).toEqual(new Set(['PDF', 'Ctrl+Enter']));
});

test('another language is spoken at once, by words, errors, states and names alike', () => {
  const error = { code: 'disk-full', details: {} } as const;
  const said = () => [
    i18n.t('shell:plans'),
    errorWords(error).sentence,
    statusWord('behind'),
    localName('桂林市', 'Guilin City'),
    localName('我们的单位', ''),
  ];
  const before = said();
  speak('en');
  expect([before, said()]).toEqual([
    ['方案', '磁盘已满，这一次没有写入。此前已记录的内容完好。', '欠进度', '桂林市', '我们的单位'],
    [
      'Plans',
      'The disk is full and this was not written. Everything recorded before is intact.',
      'behind',
      'Guilin City',
      '我们的单位',
    ],
  ]);
});

test('whatever the built-in plans print of units and periods is said in English too', () => {
  speak('en');
  const printed = loadLibrary().rows.flatMap((row) => {
    if (row.noun === 'measure') return [row.fields.leadTextZh, row.fields.source?.document ?? ''];
    if (row.noun === 'assignment') return row.fields.organizationId === null ? [row.fields.printedZh] : [];
    return row.noun === 'target' || row.noun === 'reading' ? [row.fields.periodZh] : [];
  });
  const untold = new Set(printed.filter((text) => /\p{Script=Han}/u.test(localName(text, ''))));
  expect(withoutNamedUnits([...untold])).toEqual([]);
});

/** Leads that are units of the record have their English names there. */
function withoutNamedUnits(texts: readonly string[]): readonly string[] {
  const names = loadLibrary().rows.flatMap((row) => (row.noun === 'organization' ? [row.fields.nameZh] : []));
  return texts.filter((text) => !names.some((name) => text.includes(name)));
}

function flatten(words: object, before = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
      const path = before === '' ? key : `${before}.${key}`;
      return typeof value === 'string' ? [[path, value] as const] : [...flatten(value as object, path)];
    }),
  );
}

function namesIn(text: string): string {
  const names = new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name));
  return [...names].toSorted((one = '', other = '') => one.localeCompare(other)).join();
}
