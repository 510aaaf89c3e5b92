import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  gapOf,
  impliedDenominator,
  impliedNumerator,
  nextTarget,
  paceTo,
  readingDay,
  readingValue,
  standingOf,
  sumOfParts,
  verdictOf,
  type TargetAim,
} from '../../../../db/model/indicator-rules.ts';

const atLeast = (value: number): TargetAim => ({ comparator: '>=', value, valueMax: null });

describe('a value', () => {
  test('is the one that was given, else numerator over denominator, and blank is not 0', () => {
    const blank = { value: null, numerator: null, denominator: null };
    expect([
      readingValue({ ...blank, value: 0 }, 100),
      readingValue(blank, 100),
      readingValue({ ...blank, numerator: 15, denominator: 20 }, 100),
      readingValue({ ...blank, numerator: 0, denominator: 20 }, 100),
      readingValue({ ...blank, numerator: 15 }, 100),
      readingValue({ ...blank, numerator: 15, denominator: 0 }, 100),
      readingValue({ ...blank, numerator: 15, denominator: 20 }, null),
    ]).toEqual([0, null, 75, 0, null, null, null]);
  });

  test('speaks of its day, else of the first of its school year, else of the last year it names', () => {
    const times = [
      { asOfOn: '2025-03-01', schoolYear: '2023-2024', periodZh: '' },
      { asOfOn: null, schoolYear: '2024-2025', periodZh: '' },
      { asOfOn: null, schoolYear: null, periodZh: '2016–2020（十三五）' },
      { asOfOn: null, schoolYear: null, periodZh: '目前（未注日期）' },
    ];
    expect(times.map(readingDay)).toEqual(['2025-03-01', '2024-09-01', '2020-12-31', null]);
  });
});

describe('implied numbers', () => {
  test('369 schools that are 43 % are about 858, between 849 and 868', () => {
    expect(impliedDenominator(43, 369, 100)).toEqual({ about: 858, least: 849, most: 868 });
    expect(impliedNumerator(43, 858, 100)).toEqual({ about: 369, least: 365, most: 373 });
    expect(impliedDenominator(0, 369, 100)).toBeNull();
  });

  test('what was rounded is always between the bounds', () => {
    const counts = fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }));
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 2 }), ([numerator, denominator], decimals) => {
        const step = 10 ** decimals;
        const value = Math.round(((numerator * 100) / denominator) * step) / step;
        const whole = impliedDenominator(value, numerator, 100, decimals);
        const part = impliedNumerator(value, denominator, 100, decimals);
        expect(whole === null || (whole.least <= denominator && denominator <= whole.most)).toBe(true);
        expect(part === null || (part.least <= numerator && numerator <= part.most)).toBe(true);
      }),
    );
  });
});

describe('an aim', () => {
  test('is met, missed or exceeded by its comparator, and never rounded up to', () => {
    const range = { comparator: 'range', value: 1, valueMax: 2 } as const;
    const about = { comparator: '~', value: 10, valueMax: null } as const;
    const all = { comparator: '=', value: 100, valueMax: null } as const;
    const atMost = { comparator: '<=', value: 5, valueMax: null } as const;
    const from = { comparator: 'from', value: 2021, valueMax: null } as const;
    expect([
      verdictOf(100.6, atLeast(100.7)),
      verdictOf(100.7, atLeast(100.7)),
      verdictOf(3, range),
      verdictOf(9, about),
      verdictOf(8, about),
      verdictOf(99.96, all),
      verdictOf(6, atMost),
      verdictOf(2021, from),
      verdictOf(null, all),
    ]).toEqual(['short', 'met', 'over', 'met', 'short', 'short', 'over', 'unknown', 'unknown']);
    expect([gapOf(28, atLeast(30)), gapOf(6, atMost), gapOf(31, atLeast(30))]).toEqual([2, -1, 0]);
  });

  test('counts by year: the first that is not over, a duty before a rule before a plan', () => {
    const targets = [
      { kind: 'planned', year: 2024 },
      { kind: 'target', year: 2030 },
      { kind: 'target', year: 2025 },
    ] as const;
    expect([2025, 2026, 2031].map((year) => nextTarget(targets, year)?.year)).toEqual([2025, 2030, 2030]);
  });
});

describe('the pace', () => {
  const first = { on: '2020-12-31', value: 90 };
  const last = { on: '2023-12-31', value: 96 };

  test('needed from the last reading on, beside the one so far', () => {
    const pace = paceTo(atLeast(100), 2025, first, last);
    expect([pace?.neededPerYear.toFixed(2), pace?.presentPerYear?.toFixed(2), pace?.isEnough]).toEqual([
      '2.00',
      '2.00',
      true,
    ]);
    expect(paceTo(atLeast(102), 2025, first, last)?.isEnough).toBe(false);
    expect(paceTo(atLeast(102), 2025, null, last)?.isEnough).toBeNull();
    expect(paceTo(atLeast(95), 2025, first, last)).toBeNull();
    expect(paceTo(atLeast(100), 2022, first, last)).toBeNull();
  });

  test('is enough exactly when the last reading is not below the straight line to the aim', () => {
    const numbers = fc.record({
      from: fc.integer({ min: 0, max: 90 }),
      to: fc.integer({ min: 0, max: 99 }),
      days: fc.integer({ min: 1, max: 27 }),
    });
    fc.assert(
      fc.property(numbers, ({ from, to, days }) => {
        const begin = { on: '2020-01-01', value: from };
        const now = { on: `2022-02-${String(days).padStart(2, '0')}`, value: to };
        const pace = paceTo(atLeast(100), 2025, begin, now);
        const share = 1 - (pace?.yearsLeft ?? 0) / 6;
        const line = from + (100 - from) * share;
        expect(Math.abs(to - line) < 1e-6 || pace?.isEnough === to > line).toBe(true);
      }),
    );
  });

  test('the standing says what a director asks', () => {
    const target = { ...atLeast(100), kind: 'target', year: 2025 } as const;
    const pace = paceTo(target, 2025, first, last);
    expect([
      standingOf(null, 96, null, '2025-05-20'),
      standingOf(target, null, null, '2025-05-20'),
      standingOf(target, 100, null, '2025-05-20'),
      standingOf(target, 96, pace, '2025-05-20'),
      standingOf(target, 96, null, '2025-05-20'),
      standingOf(target, 96, null, '2026-01-01'),
    ]).toEqual(['no-target', 'no-reading', 'met', 'on-pace', 'not-met', 'missed']);
  });
});

test('parts beside their total: equal, different, too many, or not all there', () => {
  const states = [
    sumOfParts(135, [89, 39, 7]),
    sumOfParts(135, [89, 39, 6]),
    sumOfParts(135, [89, 48, null]),
    sumOfParts(135, [89, null, 7]),
    sumOfParts(135, [null, null, null]),
    sumOfParts(null, [1, 2]),
    sumOfParts(0.3, [0.1, 0.2]),
  ];
  expect(states.map((sum) => sum && [sum.parts, sum.known, sum.state])).toEqual([
    [135, 3, 'equal'],
    [134, 3, 'differs'],
    [137, 2, 'exceeds'],
    [96, 2, 'open'],
    null,
    null,
    [0.3, 2, 'equal'],
  ]);
});
