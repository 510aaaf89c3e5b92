import { z } from 'zod';

export const periodKinds = ['month', 'quarter', 'half-year', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** A reporting period: `2025-06`, `2025-Q2`, `2025-H1` or `2025`. */
export const periodSchema = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]))?$/);

/** The period of a kind that a day lies in. */
export function periodOf(day: string, kind: PeriodKind): string {
  const year = day.slice(0, 4);
  const month = Number(day.slice(5, 7));
  switch (kind) {
    case 'month':
      return day.slice(0, 7);
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`;
    case 'half-year':
      return `${year}-H${Math.ceil(month / 6)}`;
    case 'year':
      return year;
  }
}

export function periodKind(period: string): PeriodKind {
  if (period.length === 4) return 'year';
  if (period.includes('Q')) return 'quarter';
  return period.includes('H') ? 'half-year' : 'month';
}

/** The first and the last day of a period. */
export function periodDays(period: string): { readonly from: string; readonly to: string } {
  const year = period.slice(0, 4);
  const place = Number(period.slice(5).replace(/^[QH]/, ''));
  const months = { month: 1, quarter: 3, 'half-year': 6, year: 12 }[periodKind(period)];
  const last = period.length === 4 ? 12 : place * months;
  const days = new Date(Date.UTC(Number(year), last, 0)).getUTCDate();
  return { from: `${year}-${twoDigits(last - months + 1)}-01`, to: `${year}-${twoDigits(last)}-${days}` };
}

export function isInPeriod(day: string, period: string): boolean {
  const { from, to } = periodDays(period);
  return from <= day && day <= to;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
