import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const daySchema = z.string().refine(isDay, { message: 'not a calendar day YYYY-MM-DD' });

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && numberToDay(dayToNumber(text)) === text;
}

/** Days since 1970-01-01, for differences; time zones play no part. */
export function dayToNumber(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return Math.round(Date.UTC(year, month - 1, date) / 86_400_000);
}

export function daysBetween(from: string, to: string): number {
  return dayToNumber(to) - dayToNumber(from);
}

export function addDays(day: string, days: number): string {
  return numberToDay(dayToNumber(day) + days);
}

function numberToDay(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}
