import type { RateKind, ReadingFields } from './indicator.ts';
import { decimalsOf, quotient, rateScale, readingDay, readingValue, roundTo } from './indicator-rules.ts';

/** What is unusual about a reading. Each is said in words; none keeps a reading from being recorded. */
export const readingWarningCodes = [
  'value-unknown',
  'over-hundred',
  'negative',
  'numerator-over-denominator',
  'denominator-zero',
  'value-disagrees',
  'jump',
  'date-unknown',
  'in-future',
  'after-horizon',
  'long-before-plan',
  'school-year-disagrees',
  'caliber-differs',
  'already-recorded',
] as const;
export type ReadingWarningCode = (typeof readingWarningCodes)[number];

export interface ReadingWarning {
  readonly code: ReadingWarningCode;
  readonly details: Readonly<Record<string, string | number>>;
}

/** A reading as it is about to be recorded. */
export type ReadingDraft = Pick<
  ReadingFields,
  'value' | 'numerator' | 'denominator' | 'asOfOn' | 'schoolYear' | 'periodZh' | 'caliber' | 'text'
>;

export interface ReadingSurroundings {
  readonly rateKind: RateKind;
  readonly unitZh: string;
  readonly startsOn: string | null;
  readonly horizonOn: string | null;
  readonly today: string;
  /** Standing readings of the same unit, without the one that is being corrected. */
  readonly others: readonly ReadingDraft[];
}

const jumpPoints = 20;
const jumpShare = 0.5;
const yearsBefore = 10;

/** Everything unusual, in the order in which a person would look. */
export function readingWarnings(draft: ReadingDraft, around: ReadingSurroundings): readonly ReadingWarning[] {
  return [...numberWarnings(draft, around), ...timeWarnings(draft, around), ...otherWarnings(draft, around)];
}

function numberWarnings(draft: ReadingDraft, around: ReadingSurroundings): readonly ReadingWarning[] {
  const { numerator, denominator } = draft;
  const scale = rateScale(around.rateKind, around.unitZh);
  const value = readingValue(draft, scale);
  const isBounded = around.rateKind === 'net' || around.rateKind === 'share';
  const worked = quotient(draft, scale);
  const found: ReadingWarning[] = [];
  if (value === null && draft.text.trim() === '') found.push({ code: 'value-unknown', details: {} });
  if (isBounded && scale !== null && value !== null && value > scale) {
    found.push({ code: 'over-hundred', details: { value: shown(value) } });
  }
  if ([value, numerator, denominator].some((number) => number !== null && number < 0)) {
    found.push({ code: 'negative', details: {} });
  }
  if (isBounded && numerator !== null && denominator && numerator > denominator) {
    found.push({ code: 'numerator-over-denominator', details: { numerator, denominator } });
  }
  if (scale !== null && denominator === 0) found.push({ code: 'denominator-zero', details: {} });
  if (worked !== null && draft.value !== null) {
    const decimals = decimalsOf(draft.value);
    if (Math.abs(worked - draft.value) > 0.5 / 10 ** decimals + 1e-9) {
      found.push({ code: 'value-disagrees', details: { value: draft.value, worked: shown(worked) } });
    }
  }
  return found;
}

function timeWarnings(draft: ReadingDraft, around: ReadingSurroundings): readonly ReadingWarning[] {
  const day = readingDay(draft);
  if (day === null) return [{ code: 'date-unknown', details: {} }];
  const { startsOn, horizonOn, today } = around;
  const found: ReadingWarning[] = [];
  if (today !== '' && day > today) found.push({ code: 'in-future', details: { day } });
  if (horizonOn !== null && day > horizonOn) {
    found.push({ code: 'after-horizon', details: { day, horizon: horizonOn } });
  }
  if (startsOn !== null && Number(startsOn.slice(0, 4)) - Number(day.slice(0, 4)) > yearsBefore) {
    found.push({ code: 'long-before-plan', details: { day } });
  }
  if (draft.asOfOn !== null && draft.schoolYear !== null && !isWithin(draft.asOfOn, draft.schoolYear)) {
    found.push({ code: 'school-year-disagrees', details: { day, schoolYear: draft.schoolYear } });
  }
  return found;
}

/** Data of a school year are counted on its 1 September and settled by the end of the calendar year it ends in. */
function isWithin(day: string, schoolYear: string): boolean {
  return day >= `${schoolYear.slice(0, 4)}-09-01` && day <= `${schoolYear.slice(5)}-12-31`;
}

function otherWarnings(draft: ReadingDraft, around: ReadingSurroundings): readonly ReadingWarning[] {
  const scale = rateScale(around.rateKind, around.unitZh);
  const value = readingValue(draft, scale);
  const day = readingDay(draft) ?? '';
  const others = around.others.map((other) => ({
    day: readingDay(other) ?? '',
    caliber: other.caliber.trim(),
    value: readingValue(other, scale),
  }));
  const found: ReadingWarning[] = [];
  const last = others
    .filter((other) => other.day !== '' && other.day < day)
    .toSorted((a, b) => b.day.localeCompare(a.day))[0];
  if (last && last.value !== null && value !== null && isJump(last.value, value, scale)) {
    found.push({ code: 'jump', details: { before: shown(last.value), day: last.day, value: shown(value) } });
  }
  const caliber = draft.caliber.trim();
  if (last && last.caliber !== '' && caliber !== '' && last.caliber !== caliber) {
    found.push({ code: 'caliber-differs', details: { before: last.caliber, day: last.day } });
  }
  const same = others.find((other) => day !== '' && other.day === day);
  if (same) found.push({ code: 'already-recorded', details: { day } });
  return found;
}

/** More than 20 points of a rate, or more than half of a number. */
function isJump(before: number, value: number, scale: number | null): boolean {
  const difference = Math.abs(value - before);
  if (scale !== null && scale !== 1) return difference > (jumpPoints * scale) / 100;
  return before !== 0 && difference > Math.abs(before) * jumpShare;
}

function shown(value: number): number {
  return roundTo(value, 2);
}
