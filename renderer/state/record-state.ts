import type { DraftFile } from '../../db/contract/drafts-calls.ts';
import type { ProgressRow } from '../../db/contract/progress-calls.ts';
import { localName } from '../locales/local-name.ts';
import type { AppError } from '../../db/model/result.ts';
import type { Client, DraftPlace } from '../client/client.ts';
import { type DraftKeeper, type DraftMark, placeKey } from './draft-keeper.ts';
import {
  type Captions,
  type RecordDefaults,
  type RecordProblems,
  type RecordValues,
  withDefaults,
  writeDraft,
} from './record-rules.ts';
import type { SetStore, Store } from './store.ts';
import type { UploadQueue } from './upload-queue.ts';

/** The record panel of one place: a new entry of a measure, or the correction of one entry. */
export interface RecordState {
  readonly place: DraftPlace;
  readonly measureId: string;
  readonly correcting: ProgressRow | null;
  readonly base: RecordValues;
  readonly defaults: RecordDefaults;
  readonly values: RecordValues;
  readonly captions: Captions;
  readonly files: readonly DraftFile[];
  /** Files whose bytes the workspace held before. */
  readonly knownFileIds: readonly string[];
  readonly marks: Readonly<Record<string, DraftMark>>;
  /** True while the panel shows what an earlier visit left. */
  readonly isRestored: boolean;
  readonly problems: RecordProblems;
  readonly error: AppError | null;
  readonly isRecording: boolean;
}

/** What the actions of the panel work with. */
export interface RecordParts {
  readonly client: Client;
  readonly keeper: DraftKeeper;
  readonly uploads: UploadQueue;
}

/** Changes the panel if it still shows this place. */
export function patchRecord(
  set: SetStore,
  place: DraftPlace,
  change: (record: RecordState) => Partial<RecordState>,
): void {
  set(({ record }) =>
    record && placeKey(record.place) === placeKey(place) ? { record: { ...record, ...change(record) } } : {},
  );
}

/** Hands every field that differs from what the panel showed to the keeper. */
export function keepChanges(keeper: DraftKeeper, record: RecordState, values: RecordValues): void {
  const before = writeDraft(record.values, record.base);
  for (const [field, value] of Object.entries(writeDraft(values, record.base))) {
    if (before[field] !== value) keeper.keep(record.place, field, value);
  }
}

/** What a unit of the opened measure, or one that was looked for, is called; empty for one that is not known. */
export function unitName({ measure, knownUnits }: Store, organizationId: string): string {
  const cell = measure?.cells.find((each) => each.organizationId === organizationId);
  if (cell) return localName(cell.organizationName, cell.organizationNameEn);
  const known = knownUnits[organizationId];
  return known ? localName(known.nameZh, known.nameEn) : '';
}

/** The unit that the panel speaks of, or an empty text. */
export function selectRecordUnit({ record }: Store): string {
  return record ? withDefaults(record.values, record.defaults).organizationId : '';
}
