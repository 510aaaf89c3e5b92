import type { MeasureDetail } from '../../db/contract/measures-calls.ts';
import type { ProgressRow } from '../../db/contract/progress-calls.ts';
import { captionField } from '../../db/model/caption-field.ts';
import type { Client, DraftPlace } from '../client/client.ts';
import { createDraftKeeper } from './draft-keeper.ts';
import { createEditDrafts, type EditDraftsPart } from './edit-drafts.ts';
import {
  defaultUnit,
  emptyValues,
  hasContent,
  mergeFiles,
  nextValues,
  readDraft,
  type RecordValues,
  valuesOf,
} from './record-rules.ts';
import { keepChanges, patchRecord, type RecordState } from './record-state.ts';
import { createRecordWrites, type RecordWrites } from './record-writes.ts';
import type { GetStore, SetStore } from './store.ts';
import { createUploadQueue, type Upload } from './upload-queue.ts';
import { selectToday } from './workspace-slice.ts';

export interface RecordSlice extends RecordWrites, EditDraftsPart {
  readonly record: RecordState | null;
  readonly recordUploads: readonly Upload[];
  /** Corrections of this measure that were begun and not recorded. */
  readonly waitingCorrections: readonly ProgressRow[];
  readonly lastUnitId: string;
  /** Counts requests to put the focus where the next entry begins. */
  readonly recordFocus: number;
  /** Opens the panel for a new entry of the opened measure, with what was left there. */
  readonly openRecord: () => Promise<void>;
  /** The same panel for a measure that is about to be shown, so that page and panel come at once. */
  readonly readRecord: (measure: MeasureDetail) => Promise<RecordState>;
  /** Looks for corrections and edits that were begun at the opened measure. */
  readonly findWaiting: (measure: MeasureDetail) => Promise<void>;
  readonly startCorrection: (row: ProgressRow) => Promise<void>;
  /** Back to a new entry; what was typed for the correction stays as its draft. */
  readonly leaveCorrection: () => Promise<void>;
  readonly editRecord: (change: Partial<RecordValues>) => void;
  /** Speaks of a unit without counting as typed text while the panel is empty. */
  readonly turnToUnit: (organizationId: string) => void;
  /** The same for who comes from elsewhere: an entry that was begun keeps its unit. */
  readonly showUnit: (organizationId: string) => void;
  readonly editCaption: (fileId: string, caption: string) => void;
  readonly flushRecord: (isLeaving?: boolean) => void;
  /** Resolves when all that was typed anywhere is on disk, or could not be put there. */
  readonly settleDrafts: () => Promise<void>;
  readonly addRecordFiles: (files: readonly File[]) => void;
  readonly retryUpload: (key: number) => void;
  readonly dropUpload: (key: number) => void;
}

