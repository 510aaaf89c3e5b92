import type { CallInput } from '../../db/contract/calls.ts';
import type { IndicatorDetail, Reading } from '../../db/contract/indicators-calls.ts';
import {
  impliedDenominator,
  impliedNumerator,
  quotient,
  rateScale,
  type Implied,
} from '../../db/model/indicator-rules.ts';
import { isSchoolYear } from '../../db/model/indicator.ts';
import { readingWarnings, type ReadingWarning } from '../../db/model/reading-warnings.ts';
import { cleanText, readDay } from './record-rules.ts';

export const readingFormFields = [
  'organizationId',
  'isBaseline',
  'schoolYear',
  'asOfOn',
  'value',
  'numerator',
  'denominator',
  'caliber',
  'note',
  'reason',
] as const;
export type ReadingFormField = (typeof readingFormFields)[number];

/** The form exactly as typed; an empty unit is the whole city. */
export type ReadingValues = Readonly<Record<ReadingFormField, string>>;

export const emptyReading: ReadingValues = {
  organizationId: '',
  isBaseline: '',
  schoolYear: '',
  asOfOn: '',
  value: '',
  numerator: '',
  denominator: '',
  caliber: '',
  note: '',
  reason: '',
};

/** The form of a correction: the old reading as content. */
export function valuesOfReading(reading: Reading): ReadingValues {
  return {
    organizationId: reading.organizationId ?? '',
    isBaseline: reading.kind === 'baseline' ? 'yes' : '',
    schoolYear: reading.schoolYear ?? '',
    asOfOn: reading.asOfOn ?? '',
    value: amountText(reading.value),
    numerator: amountText(reading.numerator),
    denominator: amountText(reading.denominator),
    caliber: reading.caliber,
    note: reading.noteZh,
    reason: '',
  };
}

function amountText(amount: number | null): string {
  return amount === null ? '' : String(amount);
}

export function isSameReading(one: ReadingValues, other: ReadingValues): boolean {
  return readingFormFields.every((field) => one[field] === other[field]);
}

/** The whole form as one draft text, so that what was emptied stays empty; a correction also says of what. */
export function writeReadingDraft(values: ReadingValues, correctsId: string | null): string {
  return JSON.stringify({ ...values, correctsId });
}

/** The reading that a draft corrects, or null. */
export function correctedByDraft(text: string): string | null {
  const { correctsId } = parseObject(text);
  return typeof correctsId === 'string' ? correctsId : null;
}

/** A draft laid over what the form begins with; anything that is no text of a known field is left alone. */
export function readReadingDraft(text: string, base: ReadingValues): ReadingValues {
  const parsed = parseObject(text);
  const entries = readingFormFields.map((field) => {
    const value = parsed[field];
    return [field, typeof value === 'string' ? value : base[field]] as const;
  });
  return { ...base, ...Object.fromEntries(entries) };
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}

/** `96.4`, `12,300`, `９６．４％`; empty is null, anything else undefined. */
export function readAmount(text: string): number | null | undefined {
  const plain = plainAmount(text);
  if (plain === '') return null;
  return /^-?\d+(\.\d+)?$/.test(plain) && Math.abs(Number(plain)) <= 1e15 ? Number(plain) : undefined;
}

function plainAmount(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[,，\s]/g, '')
    .replace(/[%‰]$/, '');
}

/** Digits after the point as they were typed: 43.0 has one. */
function typedDecimals(text: string): number {
  return (plainAmount(text).split('.')[1] ?? '').length;
}

/** `2024-2025`, `2024—2025学年`, `2024/25`, `2024`; empty is null, anything else undefined. */
export function readSchoolYear(text: string): string | null | undefined {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/学年度?|年|\s/g, '')
    .trim();
  if (plain === '') return null;
  const [, from = '', to] = /^(\d{4})(?:[-—–~/](\d{4}|\d{2}))?$/.exec(plain) ?? [];
  if (from === '') return undefined;
  const next = String(Number(from) + 1);
  if (to !== undefined && to !== next && to !== next.slice(2)) return undefined;
  const schoolYear = `${from}-${next}`;
  return isSchoolYear(schoolYear) ? schoolYear : undefined;
}

export type ReadingProblem =
  | 'number-unreadable'
  | 'number-missing'
  | 'day-unreadable'
  | 'school-year-unreadable'
  | 'reason-missing';
export type ReadingProblems = Readonly<Partial<Record<ReadingFormField, ReadingProblem>>>;

export type ReadingEntry = Required<
  Pick<
    CallInput<'readings.add'>,
    'kind' | 'value' | 'numerator' | 'denominator' | 'asOfOn' | 'schoolYear' | 'caliber' | 'noteZh'
  >
