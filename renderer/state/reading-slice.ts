import type { IndicatorDetail, Reading } from '../../db/contract/indicators-calls.ts';
import type { AppError } from '../../db/model/result.ts';
import type { Client, DraftPlace } from '../client/client.ts';
import { i18n } from '../locales/i18n.ts';
import { createDraftKeeper, placeKey, type DraftMark } from './draft-keeper.ts';
import {
  correctedByDraft,
  emptyReading,
  isSameReading,
  nextReading,
  readReading,
  readReadingDraft,
  type ReadingProblems,
  type ReadingValues,
  valuesOfReading,
  writeReadingDraft,
} from './reading-rules.ts';
import { cleanText } from './record-rules.ts';
import type { GetStore, SetStore } from './store.ts';
import { selectToday } from './workspace-slice.ts';

/** The form of one indicator: a new reading, or the correction of one. */
export interface ReadingForm {
  readonly place: DraftPlace;
  readonly correcting: Reading | null;
  /** What the form begins with; only what differs from it is typed text. */
  readonly base: ReadingValues;
  readonly values: ReadingValues;
  readonly mark: DraftMark | null;
  readonly isRestored: boolean;
  readonly problems: ReadingProblems;
  readonly error: AppError | null;
  readonly isRecording: boolean;
}

export interface ReadingSlice {
  readonly readingForm: ReadingForm | null;
  /** Counts requests to put the focus where the next reading begins. */
  readonly readingFocus: number;
  /** The form of an indicator that is about to be shown, with what was left there. */
  readonly readReadingForm: (indicator: IndicatorDetail) => Promise<ReadingForm>;
  /** Puts the focus where the next reading begins. */
  readonly focusReading: () => void;
  readonly editReading: (change: Partial<ReadingValues>) => void;
  /** 记录; nothing typed is lost when it fails. */
  readonly recordReading: () => Promise<void>;
  readonly clearReading: () => void;
  readonly startReadingCorrection: (reading: Reading) => void;
  /** Back to a new reading; the correction that was begun is dropped, with a way back. */
  readonly leaveReadingCorrection: () => Promise<void>;
  readonly flushReading: (isLeaving?: boolean) => void;
  /** Resolves when all that was typed is on disk, or could not be put there. */
  readonly settleReadings: () => Promise<void>;
}

/** The draft field with the whole form; the note stands beside it for the list of what waits. */
const formField = 'form';

