import type { DraftFile } from '../../db/contract/drafts-calls.ts';
import type { AppError } from '../../db/model/result.ts';
import { captionField } from '../../db/model/caption-field.ts';
import type { DraftPlace } from '../client/client.ts';
import { i18n } from '../locales/i18n.ts';
import { statusWord } from '../locales/status-words.ts';
import { placeKey } from './draft-keeper.ts';
import {
  afterRecorded,
  cleanText,
  emptyValues,
  nextValues,
  readDay,
  readEntry,
  type RecordEntry,
  withDefaults,
  writeDraft,
} from './record-rules.ts';
import { keepChanges, patchRecord, type RecordParts, type RecordState, unitName } from './record-state.ts';
import type { GetStore, SetStore } from './store.ts';
import { selectToday } from './workspace-slice.ts';

/** What turns a draft into part of the record, or throws it away with a way back. */
export interface RecordWrites {
  /** 记录: waits for files on their way, then writes the entry; nothing typed is lost when it fails. */
  readonly recordEntry: () => Promise<void>;
  /** Makes the dropped files evidence of the measure without an entry. */
  readonly recordEvidenceOnly: () => Promise<void>;
  readonly clearRecord: () => Promise<void>;
  readonly discardRecordFile: (file: DraftFile) => Promise<void>;
}