> & { readonly organizationId: string | null };

/** What the form says so far; what cannot be read counts as blank here and is named among the problems. */
export function readReading(
  values: ReadingValues,
  today: string,
  correcting: Reading | null,
): { readonly entry: ReadingEntry; readonly problems: ReadingProblems } {
  const problems: Partial<Record<ReadingFormField, ReadingProblem>> = {};
  const amounts = (['value', 'numerator', 'denominator'] as const).map((field) => {
    const amount = readAmount(values[field]);
    if (amount === undefined) problems[field] = 'number-unreadable';
    return amount ?? null;
  });
  const [value = null, numerator = null, denominator = null] = amounts;
  const isBlank = amounts.every((amount) => amount === null) && (correcting?.text ?? '') === '';
  if (isBlank && Object.keys(problems).length === 0) problems.value = 'number-missing';
  const schoolYear = readSchoolYear(values.schoolYear);
  if (schoolYear === undefined) problems.schoolYear = 'school-year-unreadable';
  const asOfOn = values.asOfOn.trim() === '' ? null : readDay(values.asOfOn, today);
  if (values.asOfOn.trim() !== '' && asOfOn === null) problems.asOfOn = 'day-unreadable';
  if (correcting && values.reason.trim() === '') problems.reason = 'reason-missing';
  const entry: ReadingEntry = {
    organizationId: values.organizationId === '' ? null : values.organizationId,
    kind: values.isBaseline === '' ? 'achieved' : 'baseline',
    value,
    numerator,
    denominator,
    asOfOn,
    schoolYear: schoolYear ?? null,
    caliber: cleanText(values.caliber),
    noteZh: cleanText(values.note),
  };
  return { entry, problems };
}

/** What the form can say beside the typed numbers, none of it stored. */
export interface ReadingHints {
  readonly warnings: readonly ReadingWarning[];
  /** The value that numerator and denominator give, while none is typed. */
  readonly workedOut: number | null;
  readonly implied: (Implied & { readonly field: 'numerator' | 'denominator' }) | null;
}

export function readingHints(
  indicator: IndicatorDetail,
  values: ReadingValues,
  today: string,
  correcting: Reading | null,
): ReadingHints {
  const { entry } = readReading(values, today, correcting);
  const { value, numerator, denominator } = entry;
  const numbers = [value, numerator, denominator];
  const scale = rateScale(indicator.rateKind, indicator.unitZh);
  if (numbers.every((number) => number === null)) return { warnings: [], workedOut: null, implied: null };
  const draft = { ...entry, text: correcting?.text ?? '', periodZh: correcting?.periodZh ?? '' };
  const others = indicator.readings.filter(
    (reading) =>
      !reading.isWithdrawn &&
      reading.correctedById === null &&
      reading.id !== correcting?.id &&
      reading.organizationId === entry.organizationId,
  );
  const warnings = readingWarnings(draft, { ...indicator, today, others });
  const workedOut = value === null ? quotient(entry, scale) : null;
  return { warnings, workedOut, implied: impliedOf(entry, scale, typedDecimals(values.value)) };
}

function impliedOf(
  { value, numerator, denominator }: ReadingEntry,
  scale: number | null,
  decimals: number,
): ReadingHints['implied'] {
  if (scale === null || value === null) return null;
  if (numerator !== null && denominator === null) {
    const implied = impliedDenominator(value, numerator, scale, decimals);
    return implied && { ...implied, field: 'denominator' };
  }
  if (denominator !== null && numerator === null) {
    const implied = impliedNumerator(value, denominator, scale, decimals);
    return implied && { ...implied, field: 'numerator' };
  }
  return null;
}

/**
 * Where the next reading most likely begins: for the city another year of the same caliber; for a unit the same year
 * at the next unit that has none.
 */
export function nextReading(indicator: IndicatorDetail, recorded: ReadingValues): ReadingValues {
  const { organizationId, caliber, schoolYear, asOfOn } = recorded;
  if (organizationId === '') return { ...emptyReading, caliber };
  const place = indicator.units.findIndex(({ id }) => id === organizationId);
  const isFilled = (unitId: string) =>
    indicator.readings.some(
      (reading) =>
        reading.organizationId === unitId &&
        (reading.schoolYear ?? '') === (readSchoolYear(schoolYear) ?? '') &&
        (schoolYear !== '' || reading.asOfOn === asOfOn),
    );
  const next = indicator.units.slice(place + 1).find(({ id }) => !isFilled(id));
  return { ...emptyReading, organizationId: next?.id ?? organizationId, caliber, schoolYear, asOfOn };
}
