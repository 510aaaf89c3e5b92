import { expect, test } from 'vitest';
import { readingWords, targetWords } from '../../../../renderer/locales/indicator-words.ts';

const target = {
  id: 't1',
  kind: 'target',
  comparator: '>=',
  value: 30,
  valueMax: null,
  year: 2025,
  periodZh: '',
  noteZh: '',
  source: null,
} as const;
const reading = {
  id: 'r1',
  kind: 'baseline',
  comparator: '=',
  value: 84.2,
  valueMax: null,
  text: '',
  asOfOn: null,
  periodZh: '2021年',
  noteZh: '',
  source: null,
} as const;

test('a target says at least, between, about or from where to where', () => {
  expect(targetWords(target, '所')).toBe('≥ 30 所');
  expect(targetWords({ ...target, comparator: 'range', value: 1, valueMax: 2 }, '所')).toBe('1—2 所');
  expect(targetWords({ ...target, comparator: '~', value: 5 }, '亿元')).toBe('约 5 亿元');
  expect(targetWords({ ...target, comparator: 'from', value: 80, valueMax: 90 }, '%')).toBe('由 80 到 90 %');
});

test('a reading carries its period, and a word where the source has no number', () => {
  expect(readingWords(reading, '%')).toBe('84.2 %（2021年）');
  expect(
    readingWords({ ...reading, value: null, text: '全覆盖', periodZh: '', asOfOn: '2025-05-20' }, '%'),
  ).toBe('全覆盖（2025-05-20）');
});
