import type { CallInput } from '../../db/contract/calls.ts';
import type { VisitDetail } from '../../db/contract/visits-calls.ts';
import type { Answers } from '../../db/model/form/answers.ts';
import type { Assessor } from '../../db/model/record.ts';
import { visitTextFields, type VisitPartNoun } from '../../db/model/visit.ts';
import type { AppError, Result } from '../../db/model/result.ts';
import type { Client, DraftPlace } from '../client/client.ts';
import { i18n } from '../locales/i18n.ts';
import { emptyValues, readDraft, readEntry, recordFields, type RecordProblems } from './record-rules.ts';
import type { GetStore, SetStore } from './store.ts';
import { selectToday } from './workspace-slice.ts';
import {
  closingPlace,
  correctionPlace,
  measurePlace,
  recordPlace,
  sheetPlace,
  textAt,
  visitPlace,
} from './visit-places.ts';
import { strokesField } from './signature-strokes.ts';
import type { VisitTexts } from './visit-texts.ts';

export type VisitChanges = CallInput<'visits.update'>['changes'];
type SignatureInput = NonNullable<CallInput<'visits.close'>['signatures']>[number];

/** Answers of a form: a new sheet, or the correction of the record `correcting` with its reason. */
export interface FilledSheet {
  readonly formId: string;
  readonly assessor: Assessor;
  readonly answers: Answers;
  readonly correcting: string | null;
  readonly reason: string;
}

export interface VisitWrites {
  /** Why the last write of a place was refused, by `call subject`; its text stays. */
  readonly visitRefusals: Readonly<Record<string, AppError>>;
  readonly visitProblems: RecordProblems;
  readonly updateVisit: (changes: VisitChanges) => Promise<boolean>;
  /** Arrival or departure now. */
  readonly stampVisit: (field: 'arrivedAtMs' | 'leftAtMs') => Promise<boolean>;
  readonly addVisitPart: (partNoun: VisitPartNoun, part: string) => Promise<boolean>;
  readonly removeVisitPart: (partNoun: VisitPartNoun, part: string) => Promise<boolean>;
  /** A note or a problem, from its draft. */
  readonly recordWords: (kind: 'note' | 'problem-noted', measureId: string | null) => Promise<boolean>;
  readonly recordAnswers: (sheet: FilledSheet) => Promise<boolean>;
  /** The entry of one measure at this school, from its draft. */
  readonly recordMeasure: (measureId: string) => Promise<boolean>;
  readonly withdrawRecord: (recordId: string) => Promise<void>;
  readonly closeVisit: (signatures: readonly SignatureInput[]) => Promise<boolean>;
}

interface Parts {
  readonly client: Client;
  readonly texts: VisitTexts;
  readonly reread: () => Promise<void>;
}