export function createRecordWrites(set: SetStore, get: GetStore, parts: RecordParts): RecordWrites {
  const { client, keeper, uploads } = parts;

  async function recordEntry(): Promise<void> {
    const begun = get().record;
    if (!begun || begun.isRecording) return;
    const { place } = begun;
    patchRecord(set, place, () => ({ isRecording: true, problems: {}, error: null }));
    const areFilesStored = await uploads.settle(place);
    await keeper.hold(place);
    await writeEntry(place, areFilesStored);
    keeper.release(place);
    patchRecord(set, place, () => ({ isRecording: false }));
  }

  async function writeEntry(place: DraftPlace, areFilesStored: boolean): Promise<void> {
    const submitted = recordAt(place);
    if (!submitted) return;
    const values = withDefaults(submitted.values, submitted.defaults);
    const read = readEntry(values, selectToday(get()), submitted.correcting !== null);
    const problems = read.ok ? {} : read.problems;
    if (!read.ok || !areFilesStored) {
      const files = areFilesStored ? {} : { files: 'upload-failed' as const };
      return patchRecord(set, place, () => ({ problems: { ...problems, ...files } }));
    }
    const result = await sendEntry(submitted, read.entry);
    if (!result.ok) return patchRecord(set, place, () => ({ error: result.error }));
    keeper.forget(place);
    await emptyPanel(submitted);
    set(({ recordFocus }) => ({ lastUnitId: read.entry.organizationId, recordFocus: recordFocus + 1 }));
    const { progressId } = result.value;
    get().notify({
      text: i18n.t(submitted.correcting ? 'measure:notice.corrected' : 'measure:notice.recorded', {
        unit: unitName(get(), read.entry.organizationId),
        status: statusWord(read.entry.status),
      }),
      action: {
        label: i18n.t('measure:action.withdraw'),
        run: () => void get().withdrawProgress(progressId),
      },
    });
    await Promise.all([get().rereadMeasure(), get().refreshStatus()]);
  }

  function sendEntry(submitted: RecordState, entry: RecordEntry) {
    const { files, captions, correcting, measureId, values } = submitted;
    const withFiles = {
      ...entry,
      fileIds: files.map((file) => file.fileId),
      captions: Object.fromEntries(
        files.flatMap(({ fileId }) => (captions[fileId] ? [[fileId, cleanText(captions[fileId])]] : [])),
      ),
    };
    return correcting
      ? client.call('progress.correct', {
          progressId: correcting.id,
          ...withFiles,
          reason: cleanText(values.reason),
        })
      : client.call('progress.add', { measureId, ...withFiles });
  }

  /** Leaves in the panel only what was typed or dropped while the entry was being written. */
  async function emptyPanel(submitted: RecordState): Promise<void> {
    if (submitted.correcting) {
      const isShown = recordAt(submitted.place) !== null;
      return isShown ? get().openRecord() : undefined;
    }
    patchRecord(set, submitted.place, (now) => {
      const values = afterRecorded(now.values, submitted.values);
      keepChanges(keeper, { ...now, values: emptyValues }, values);
      const files = now.files.filter((file) => !submitted.files.includes(file));
      const defaults = {
        ...now.defaults,
        organizationId: submitted.values.organizationId || now.defaults.organizationId,
      };
      return { values, files, defaults, captions: {}, marks: {}, isRestored: false };
    });
  }

  async function recordEvidenceOnly(): Promise<void> {
    const begun = get().record;
    if (!begun || begun.correcting || begun.isRecording) return;
    const { place, measureId } = begun;
    patchRecord(set, place, () => ({ isRecording: true, error: null }));
    await uploads.settle(place);
    const {
      files = [],
      captions = {},
      values = emptyValues,
      defaults = begun.defaults,
    } = recordAt(place) ?? {};
    const about = withDefaults(values, defaults);
    const organizationId = about.organizationId === '' ? null : about.organizationId;
    const standsForOn = readDay(about.checkedOn, selectToday(get()));
    let failure: AppError | null = null;
    for (const { fileId } of files) {
      const caption = cleanText(captions[fileId] ?? '');
      const result = await client.call('evidence.add', {
        fileIds: [fileId],
        measureId,
        organizationId,
        caption,
        standsForOn,
      });
      if (!result.ok) {
        failure = result.error;
        break;
      }
      if (caption !== '') keeper.keep(place, captionField(fileId), '');
      takeOffFile(place, fileId);
    }
    patchRecord(set, place, () => ({ isRecording: false, error: failure }));
    if (!failure) get().notify({ text: i18n.t('measure:notice.evidenceAdded') });
    await Promise.all([get().rereadMeasure(), get().refreshStatus()]);
  }

  async function clearRecord(): Promise<void> {
    const cleared = get().record;
    if (!cleared) return;
    const { place, values, base, captions, files } = cleared;
    await keeper.hold(place);
    const result = await client.call('drafts.clear', place);
    if (result.ok) {
      keeper.forget(place);
      await Promise.all(files.map(({ fileId }) => client.call('drafts.discardFile', { fileId })));
      patchRecord(set, place, () => ({
        values: base,
        captions: {},
        files: [],
        marks: {},
        problems: {},
        isRestored: false,
      }));
    }
    keeper.release(place);
    if (!result.ok) {
      get().notifyError(result.error);
      return;
    }
    const undo = async (): Promise<void> => {
      await Promise.all(files.map(({ fileId }) => client.call('drafts.restoreFile', { fileId })));
      for (const [field, value] of Object.entries(writeDraft(values, base))) keeper.keep(place, field, value);
      for (const [fileId, value] of Object.entries(captions)) keeper.keep(place, captionField(fileId), value);
      keeper.flush();
      patchRecord(set, place, () => ({ values, captions, files }));
    };
    get().notify({
      text: i18n.t('measure:notice.cleared'),
      action: { label: i18n.t('measure:action.undo'), run: () => void undo() },
    });
    await get().refreshStatus();
  }

  async function discardRecordFile(file: DraftFile): Promise<void> {
    const { record } = get();
    if (!record) return;
    const { place } = record;
    const { fileId } = file;
    const result = await client.call('drafts.discardFile', { fileId });
    if (!result.ok) {
      get().notifyError(result.error);
      return;
    }
    takeOffFile(place, fileId);
    const undo = async (): Promise<void> => {
      const restored = await client.call('drafts.restoreFile', { fileId });
      if (!restored.ok) get().notifyError(restored.error);
      else {
        patchRecord(set, place, (now) => {
          const values = nextValues(now.values, now.defaults, {}, true);
          keepChanges(keeper, now, values);
          return { files: [...now.files, file], values };
        });
      }
    };
    get().notify({
      text: i18n.t('measure:notice.fileRemoved', { name: file.name }),
      action: { label: i18n.t('measure:action.undo'), run: () => void undo() },
    });
  }

  /** With the last thing in the panel the pinned unit and day go too. */
  function takeOffFile(place: DraftPlace, fileId: string): void {
    patchRecord(set, place, (now) => {
      const files = now.files.filter((file) => file.fileId !== fileId);
      const values = nextValues(now.values, now.defaults, {}, files.length > 0);
      keepChanges(keeper, now, values);
      return { files, values };
    });
  }

  function recordAt(place: DraftPlace): RecordState | null {
    const { record } = get();
    return record && placeKey(record.place) === placeKey(place) ? record : null;
  }

  return { recordEntry, recordEvidenceOnly, clearRecord, discardRecordFile };
}
