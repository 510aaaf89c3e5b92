import type { DraftFile } from '../../db/contract/drafts-calls.ts';
import type { MeasureCell } from '../../db/contract/measures-calls.ts';
import type { ProgressRow } from '../../db/contract/progress-calls.ts';
import { isDay } from '../../db/model/calendar.ts';
import { captionedFile } from '../../db/model/caption-field.ts';
import { percentSchema, type ProgressStatus, progressStatusSchema } from '../../db/model/progress.ts';

export const recordFields = [
  'organizationId',
  'status',
  'percent',
  'isDifficult',
  'checkedOn',
  'note',
  'reason',
] as const;
export type RecordField = (typeof recordFields)[number];

/** The panel exactly as typed; an empty text is an untouched field. */
export type RecordValues = Readonly<Record<RecordField, string>>;

export const emptyValues: RecordValues = {
  organizationId: '',
  status: '',
  percent: '',
  isDifficult: '',
  checkedOn: '',
  note: '',
  reason: '',
};

/** Names the fields that a correction emptied; a draft field itself cannot hold an empty text. */
const emptiedField = 'emptied';
export type Captions = Readonly<Record<string, string>>;
type DraftFields = Readonly<Record<string, string>>;

/** The panel as draft fields: what differs from `base` (the old entry of a correction, else nothing). */
export function writeDraft(values: RecordValues, base: RecordValues): DraftFields {
  const changed = recordFields.filter((field) => values[field] !== base[field]);
  const emptied = changed.filter((field) => values[field] === '');
  return {
    ...Object.fromEntries(recordFields.map((field) => [field, changed.includes(field) ? values[field] : ''])),
    [emptiedField]: emptied.join(' '),
  };
}

/** Lays a draft back over `base`, exactly as typed, and sorts out the captions; unknown fields are left alone. */
export function readDraft(
  fields: DraftFields,
  base: RecordValues,
): { readonly values: RecordValues; readonly captions: Captions } {
  const values: Record<RecordField, string> = { ...base };
  for (const field of (fields[emptiedField] ?? '').split(' ')) {
    if (isRecordField(field)) values[field] = '';
  }
  const captions: Record<string, string> = {};
  for (const [field, value] of Object.entries(fields)) {
    if (isRecordField(field) && value !== '') values[field] = value;
    else {
      const fileId = captionedFile(field);
      if (fileId !== null) captions[fileId] = value;
    }
  }
  return { values, captions };
}

/** What an untouched field stands for: the likely unit and today. */
export type RecordDefaults = Pick<RecordValues, 'organizationId' | 'checkedOn'>;

/** The panel as it will be recorded, untouched fields filled from the defaults. */
export function withDefaults(values: RecordValues, defaults: RecordDefaults): RecordValues {
  return {
    ...values,
    organizationId: values.organizationId || defaults.organizationId,
    checkedOn: values.checkedOn.trim() === '' ? defaults.checkedOn : values.checkedOn,
  };
}

/**
 * The panel after one edit. The first thing written pins unit and day, so that a draft found again next week still
 * speaks of the unit and the day it was typed for; when nothing is left the pins go too.
 */
export function nextValues(
  values: RecordValues,
  defaults: RecordDefaults,
  change: Partial<RecordValues>,
  hasFiles: boolean,
): RecordValues {
  const next = { ...values, ...change };
  const pins = (['organizationId', 'checkedOn'] as const).filter((field) => change[field] === undefined);
  const isWritten = hasFiles || recordFields.some((field) => !(field in defaults) && next[field] !== '');
  for (const field of pins) {
    if (isWritten) next[field] ||= defaults[field];
    else if (next[field] === defaults[field]) next[field] = '';
  }
  return next;
}

/** True when the panel differs from what it began with, or a file has a caption. */
export function hasContent(values: RecordValues, base: RecordValues, captions: Captions): boolean {
  return (
    recordFields.some((field) => values[field] !== base[field]) ||
    Object.values(captions).some((caption) => caption !== '')
  );
}

/** The unit a new entry most likely speaks of: the only expected cell, else the unit used last, else none. */
export function defaultUnit(cells: readonly MeasureCell[], lastUnitId: string): string {
  const expected = cells.filter((cell) => cell.isExpected);
  if (expected.length === 1 && expected[0]) return expected[0].organizationId;
  return cells.some((cell) => cell.organizationId === lastUnitId) ? lastUnitId : '';
}

