import { daysBetween } from './calendar.ts';

/** A number to be reached at the end of a year, and the newest one that is known. */
export interface PaceInput {
  readonly value: number | null;
  readonly valueOn: string | null;
  readonly target: number;
  /** `<=`: less is better. */
  readonly comparator: string;
  readonly year: number;
}

export type Pace =
  | { readonly kind: 'reached' | 'no-reading' | 'past' }
  /** Points a year from the day of the reading until the end of the target's year. */
  | { readonly kind: 'needed'; readonly perYear: number };

const daysAYear = 365.25;

/** What has to be gained each year to reach a target in time; a reading without a day counts from today. */
export function neededPace(input: PaceInput, asOf: string): Pace {
  const { value, target, comparator, year } = input;
  if (value === null) return { kind: 'no-reading' };
  if (comparator === '<=' ? value <= target : value >= target) return { kind: 'reached' };
  const end = `${year}-12-31`;
  if (asOf > end) return { kind: 'past' };
  const from = input.valueOn ?? asOf;
  return { kind: 'needed', perYear: ((target - value) * daysAYear) / Math.max(1, daysBetween(from, end)) };
}