export function createReadingSlice(set: SetStore, get: GetStore, client: Client): ReadingSlice {
  const keeper = createDraftKeeper({
    put: (place, field, value) => client.call('drafts.put', { ...place, field, value }),
    onMark: (place, _field, mark) => {
      patch(place, () => ({ mark }));
      if (mark.kind === 'kept') get().noteDraft(place);
    },
  });

  /** Changes the form if it still shows this place. */
  function patch(place: DraftPlace, change: (form: ReadingForm) => Partial<ReadingForm>): void {
    set(({ readingForm: form }) =>
      form && placeKey(form.place) === placeKey(place) ? { readingForm: { ...form, ...change(form) } } : {},
    );
  }

  function keep({ place, base, correcting }: ReadingForm, values: ReadingValues): void {
    const isTyped = !isSameReading(values, base);
    keeper.keep(place, formField, isTyped ? writeReadingDraft(values, correcting?.id ?? null) : '');
    keeper.keep(place, 'note', isTyped ? values.note : '');
  }

  async function readReadingForm(indicator: IndicatorDetail): Promise<ReadingForm> {
    const begun = await readPlace({ call: 'readings.correct', subjectId: indicator.id });
    const correctsId = correctedByDraft(begun.text);
    const old = indicator.readings.find(({ id }) => id === correctsId);
    if (old && !old.isWithdrawn && old.correctedById === null) {
      return restored(formOf(begun.place, old, valuesOfReading(old)), begun);
    }
    const left = await readPlace({ call: 'readings.add', subjectId: indicator.id });
    const form = formOf(left.place, null, emptyReading);
    return left.text === '' ? form : restored(form, left);
  }

  /** The form that was left at a place as text; empty if none was. */
  async function readPlace(place: DraftPlace) {
    await keeper.settle(place);
    const draft = await client.call('drafts.get', place);
    if (!draft.ok) get().notifyError(draft.error);
    const kept = draft.ok ? draft.value.fields.find(({ field }) => field === formField) : undefined;
    const text = keeper.unsent(place)[formField] ?? kept?.value ?? '';
    const mark: DraftMark | null = kept ? { kind: 'kept', atMs: kept.updatedAtMs } : null;
    return { place, text, mark };
  }

  function restored(form: ReadingForm, left: Awaited<ReturnType<typeof readPlace>>): ReadingForm {
    const values = readReadingDraft(left.text, form.base);
    return { ...form, values, mark: left.mark, isRestored: true };
  }

  async function recordReading(): Promise<void> {
    const { readingForm: begun, indicator } = get();
    if (!begun || !indicator || begun.isRecording) return;
    const { place, values, correcting } = begun;
    const { entry, problems } = readReading(values, selectToday(get()), correcting);
    if (Object.keys(problems).length > 0) return patch(place, () => ({ problems, error: null }));
    patch(place, () => ({ isRecording: true, problems: {}, error: null }));
    await keeper.hold(place);
    const result = correcting
      ? await client.call('readings.correct', {
          ...entry,
          readingId: correcting.id,
          text: correcting.text,
          periodZh: correcting.periodZh,
          reason: cleanText(values.reason),
        })
      : await client.call('readings.add', { indicatorId: indicator.id, ...entry });
    if (result.ok) keeper.forget(place);
    keeper.release(place);
    if (!result.ok) return patch(place, () => ({ isRecording: false, error: result.error }));
    const { readingId, warnings } = result.value;
    await Promise.all([get().rereadIndicator(), get().refreshStatus()]);
    const shown = get().indicator;
    const next = correcting || !shown ? emptyReading : nextReading(shown, values);
    const newPlace = { call: 'readings.add', subjectId: indicator.id };
    set(({ readingFocus, readingForm }) =>
      readingForm && placeKey(readingForm.place) === placeKey(place)
        ? { readingForm: formOf(newPlace, null, next), readingFocus: readingFocus + 1 }
        : {},
    );
    const words = correcting ? 'corrected' : warnings.length > 0 ? 'recordedWithWarnings' : 'recorded';
    get().notify({
      text: i18n.t(`indicators:notice.${words}`, { n: warnings.length }),
      action: { label: i18n.t('indicators:notice.undo'), run: () => void get().withdrawReading(readingId) },
    });
  }

  function clearReading(): void {
    const { readingForm: form } = get();
    if (!form) return;
    const { place, values } = form;
    const base = form.correcting ? form.base : emptyReading;
    const cleared = { ...form, base, values: base, problems: {}, error: null, isRestored: false };
    keep(cleared, base);
    keeper.flush();
    set({ readingForm: cleared });
    get().notify({
      text: i18n.t('indicators:notice.cleared'),
      action: {
        label: i18n.t('indicators:notice.undo'),
        run: () => {
          patch(place, () => ({ values }));
          keep(cleared, values);
        },
      },
    });
  }

  return {
    readingForm: null,
    readingFocus: 0,
    readReadingForm,
    focusReading() {
      set(({ readingFocus }) => ({ readingFocus: readingFocus + 1 }));
    },
    editReading(change) {
      const { readingForm: form } = get();
      if (!form) return;
      const values = { ...form.values, ...change };
      keep(form, values);
      const problems = Object.fromEntries(
        Object.entries(form.problems).filter(([field]) => !(field in change)),
      );
      set({ readingForm: { ...form, values, problems } });
    },
    recordReading,
    clearReading,
    startReadingCorrection(reading) {
      const { indicator } = get();
      if (!indicator) return;
      keeper.flush();
      const place = { call: 'readings.correct', subjectId: indicator.id };
      set(({ readingFocus }) => ({
        readingForm: formOf(place, reading, valuesOfReading(reading)),
        readingFocus: readingFocus + 1,
      }));
    },
    async leaveReadingCorrection() {
      const { indicator, readingForm: left } = get();
      if (!indicator || !left) return;
      keeper.forget(left.place);
      await client.call('drafts.clear', left.place);
      const readingForm = await readReadingForm(indicator);
      if (get().indicator?.id !== indicator.id) return;
      set(({ readingFocus }) => ({ readingForm, readingFocus: readingFocus + 1 }));
      if (isSameReading(left.values, left.base)) return;
      get().notify({
        text: i18n.t('indicators:notice.cleared'),
        action: { label: i18n.t('indicators:notice.undo'), run: () => set({ readingForm: left }) },
      });
    },
    flushReading: (isLeaving) => keeper.flush(isLeaving),
    settleReadings: () => keeper.settleAll(),
  };
}

function formOf(place: DraftPlace, correcting: Reading | null, base: ReadingValues): ReadingForm {
  const fresh = { mark: null, isRestored: false, problems: {}, error: null, isRecording: false };
  return { place, correcting, base, values: base, ...fresh };
}