/** The panel of a correction: the old entry as content. */
export function valuesOf(row: ProgressRow): RecordValues {
  return {
    organizationId: row.organizationId,
    status: row.status,
    percent: row.percent === null ? '' : String(row.percent),
    isDifficult: row.isDifficult ? 'yes' : '',
    checkedOn: row.checkedOn,
    note: row.note,
    reason: '',
  };
}

export type RecordProblem =
  | 'unit-missing'
  | 'status-missing'
  | 'percent-unreadable'
  | 'percent-out-of-range'
  | 'day-unreadable'
  | 'reason-missing'
  | 'upload-failed';
export type RecordProblems = Readonly<Partial<Record<RecordField | 'files', RecordProblem>>>;

export interface RecordEntry {
  readonly organizationId: string;
  readonly status: ProgressStatus;
  readonly percent: number | null;
  readonly isDifficult: boolean;
  readonly note: string;
  readonly checkedOn: string;
}

/** Reads the panel as an entry, or says per field what is missing; nothing typed is ever changed. */
export function readEntry(
  values: RecordValues,
  today: string,
  isCorrecting: boolean,
):
  | { readonly ok: true; readonly entry: RecordEntry }
  | { readonly ok: false; readonly problems: RecordProblems } {
  const problems: Partial<Record<RecordField, RecordProblem>> = {};
  const status = progressStatusSchema.safeParse(values.status);
  const percent = readPercent(values.percent);
  const checkedOn = values.checkedOn.trim() === '' ? today : readDay(values.checkedOn, today);
  if (values.organizationId === '') problems.organizationId = 'unit-missing';
  if (!status.success) problems.status = 'status-missing';
  if (percent === undefined) problems.percent = 'percent-unreadable';
  else if (percent !== null && !percentSchema.safeParse(percent).success)
    problems.percent = 'percent-out-of-range';
  if (checkedOn === null) problems.checkedOn = 'day-unreadable';
  if (isCorrecting && values.reason.trim() === '') problems.reason = 'reason-missing';
  if (!status.success || percent === undefined || checkedOn === null || Object.keys(problems).length > 0) {
    return { ok: false, problems };
  }
  const { organizationId } = values;
  const note = cleanText(values.note);
  return {
    ok: true,
    entry: {
      organizationId,
      status: status.data,
      percent,
      isDifficult: values.isDifficult !== '',
      note,
      checkedOn,
    },
  };
}

/** Leaves out what no record can hold: NUL and halves of characters. Everything else stays as it was typed. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

/** `70`, `70.5`, `70%`, `７０％`; empty is null, anything else undefined. */
export function readPercent(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').replace(/%$/, '').trim();
  if (plain === '') return null;
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/**
 * A day as people type it: 2025-05-18, 2025/5/18, 2025.5.18, 2025年5月18日, 20250518, and without a year 5-18,
 * 5月18日, 0518 in the year of `today`. Null when it is no calendar day.
 */
export function readDay(text: string, today: string): string | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
    .replace(/^(\d{2})(\d{2})$/, '$1-$2');
  const parts = plain.replace(/日$/, '').split(/\s*[-/.年月]\s*/);
  const [year, month, date] = parts.length === 2 ? [today.slice(0, 4), ...parts] : parts;
  if (parts.length > 3 || !year || !month || !date) return null;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

/**
 * The panel after what was submitted has become part of the record: empty, except for what was typed while the
 * entry was being written. Text added to the end of the note stays, what was recorded goes.
 */
export function afterRecorded(now: RecordValues, submitted: RecordValues): RecordValues {
  const left = { ...emptyValues };
  for (const field of recordFields) {
    if (now[field] !== submitted[field]) left[field] = tail(now[field], submitted[field]);
  }
  return left;
}

function tail(now: string, submitted: string): string {
  return submitted !== '' && now.startsWith(submitted) ? now.slice(submitted.length) : now;
}

/** Files of a panel, one of each id, in the order they were dropped. */
export function mergeFiles(first: readonly DraftFile[], second: readonly DraftFile[]): readonly DraftFile[] {
  const known = new Set(first.map((file) => file.fileId));
  return [...first, ...second.filter((file) => !known.has(file.fileId))];
}

function isRecordField(field: string): field is RecordField {
  return (recordFields as readonly string[]).includes(field);
}
