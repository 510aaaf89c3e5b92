import { expect, test } from 'vitest';
import { readingWarnings, type ReadingDraft } from '../../../../db/model/reading-warnings.ts';

const blank: ReadingDraft = {
  value: null,
  numerator: null,
  denominator: null,
  text: '',
  asOfOn: null,
  schoolYear: '2023-2024',
  periodZh: '',
  caliber: '',
};
const around = {
  rateKind: 'net',
  unitZh: '%',
  startsOn: '2022-03-25',
  horizonOn: '2030-12-31',
  today: '2025-05-20',
  others: [],
} as const;

function codes(draft: Partial<ReadingDraft>, change: object = {}): readonly string[] {
  return readingWarnings({ ...blank, ...draft }, { ...around, ...change }).map(({ code }) => code);
}

test('a net rate above 100 is unusual, a gross one is not', () => {
  expect(codes({ value: 105 })).toEqual(['over-hundred']);
  expect(codes({ value: 105 }, { rateKind: 'gross' })).toEqual([]);
});

test('numbers that do not fit each other', () => {
  expect(codes({ numerator: 12, denominator: 10 })).toEqual(['over-hundred', 'numerator-over-denominator']);
  expect(codes({ value: 43, numerator: 369, denominator: 858 })).toEqual([]);
  expect(codes({ value: 43, numerator: 369, denominator: 900 })).toEqual(['value-disagrees']);
  expect(codes({ numerator: 3, denominator: 0 })).toEqual(['value-unknown', 'denominator-zero']);
  expect(codes({ value: -1 })).toEqual(['negative']);
});

test('no value is unknown, and a word is a value', () => {
  expect(codes({ numerator: 369 })).toEqual(['value-unknown']);
  expect(codes({ text: '通过' })).toEqual([]);
  expect(codes({ value: 0 })).toEqual([]);
});

function at(time: Partial<ReadingDraft>): readonly string[] {
  return codes({ value: 90, schoolYear: null, ...time });
}

test('days outside of what the plan speaks of', () => {
  expect(at({})).toEqual(['date-unknown']);
  expect(at({ asOfOn: '2026-01-01' })).toEqual(['in-future']);
  expect(at({ asOfOn: '2031-01-01' })).toEqual(['in-future', 'after-horizon']);
  expect(at({ asOfOn: '2009-12-31' })).toEqual(['long-before-plan']);
  expect(at({ asOfOn: '2024-12-31', schoolYear: '2022-2023' })).toEqual(['school-year-disagrees']);
});

test('beside the reading before: a jump, another caliber, the same day again', () => {
  const others = [{ ...blank, value: 60, schoolYear: '2022-2023', caliber: '户籍人口' }];
  expect(codes({ value: 75, caliber: '户籍人口' }, { others })).toEqual([]);
  expect(codes({ value: 85, caliber: '常住人口' }, { others })).toEqual(['jump', 'caliber-differs']);
  expect(codes({ value: 61, schoolYear: '2022-2023' }, { others })).toEqual(['already-recorded']);
  expect(codes({ value: 100 }, { others, rateKind: 'count', unitZh: '所' })).toEqual(['jump']);
});
