import { expect, test } from 'vitest';
import type { IndicatorDetail, Reading } from '../../../../db/contract/indicators-calls.ts';
import {
  correctedByDraft,
  emptyReading,
  nextReading,
  readAmount,
  readingHints,
  readReading,
  readReadingDraft,
  readSchoolYear,
  valuesOfReading,
  writeReadingDraft,
} from '../../../../renderer/state/reading-rules.ts';

const today = '2025-05-20';
const reading: Reading = {
  id: 'r1',
  organizationId: null,
  organizationName: '',
  kind: 'achieved',
  comparator: '=',
  value: 0,
  valueMax: null,
  numerator: null,
  denominator: null,
  text: '',
  asOfOn: null,
  schoolYear: '2023-2024',
  periodZh: '',
  caliber: '户籍人口',
  noteZh: '',
  actorId: null,
  actorName: '测试员甲',
  correctsId: null,
  reason: '',
  source: null,
  recordedAtMs: 0,
  correctedById: null,
  isWithdrawn: false,
  shownValue: 0,
  day: '2023-09-01',
};
const indicator: IndicatorDetail = {
  id: 'i1',
  planId: 'p1',
  attachTo: 'plan',
  attachId: 'p1',
  attachCode: 'town',
  attachTitleZh: '',
  attachTitleEn: '',
  position: 1,
  nameZh: '净入学率',
  nameEn: '',
  unitZh: '%',
  unitEn: '%',
  rateKind: 'net',
  noteZh: '',
  targets: [],
  readings: [{ ...reading, id: 'r2', organizationId: 'west', organizationName: '西县' }],
  assessment: {
    targetId: null,
    firstReadingId: null,
    lastReadingId: null,
    standing: 'no-target',
    gap: null,
    pace: null,
  },
  asOf: today,
  seen: 1,
  planCode: 'town',
  planTitleZh: '',
  planTitleEn: '',
  startsOn: '2022-01-01',
  horizonOn: null,
  cityId: 'town',
  cityNameZh: '甲市',
  units: ['east', 'west', 'north'].map((id) => ({ id, nameZh: id, nameEn: '' })),
  sums: [],
  previousId: null,
  nextId: null,
};

function problemsOf(change: object, correcting: Reading | null = null) {
  return readReading({ ...emptyReading, ...change }, today, correcting).problems;
}

function hintsOf(change: object) {
  return readingHints(indicator, { ...emptyReading, schoolYear: '2024', ...change }, today, null);
}

test('numbers as people type them; blank is null and never 0', () => {
  const typed = ['', ' ', '0', '96.4', '12,300', '９６．４％', '1e5', '九十六', '96.', '9'.repeat(20)];
  expect(typed.map(readAmount)).toEqual([
    null,
    null,
    0,
    96.4,
    12_300,
    96.4,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('school years as people type them', () => {
  const typed = ['', '2024-2025', '2024—2025学年', '2024/25', '2024', '2024学年度', '2024-2026', '24-25'];
  expect(typed.map(readSchoolYear)).toEqual([
    null,
    '2024-2025',
    '2024-2025',
    '2024-2025',
    '2024-2025',
    '2024-2025',
    undefined,
    undefined,
  ]);
});

test('what keeps a reading from being recorded is named by field, and only that', () => {
  expect([
    problemsOf({}),
    problemsOf({ value: '约九成', asOfOn: '2025-02-30', schoolYear: '去年' }),
    problemsOf({ value: '105' }),
    problemsOf({ numerator: '369' }),
    problemsOf({ value: '0' }, reading),
  ]).toEqual([
    { value: 'number-missing' },
    { value: 'number-unreadable', asOfOn: 'day-unreadable', schoolYear: 'school-year-unreadable' },
    {},
    {},
    { reason: 'reason-missing' },
  ]);
});

test('hints: implied by as many digits as were typed, worked out, or unusual', () => {
  expect([
    hintsOf({ value: '43', numerator: '369' }).implied,
    hintsOf({ value: '43.0', numerator: '369' }).implied,
    hintsOf({ numerator: '15', denominator: '20' }).workedOut,
    hintsOf({ value: '105' }).warnings.map(({ code }) => code),
    hintsOf({}).warnings,
  ]).toEqual([
    { about: 858, least: 849, most: 868, field: 'denominator' },
    { about: 858, least: 858, most: 859, field: 'denominator' },
    75,
    ['over-hundred'],
    [],
  ]);
});

test('a draft brings back the form as it was, emptied fields and the reading it corrects included', () => {
  const values = { ...valuesOfReading(reading), caliber: '', reason: '口径有变' };
  const draft = writeReadingDraft(values, reading.id);
  expect([readReadingDraft(draft, valuesOfReading(reading)), correctedByDraft(draft)]).toEqual([
    values,
    'r1',
  ]);
  expect([readReadingDraft('{"value": 7', emptyReading), correctedByDraft('[]')]).toEqual([
    emptyReading,
    null,
  ]);
});

test('the next reading: another year of the city, or the next unit without one of the same year', () => {
  const recorded = { ...emptyReading, schoolYear: '2023-2024', value: '9', caliber: '户籍人口' };
  expect([
    nextReading(indicator, recorded),
    nextReading(indicator, { ...recorded, organizationId: 'east' }),
    nextReading(indicator, { ...recorded, organizationId: 'north' }).organizationId,
  ]).toEqual([
    { ...emptyReading, caliber: '户籍人口' },
    { ...emptyReading, caliber: '户籍人口', schoolYear: '2023-2024', organizationId: 'north' },
    'north',
  ]);
});
