import { dayToNumber } from './calendar.ts';
import type { RateKind, ReadingFields, TargetFields } from './indicator.ts';

export type ReadingNumbers = Pick<ReadingFields, 'value' | 'numerator' | 'denominator'>;
export type ReadingTime = Pick<ReadingFields, 'asOfOn' | 'schoolYear' | 'periodZh'>;
export type TargetAim = Pick<TargetFields, 'comparator' | 'value' | 'valueMax'>;

/** What division leaves behind the last digit. */
const slack = 1e-9;

/** What a numerator over a denominator is multiplied by to give the value; null where it gives none. */
export function rateScale(rateKind: RateKind, unitZh: string): number | null {
  switch (rateKind) {
    case 'gross':
    case 'retention':
    case 'net':
    case 'share':
      return unitZh === '‰' ? 1000 : 100;
    case 'ratio':
      return 1;
    case 'count':
    case 'amount':
    case 'state':
      return null;
  }
}

/** The value that was given, else the one that numerator and denominator give; null: not known, which is not 0. */
export function readingValue(numbers: ReadingNumbers, scale: number | null): number | null {
  return numbers.value ?? quotient(numbers, scale);
}

/** Numerator over denominator, scaled; null without both of them or with a denominator of 0. */
export function quotient({ numerator, denominator }: ReadingNumbers, scale: number | null): number | null {
  if (scale === null || numerator === null || denominator === null || denominator === 0) return null;
  const value = (numerator * scale) / denominator;
  return Number.isFinite(value) ? value : null;
}

/** Digits after the point as the number is written: 43 has none, 51.05 two. */
export function decimalsOf(value: number): number {
  const [, fraction = '', exponent = '0'] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}

/** A number that others imply, and between what it must lie for them to be rounded as they are. */
export interface Implied {
  readonly about: number;
  readonly least: number;
  readonly most: number;
}

/** 369 that are 43 % → about 858 in all, 849 to 868. Null where nothing can be said. */
export function impliedDenominator(
  value: number,
  numerator: number,
  scale: number,
  decimals = decimalsOf(value),
): Implied | null {
  const half = 0.5 / 10 ** decimals;
  if (numerator <= 0 || value - half <= 0) return null;
  const at = (rate: number): number => (numerator * scale) / rate;
  return impliedBetween(at(value), at(value + half), at(value - half), decimalsOf(numerator));
}

/** 43 % of 858 → about 369. Null where nothing can be said. */
export function impliedNumerator(
  value: number,
  denominator: number,
  scale: number,
  decimals = decimalsOf(value),
): Implied | null {
  const half = 0.5 / 10 ** decimals;
  if (denominator <= 0 || value < 0) return null;
  const at = (rate: number): number => (denominator * rate) / scale;
  return impliedBetween(at(value), at(Math.max(0, value - half)), at(value + half), decimalsOf(denominator));
}

/** Counts are whole; where no whole number rounds to what is given, nothing is implied. */
function impliedBetween(about: number, least: number, most: number, decimals: number): Implied | null {
  const step = 10 ** decimals;
  const low = Math.ceil(least * step - slack) / step;
  const high = Math.floor(most * step + slack) / step;
  if (!Number.isFinite(about) || !Number.isFinite(high) || low > high) return null;
  const nearest = Math.round(about * step) / step;
  return { about: Math.min(high, Math.max(low, nearest)), least: low, most: high };
}

/** `short`: not enough; `over`: more than allowed; `unknown`: no number on one of the sides. */
export type Verdict = 'met' | 'short' | 'over' | 'unknown';

/** 左右 is taken as a tenth on either side. */
const aboutShare = 0.1;

/** Whether a value meets an aim; it is not rounded up to it. */
export function verdictOf(value: number | null, aim: TargetAim): Verdict {
  if (value === null) return 'unknown';
  const [least, most] = boundsOf(aim);
  if (least === null && most === null) return 'unknown';
  if (least !== null && value < least - slack) return 'short';
  return most !== null && value > most + slack ? 'over' : 'met';
}

/** From where to where an aim is met; null: open on that side. */
function boundsOf({ comparator, value, valueMax }: TargetAim): readonly [number | null, number | null] {
  switch (comparator) {
    case '>=':
      return [value, null];
    case '<=':
      return [null, value];
    case '=':
      return [value, value];
    case '~':
      return [value - Math.abs(value) * aboutShare, value + Math.abs(value) * aboutShare];
    case 'range':
      return [value, valueMax ?? value];
    case 'from':
      return [valueMax, null];
  }
}

/** What is still missing (positive) or too much (negative); 0 once the aim is met, null where it cannot be said. */
export function gapOf(value: number | null, aim: TargetAim): number | null {
  const verdict = verdictOf(value, aim);
  if (value === null || verdict === 'unknown') return null;
  const [least, most] = boundsOf(aim);
  if (verdict === 'short' && least !== null) return least - value;
  return verdict === 'over' && most !== null ? most - value : 0;
}

