import { expect, test } from 'vitest';
import { findContext } from '../../../../db/search/context.ts';
import { initialTokens } from '../../../../db/search/initials.ts';
import { normalize, normalizeWithPlaces } from '../../../../db/search/normalize.ts';
import { ftsQuery, parseQuestion } from '../../../../db/search/question.ts';
import { indexTokens } from '../../../../db/search/tokens.ts';

test('one form for traditional and simplified, full and half width, capitals, and lines that break in a sentence', () => {
  const forms = ['數字（智慧）校園', '数字(智慧)校园', '数\n  字(智慧)校\u3000园'];
  expect(forms.map((text) => normalize(text))).toEqual(Array.from(forms, () => '数字(智慧)校园'));
  expect(normalize('Ｇ３．７　Smart\tCampus')).toBe('g3.7 smart campus');
});

test('each unit of the form knows the character that it came from', () => {
  const { text, starts, ends } = normalizeWithPlaces('㎏𠮷 數');
  expect([text, [...starts], [...ends]]).toEqual(['kg𠮷数', [0, 0, 1, 1, 4], [1, 1, 3, 3, 5]]);
});

test('Chinese is kept as pairs and the last character of a run, words as they are', () => {
  expect(indexTokens('校园安全，3所 IMG_20.jpg')).toBe('校园 园安 安全 全 3 所 img 20 jpg');
});

test('a question is a phrase of what is kept; only its end may go on', () => {
  const queries = ['校', '校园', '校園安', 'G3.7', '3所', '校园 安全', 'szxy', '，。'].map((text) =>
    ftsQuery(parseQuestion(text)),
  );
  expect(queries).toEqual([
    'text : "校" *',
    'text : "校园"',
    'text : "校园 园安"',
    'text : "g3 7" *',
    'text : "3 所" *',
    'text : "校园" AND text : "安全"',
    '(text : "szxy" * OR initials : "szxy" *)',
    '',
  ]);
});

test('first letters in pinyin are kept from every character on, with and without what stands in brackets', () => {
  expect(initialTokens('数字（智慧）校园').split(' ')).toEqual([
    'szzhxy',
    'zzhxy',
    'zhxy',
    'hxy',
    'xy',
    'y',
    'szxy',
    'zxy',
    'xy',
    'y',
  ]);
});

test('what was found is shown in the words of the original, far into a long text as well', () => {
  const text = `${'前文。'.repeat(30_000)}已建數字校園３所。${'后文。'.repeat(50)}`;
  const found = findContext(parseQuestion('数字校园3所'), [{ field: 'file-text', text, isName: false }]);
  const [[start, end] = [0, 0]] = found?.marks ?? [];
  expect([found?.context.slice(start, end), found?.context.length, found?.field]).toEqual([
    '數字校園３所',
    122,
    'file-text',
  ]);
  expect(findContext(parseQuestion('字数'), [{ field: 'note', text: '数字', isName: false }])).toBeNull();
});
