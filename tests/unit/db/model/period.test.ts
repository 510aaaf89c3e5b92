import { expect, test } from 'vitest';
import { isInPeriod, periodDays, periodKinds, periodOf } from '../../../../db/model/period.ts';

test('a day lies in a month, a quarter, half a year and a year, each with its first and last day', () => {
  const day = '2024-02-29';
  expect(
    periodKinds.map((kind) => {
      const period = periodOf(day, kind);
      return [period, periodDays(period), isInPeriod(day, period)];
    }),
  ).toEqual([
    ['2024-02', { from: '2024-02-01', to: '2024-02-29' }, true],
    ['2024-Q1', { from: '2024-01-01', to: '2024-03-31' }, true],
    ['2024-H1', { from: '2024-01-01', to: '2024-06-30' }, true],
    ['2024', { from: '2024-01-01', to: '2024-12-31' }, true],
  ]);
});

test('the last months of a year end with it', () => {
  expect(['2025-12', '2025-Q4', '2025-H2'].map((period) => periodDays(period))).toEqual([
    { from: '2025-12-01', to: '2025-12-31' },
    { from: '2025-10-01', to: '2025-12-31' },
    { from: '2025-07-01', to: '2025-12-31' },
  ]);
  expect(isInPeriod('2026-01-01', '2025-H2')).toBe(false);
});
