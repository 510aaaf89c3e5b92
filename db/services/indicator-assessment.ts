import type { Assessment, Reading, Sum } from '../contract/indicators-calls.ts';
import {
  gapOf,
  nextTarget,
  paceTo,
  rateScale,
  readingDay,
  readingValue,
  standingOf,
  sumOfParts,
  type Point,
} from '../model/indicator-rules.ts';
import type { FoundReading } from '../sql/indicator-queries.ts';
import type { Stored } from '../sql/plan-queries.ts';

/** A reading as it is answered; the city of the plan is the unit of those that name none. */
export function readingView(found: FoundReading, indicator: Stored<'indicator'>): Reading {
  const { fields } = found;
  return {
    ...fields,
    organizationName: found.organizationName,
    actorName: found.actorName,
    recordedAtMs: found.wallMs,
    correctedById: found.correctedById,
    isWithdrawn: found.isWithdrawn,
    shownValue: readingValue(fields, rateScale(indicator.rateKind, indicator.unitZh)),
    day: readingDay(fields),
  };
}

export function isStanding({ isWithdrawn, correctedById }: Reading): boolean {
  return !isWithdrawn && correctedById === null;
}

/** By the day that they speak of, undated ones first; of one day in the order they were recorded. */
export function oldestFirst(readings: readonly Reading[]): readonly Reading[] {
  return readings.toSorted((a, b) => (a.day ?? '').localeCompare(b.day ?? ''));
}

/** How the newest number among standing readings, oldest first, stands to the target that counts as of a day. */
export function assess(
  targets: readonly Stored<'target'>[],
  readings: readonly Reading[],
  asOf: string,
): Assessment {
  const numbers = readings.filter((reading) => reading.shownValue !== null && isKnownBy(reading, asOf));
  const last = numbers.at(-1);
  const first = numbers.find(({ kind, day }) => kind === 'baseline' && day !== null) ?? firstDated(numbers);
  const target = nextTarget(targets, Number(asOf.slice(0, 4)));
  const point = last && toPoint(last);
  const pace =
    target && target.year !== null && point
      ? paceTo(target, target.year, first ? toPoint(first) : null, point)
      : null;
  const value = last?.shownValue ?? null;
  return {
    targetId: target?.id ?? null,
    firstReadingId: first && first !== last ? first.id : null,
    lastReadingId: last?.id ?? null,
    standing: standingOf(target, value, pace, asOf),
    gap: target ? gapOf(value, target) : null,
    pace,
  };
}

/** A period counts as soon as its year has begun: its number may be given before the year is over. */
function isKnownBy({ asOfOn, schoolYear, day }: Reading, asOf: string): boolean {
  const digits = asOfOn === null && schoolYear === null ? 4 : asOf.length;
  return (day ?? '').slice(0, digits) <= asOf.slice(0, digits);
}

function firstDated(readings: readonly Reading[]): Reading | undefined {
  return readings.find(({ day }) => day !== null);
}

function toPoint({ day, shownValue }: Reading): Point | null {
  return day === null || shownValue === null ? null : { on: day, value: shownValue };
}

/** What is counted in a reading: the numerator of a rate, else the number itself. */
function countOf(reading: Reading, indicator: Stored<'indicator'>): number | null {
  return rateScale(indicator.rateKind, indicator.unitZh) === null ? reading.shownValue : reading.numerator;
}

/** 2024-2025, 2025 or the printed period: what belongs side by side. */
function periodOf({ schoolYear, asOfOn, periodZh }: Reading): string {
  return schoolYear ?? (periodZh || (asOfOn ?? '').slice(0, 4));
}

/** A list of readings that together should make a total. */
export interface Part {
  readonly indicator: Stored<'indicator'>;
  readonly readings: readonly Reading[];
}

/** For each period of the total its parts beside it; where none of them has a number there is nothing to compare. */
export function comparePeriods(of: Sum['of'], whole: Part, parts: readonly Part[]): readonly Sum[] {
  const totals = latestByPeriod(whole);
  const byPart = parts.map(latestByPeriod);
  return [...totals].flatMap(([period, total]) => {
    const sum = sumOfParts(
      total,
      byPart.map((numbers) => numbers.get(period) ?? null),
    );
    return sum ? [{ of, period, ...sum }] : [];
  });
}

function latestByPeriod({ indicator, readings }: Part): ReadonlyMap<string, number | null> {
  return new Map(readings.map((reading) => [periodOf(reading), countOf(reading, indicator)]));
}