/** The first promise of the workbench: whatever is typed or dropped here is on disk within a second. */
export function createRecordSlice(set: SetStore, get: GetStore, client: Client): RecordSlice {
  const keeper = createDraftKeeper({
    put: (place, field, value) => client.call('drafts.put', { ...place, field, value }),
    onMark: (place, field, mark) => {
      patchRecord(set, place, ({ marks }) => ({ marks: { ...marks, [field]: mark } }));
      if (mark.kind === 'kept') get().noteDraft(place);
    },
  });
  const uploads = createUploadQueue({
    putFile: (place, file, onSent) => client.putFile(place, file, onSent),
    onChange: (recordUploads) => set({ recordUploads }),
    onStored: (place, file, isKnown) =>
      patchRecord(set, place, (record) => ({
        files: mergeFiles(record.files, [file]),
        knownFileIds: isKnown ? [...record.knownFileIds, file.fileId] : record.knownFileIds,
      })),
  });

  const { loadEdits, ...editDrafts } = createEditDrafts(set, get, { client, keeper });

  /** The panel of a place with all that was left there; changes nothing yet. */
  async function readPlace(
    measure: MeasureDetail,
    place: DraftPlace,
    correcting: ProgressRow | null,
  ): Promise<RecordState> {
    await keeper.settle(place);
    const draft = await client.call('drafts.get', place);
    if (!draft.ok) get().notifyError(draft.error);
    const kept = draft.ok ? draft.value : { fields: [], files: [] };
    const onDisk = Object.fromEntries(kept.fields.map(({ field, value }) => [field, value]));
    const base = correcting ? valuesOf(correcting) : emptyValues;
    const { values, captions } = readDraft({ ...onDisk, ...keeper.unsent(place) }, base);
    return {
      place,
      measureId: measure.id,
      correcting,
      base,
      defaults: {
        organizationId: defaultUnit(measure.cells, get().lastUnitId),
        checkedOn: selectToday(get()),
      },
      values,
      captions,
      isRestored: kept.files.length > 0 || hasContent(values, base, captions),
      files: kept.files,
      marks: Object.fromEntries(
        kept.fields.map((row) => [row.field, { kind: 'kept', atMs: row.updatedAtMs }]),
      ),
      knownFileIds: [],
      problems: {},
      error: null,
      isRecording: false,
    };
  }

  async function openPlace(place: DraftPlace, correcting: ProgressRow | null): Promise<void> {
    const { measure } = get();
    if (!measure) return;
    const record = await readPlace(measure, place, correcting);
    if (get().measure?.id !== measure.id) return;
    set({ record });
    await get().knowUnit(record.values.organizationId);
  }

  async function openRecord(): Promise<void> {
    const { measure } = get();
    if (!measure) return;
    await openPlace(newEntryOf(measure), null);
    await findWaiting(measure);
  }

  async function findWaiting(measure: MeasureDetail): Promise<void> {
    const drafts = await client.call('drafts.list', {});
    if (!drafts.ok || get().measure?.id !== measure.id) return;
    const begun = new Set(
      drafts.value.filter(({ call }) => call === 'progress.correct').map(({ subjectId }) => subjectId),
    );
    const isOpen = (row: ProgressRow) => begun.has(row.id) && !row.isWithdrawn && row.correctedById === null;
    set(({ measureTimeline }) => ({ waitingCorrections: measureTimeline.rows.filter(isOpen) }));
    await loadEdits(measure, drafts.value);
  }

  function editRecord(change: Partial<RecordValues>): void {
    const { record } = get();
    if (!record) return;
    const values = nextValues(record.values, record.defaults, change, record.files.length > 0);
    keepChanges(keeper, record, values);
    const problems = Object.fromEntries(
      Object.entries(record.problems).filter(([field]) => !(field in change)),
    );
    set({ record: { ...record, values, problems } });
    if (change.organizationId) void get().knowUnit(change.organizationId);
  }

  function turnToUnit(organizationId: string): void {
    const { record } = get();
    if (!record || record.correcting) return;
    if (record.files.length > 0 || hasContent(record.values, record.base, record.captions)) {
      return editRecord({ organizationId });
    }
    set({ record: { ...record, defaults: { ...record.defaults, organizationId } } });
  }

  function showUnit(organizationId: string): void {
    const { record } = get();
    if (!record || record.correcting || record.files.length > 0) return;
    if (!hasContent(record.values, record.base, record.captions)) turnToUnit(organizationId);
  }

  function addRecordFiles(files: readonly File[]): void {
    const { record } = get();
    if (!record || files.length === 0) return;
    const values = nextValues(record.values, record.defaults, {}, true);
    keepChanges(keeper, record, values);
    set({ record: { ...record, values, problems: { ...record.problems, files: undefined } } });
    uploads.add(record.place, files);
  }

  return {
    record: null,
    recordUploads: [],
    waitingCorrections: [],
    lastUnitId: '',
    recordFocus: 0,
    openRecord,
    readRecord: (measure) => readPlace(measure, newEntryOf(measure), null),
    findWaiting,
    startCorrection: async (row) => {
      keeper.flush();
      await openPlace({ call: 'progress.correct', subjectId: row.id }, row);
      set(({ recordFocus }) => ({ recordFocus: recordFocus + 1 }));
    },
    leaveCorrection: async () => {
      keeper.flush();
      await openRecord();
    },
    editRecord,
    turnToUnit,
    showUnit,
    editCaption(fileId, caption) {
      const { record } = get();
      if (!record) return;
      keeper.keep(record.place, captionField(fileId), caption);
      set({ record: { ...record, captions: { ...record.captions, [fileId]: caption } } });
    },
    flushRecord: (isLeaving) => keeper.flush(isLeaving),
    settleDrafts: () => keeper.settleAll(),
    addRecordFiles,
    retryUpload: (key) => uploads.retry(key),
    dropUpload: (key) => uploads.drop(key),
    ...editDrafts,
    ...createRecordWrites(set, get, { client, keeper, uploads }),
  };
}

function newEntryOf(measure: MeasureDetail): DraftPlace {
  return { call: 'progress.add', subjectId: measure.id };
}