export function roundTo(value: number, decimals: number): number {
  const step = 10 ** Math.min(decimals, 12);
  return Math.round(value * step) / step;
}

/**
 * The day that a reading speaks of: its as-of day, else 1 September of its school year (when schools are counted),
 * else the end of the last year that its period names; null where no date is known.
 */
export function readingDay({ asOfOn, schoolYear, periodZh }: ReadingTime): string | null {
  if (asOfOn !== null) return asOfOn;
  if (schoolYear !== null) return `${schoolYear.slice(0, 4)}-09-01`;
  const year = periodZh.match(/\d{4}/g)?.at(-1);
  return year === undefined ? null : `${year}-12-31`;
}

/** 2025-07-02 as 2025.5, for a time axis. */
export function yearOfDay(day: string): number {
  const year = Number(day.slice(0, 4));
  const first = dayToNumber(`${day.slice(0, 4)}-01-01`);
  const next = dayToNumber(`${String(year + 1).padStart(4, '0')}-01-01`);
  return year + (dayToNumber(day) - first) / (next - first);
}

/** A value on a day. */
export interface Point {
  readonly on: string;
  readonly value: number;
}

/** How fast it must go from the last reading to the aim, and how fast it went so far. */
export interface Pace {
  readonly neededPerYear: number;
  /** From the first reading to the last; null with fewer than two of them on different days. */
  readonly presentPerYear: number | null;
  readonly isEnough: boolean | null;
  readonly yearsLeft: number;
}

/** Null when the aim is met already or its year is over. `aim` is to be reached by the end of `year`. */
export function paceTo(aim: TargetAim, year: number, first: Point | null, last: Point): Pace | null {
  const gap = gapOf(last.value, aim);
  const yearsLeft = year + 1 - yearOfDay(last.on);
  if (gap === null || gap === 0 || yearsLeft <= 0) return null;
  const neededPerYear = gap / yearsLeft;
  const yearsSoFar = first === null ? 0 : yearOfDay(last.on) - yearOfDay(first.on);
  const presentPerYear = first !== null && yearsSoFar > 0 ? (last.value - first.value) / yearsSoFar : null;
  // Fast enough in the direction that is needed, with room for what division leaves.
  const isEnough =
    presentPerYear === null
      ? null
      : (presentPerYear - neededPerYear) * Math.sign(gap) >= -slack * Math.abs(neededPerYear);
  return { neededPerYear, presentPerYear, isEnough, yearsLeft };
}

type Dated = Pick<TargetFields, 'kind' | 'year'>;
const kindOrder = ['target', 'rule', 'planned'] as const;

/**
 * The target that counts in a year: duties before rules before mere plans; of these the first whose year is not yet
 * over, else the one without a year, else the last.
 */
export function nextTarget<T extends Dated>(targets: readonly T[], year: number): T | null {
  for (const kind of kindOrder) {
    const found = targets
      .filter((target) => target.kind === kind)
      .toSorted((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity));
    const next = found.find((target) => target.year === null || target.year >= year) ?? found.at(-1);
    if (next) return next;
  }
  return null;
}

/** How the last reading stands to the target that counts. */
export const standings = [
  'no-target',
  'no-reading',
  'met',
  'not-met',
  'missed',
  'on-pace',
  'behind-pace',
] as const;
export type IndicatorStanding = (typeof standings)[number];

/** `asOf` decides whether the year of the target is over. */
export function standingOf(
  target: (TargetAim & Dated) | null,
  value: number | null,
  pace: Pace | null,
  asOf: string,
): IndicatorStanding {
  if (target === null) return 'no-target';
  const verdict = verdictOf(value, target);
  if (verdict === 'unknown') return 'no-reading';
  if (verdict === 'met') return 'met';
  if (target.year !== null && asOf > `${target.year}-12-31`) return 'missed';
  return pace === null || pace.isEnough === null ? 'not-met' : pace.isEnough ? 'on-pace' : 'behind-pace';
}

export interface PartsSum {
  readonly total: number;
  readonly parts: number;
  /** Parts that have a number, and parts that there are. */
  readonly known: number;
  readonly expected: number;
  /** `exceeds`: already more than the total; `open`: some parts are missing, so nothing is wrong yet. */
  readonly state: 'equal' | 'differs' | 'exceeds' | 'open';
}

/** Compares a total with its 其中 or its units; a missing part is not 0. Null without total or without any part. */
export function sumOfParts(total: number | null, parts: readonly (number | null)[]): PartsSum | null {
  const known = parts.filter((part) => part !== null);
  if (total === null || known.length === 0) return null;
  const decimals = Math.max(...[total, ...known].map(decimalsOf));
  const sum = roundTo(
    known.reduce((whole, part) => whole + part, 0),
    decimals,
  );
  const isWhole = known.length === parts.length;
  const state =
    sum === total ? (isWhole ? 'equal' : 'open') : sum > total ? 'exceeds' : isWhole ? 'differs' : 'open';
  return { total, parts: sum, known: known.length, expected: parts.length, state };
}
