import { expect, test } from 'vitest';
import {
  formatBytes,
  formatCount,
  formatDateTime,
  formatDay,
  formatPercent,
  formatTime,
} from '../../../../renderer/locales/format.ts';

test('days are short in tables, long in papers, and 未填 when unknown', () => {
  expect([formatDay('2026-05-20'), formatDay(null)]).toEqual(['2026-05-20', '未填']);
});

test('times are those of this computer, in twenty-four hours', () => {
  const midnight = new Date(2026, 4, 2, 0, 3, 9).getTime();

  expect([formatTime(midnight), formatDateTime(midnight)]).toEqual(['00:03:09', '2026-05-02 00:03']);
});

test('zero is 0%, nothing is 未填, and halves survive', () => {
  expect([formatPercent(0), formatPercent(null), formatPercent(70.46), formatPercent(100)]).toEqual([
    '0%',
    '未填',
    '70.5%',
    '100%',
  ]);
});

test('sizes and counts are read at a glance', () => {
  expect([formatBytes(0), formatBytes(1023), formatBytes(3_400_000), formatBytes(250_000_000)]).toEqual([
    '0 B',
    '1023 B',
    '3.2 MB',
    '238 MB',
  ]);
  expect(formatCount(12_345)).toBe('12,345');
});