export function createVisitWrites(
  set: SetStore,
  get: GetStore,
  { client, texts, reread }: Parts,
): VisitWrites {
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other, so that each has seen what the one before wrote. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  }

  /** Runs one write; true once the record has it and the page shows it. What a place refuses is said there. */
  function write(
    place: DraftPlace | null,
    run: (visit: VisitDetail) => Promise<Result<unknown>>,
  ): Promise<boolean> {
    return inTurn(() => writeNow(place, run));
  }

  async function writeNow(
    place: DraftPlace | null,
    run: (visit: VisitDetail) => Promise<Result<unknown>>,
  ): Promise<boolean> {
    const { visit } = get();
    if (!visit) return false;
    const result = await run(visit);
    const key = place ? `${place.call} ${place.subjectId}` : '';
    set(({ visitRefusals }) => {
      const others = Object.entries(visitRefusals).filter(([other]) => other !== key);
      const own = result.ok || !place ? [] : [[key, result.error] as const];
      return { visitRefusals: Object.fromEntries([...others, ...own]) };
    });
    if (!result.ok) {
      if (!place) get().notifyError(result.error);
      return false;
    }
    await Promise.all([reread(), get().refreshStatus()]);
    return true;
  }

  /** Records the texts of a place: held back meanwhile, gone afterwards but for what was typed in between. */
  async function record(
    place: DraftPlace,
    fields: readonly string[],
    run: (visit: VisitDetail, typed: Readonly<Record<string, string>>) => Promise<Result<unknown>>,
  ): Promise<boolean> {
    const typed = Object.fromEntries(
      fields.map((field) => [field, textAt(get().visitTexts, place, field) ?? '']),
    );
    await texts.hold(place);
    let isRecorded = false;
    const isDone = await write(place, async (visit) => {
      const result = await run(visit, typed);
      isRecorded = result.ok;
      return result;
    });
    texts.release(place, isRecorded ? typed : null);
    return isDone;
  }

  function tell(words: 'recorded' | 'problemRecorded' | 'corrected', undo: () => Promise<void>): void {
    get().notify({
      text: i18n.t(`visits:notice.${words}`),
      action: { label: i18n.t('visits:notice.undo'), run: () => void undo() },
    });
  }

  async function withdrawRecord(recordId: string): Promise<void> {
    const reason = get().visitReason;
    const isDone = await write(null, () => client.call('records.withdraw', { recordId, reason }));
    if (!isDone) return;
    get().notify({
      text: i18n.t('visits:notice.withdrawn'),
      action: {
        label: i18n.t('visits:notice.restore'),
        run: () => void write(null, () => client.call('records.restore', { recordId, reason })),
      },
    });
  }

  return {
    visitRefusals: {},
    visitProblems: {},
    async updateVisit(changes) {
      const { visit, visitReason: reason } = get();
      if (!visit) return false;
      const place = visitPlace(visit.id);
      const fields = Object.keys(changes);
      const isDone = await record(place, fields, ({ id, seen }) =>
        client.call('visits.update', { visitId: id, seen, reason, changes }),
      );
      // A text says below itself why it was refused; a button has no place for it.
      const refusal = get().visitRefusals[`${place.call} ${place.subjectId}`];
      if (!isDone && refusal && !fields.every(isTextField)) get().notifyError(refusal);
      return isDone;
    },
    stampVisit: (field) =>
      write(null, ({ id }) => client.call('visits.stamp', { visitId: id, field, reason: get().visitReason })),
    addVisitPart: (partNoun, part) =>
      write(null, ({ id }) =>
        client.call('visits.addPart', { visitId: id, partNoun, part, reason: get().visitReason }),
      ),
    async removeVisitPart(partNoun, part) {
      const removed = await write(null, ({ id }) =>
        client.call('visits.removePart', { visitId: id, partNoun, part, reason: get().visitReason }),
      );
      if (removed) {
        get().notify({
          text: i18n.t('visits:notice.dropped'),
          action: {
            label: i18n.t('visits:notice.undo'),
            run: () => void get().addVisitPart(partNoun, part),
          },
        });
      }
      return removed;
    },
    async recordWords(kind, measureId) {
      const visitId = get().visit?.id ?? '';
      let recordId = '';
      const isDone = await record(recordPlace(visitId, kind), ['text', 'basis'], async (visit, typed) => {
        const { text = '', basis = '' } = typed;
        const reason = get().visitReason;
        const added = await client.call('records.add', {
          visitId: visit.id,
          kind,
          text,
          basis,
          measureId,
          reason,
        });
        if (added.ok) ({ recordId } = added.value);
        return added;
      });
      if (isDone) tell(kind === 'note' ? 'recorded' : 'problemRecorded', () => withdrawRecord(recordId));
      return isDone;
    },
    async recordAnswers({ formId, assessor, answers, correcting, reason }) {
      const visitId = get().visit?.id ?? '';
      const place = correcting ? correctionPlace(correcting) : sheetPlace(visitId, formId, assessor);
      let recordId = '';
      const isDone = await record(place, ['answers', 'reason'], async (visit) => {
        const written = { kind: 'answers', formId, answers } as const;
        const done = correcting
          ? await client.call('records.correct', { ...written, recordId: correcting, reason })
          : await client.call('records.add', {
              ...written,
              assessor,
              visitId: visit.id,
              reason: get().visitReason,
            });
        if (done.ok) ({ recordId } = done.value);
        return done;
      });
      if (isDone) tell(correcting ? 'corrected' : 'recorded', () => withdrawRecord(recordId));
      return isDone;
    },
    async recordMeasure(measureId) {
      const { visit } = get();
      if (!visit) return false;
      const place = measurePlace(measureId);
      const typed = Object.fromEntries(
        recordFields.map((field) => [field, textAt(get().visitTexts, place, field) ?? '']),
      );
      const { values } = readDraft(typed, emptyValues);
      const here = { ...values, organizationId: visit.organizationId };
      const read = readEntry(here, selectToday(get()), false);
      set({ visitProblems: read.ok ? {} : read.problems });
      if (!read.ok) return false;
      let progressId = '';
      const isDone = await record(place, recordFields, async () => {
        const added = await client.call('progress.add', { measureId, ...read.entry });
        if (added.ok) ({ progressId } = added.value);
        return added;
      });
      if (isDone)
        tell('recorded', async () => {
          await write(null, () => client.call('progress.withdraw', { progressId }));
        });
      return isDone;
    },
    withdrawRecord,
    async closeVisit(signatures) {
      const visitId = get().visit?.id ?? '';
      const fields = signatures.flatMap(({ role }) => [role, strokesField(role)]);
      const isDone = await record(closingPlace(visitId), fields, ({ id }) =>
        client.call('visits.close', { visitId: id, signatures: [...signatures] }),
      );
      if (isDone) get().notify({ text: i18n.t('visits:notice.sealed') });
      return isDone;
    },
  };
}

function isTextField(field: string): boolean {
  return (visitTextFields as readonly string[]).includes(field);
}
