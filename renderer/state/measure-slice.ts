import type { CallInput } from '../../db/contract/calls.ts';
import type { EvidenceRow } from '../../db/contract/evidence-calls.ts';
import type { MeasureDetail } from '../../db/contract/measures-calls.ts';
import type { Organization } from '../../db/contract/organizations-calls.ts';
import type { ProgressRow } from '../../db/contract/progress-calls.ts';
import type { AppError, Result } from '../../db/model/result.ts';
import type { Client } from '../client/client.ts';
import { i18n } from '../locales/i18n.ts';
import type { GetStore, SetStore } from './store.ts';

export interface Timeline {
  readonly rows: readonly ProgressRow[];
  readonly next: string | null;
  /** Only this unit's entries, or null for all. */
  readonly organizationId: string | null;
}

export type MeasureChanges = CallInput<'measures.update'>['changes'];
export type EvidenceChanges = CallInput<'evidence.update'>['changes'];

export interface MeasureSlice {
  readonly measure: MeasureDetail | null;
  /** The id or code that was asked for; while it is not yet shown the page takes no entries. */
  readonly measureAsked: string;
  readonly isMeasureOpening: boolean;
  readonly measureError: AppError | null;
  readonly measureTimeline: Timeline;
  readonly measureEvidence: { readonly seen: number; readonly rows: readonly EvidenceRow[] };
  /** What the last search for any unit found. */
  readonly unitMatches: readonly Organization[];
  /** Units outside the measure's cells that an entry of this page speaks of, by id. */
  readonly knownUnits: Readonly<Record<string, Organization>>;
  /** By id or code; going from the id to the code of the shown measure only changes the address. */
  readonly openMeasure: (measure: string) => Promise<void>;
  readonly rereadMeasure: () => Promise<void>;
  readonly filterTimeline: (organizationId: string | null) => Promise<void>;
  readonly loadOlderProgress: () => Promise<void>;
  readonly findUnits: (text: string) => Promise<void>;
  readonly knowUnit: (organizationId: string) => Promise<void>;
  readonly updateMeasure: (changes: MeasureChanges) => Promise<boolean>;
  readonly updateChecklistItem: (checklistItemId: string, textZh: string) => Promise<boolean>;
  readonly confirmAssignment: (assignmentId: string, isConfirmed: boolean) => Promise<boolean>;
  readonly updateEvidence: (evidenceId: string, changes: EvidenceChanges) => Promise<boolean>;
  readonly withdrawProgress: (progressId: string) => Promise<void>;
  readonly restoreProgress: (progressId: string) => Promise<void>;
}

const emptyTimeline: Timeline = { rows: [], next: null, organizationId: null };
const pageSize = 50;

/** One opened measure with its cells, timeline and evidence; every write re-reads what the record then says. */
export function createMeasureSlice(set: SetStore, get: GetStore, client: Client): MeasureSlice {
  let opening = 0;

  async function openMeasure(measure: string): Promise<void> {
    const { measure: shown, measureAsked: before } = get();
    if (shown?.code === measure && shown.id === before) {
      set({ measureAsked: measure });
      return;
    }
    const ticket = ++opening;
    set({ measureAsked: measure, isMeasureOpening: true, measureError: null });
    const detail = await client.call('measures.get', { measure });
    if (ticket !== opening) return;
    if (!detail.ok) {
      set({ measure: null, isMeasureOpening: false, measureError: detail.error });
      return;
    }
    const measureId = detail.value.id;
    const [measureTimeline, measureEvidence, record] = await Promise.all([
      readTimeline(measureId, null),
      readEvidence(measureId),
      get().readRecord(detail.value),
    ]);
    if (ticket !== opening) return;
    // All at once: a panel that is seen takes every key from its first moment.
    set({
      measure: detail.value,
      measureTimeline,
      measureEvidence,
      record,
      unitMatches: [],
      waitingCorrections: [],
      isMeasureOpening: false,
    });
    await Promise.all([get().knowUnit(record.values.organizationId), get().findWaiting(detail.value)]);
  }

  async function rereadMeasure(): Promise<void> {
    const { measure, measureTimeline } = get();
    if (!measure) return;
    const [detail, timeline, evidence] = await Promise.all([
      client.call('measures.get', { measure: measure.id }),
      readTimeline(measure.id, measureTimeline.organizationId, measureTimeline.rows.length),
      readEvidence(measure.id),
    ]);
    if (get().measure?.id !== measure.id) return;
    if (!detail.ok) return get().notifyError(detail.error);
    set({ measure: detail.value, measureTimeline: timeline, measureEvidence: evidence });
  }

  async function readTimeline(
    measureId: string,
    organizationId: string | null,
    count = 0,
  ): Promise<Timeline> {
    const limit = Math.min(500, Math.max(pageSize, count + 1));
    const of = organizationId === null ? {} : { organizationId };
    const result = await client.call('progress.list', { measureId, ...of, limit });
    if (result.ok) return { ...result.value, organizationId };
    get().notifyError(result.error);
    return { ...emptyTimeline, organizationId };
  }

  async function readEvidence(measureId: string): Promise<MeasureSlice['measureEvidence']> {
    const result = await client.call('evidence.list', { measureId });
    if (result.ok) return result.value;
    get().notifyError(result.error);
    return { seen: 0, rows: [] };
  }

  async function filterTimeline(organizationId: string | null): Promise<void> {
    const { measure } = get();
    if (!measure || get().measureTimeline.organizationId === organizationId) return;
    set({ measureTimeline: { ...get().measureTimeline, organizationId } });
    const timeline = await readTimeline(measure.id, organizationId);
    if (get().measure?.id === measure.id && get().measureTimeline.organizationId === organizationId) {
      set({ measureTimeline: timeline });
    }
  }

  async function loadOlderProgress(): Promise<void> {
    const { measure, measureTimeline: shown } = get();
    if (!measure || shown.next === null) return;
    const of = shown.organizationId === null ? {} : { organizationId: shown.organizationId };
    const result = await client.call('progress.list', {
      measureId: measure.id,
      ...of,
      before: shown.next,
      limit: pageSize,
    });
    if (!result.ok) return get().notifyError(result.error);
    if (get().measureTimeline !== shown) return;
    set({
      measureTimeline: { ...shown, rows: [...shown.rows, ...result.value.rows], next: result.value.next },
    });
  }

  async function findUnits(text: string): Promise<void> {
    if (text.trim() === '') return set({ unitMatches: [] });
    const { measure } = get();
    const ofPlan = measure ? { plan: measure.planId } : {};
    const result = await client.call('organizations.list', { ...ofPlan, text: text.trim(), limit: 50 });
    if (result.ok) set({ unitMatches: result.value.rows });
  }

  async function knowUnit(organizationId: string): Promise<void> {
    const { measure, knownUnits, unitMatches } = get();
    if (organizationId === '' || knownUnits[organizationId]) return;
    if (measure?.cells.some((cell) => cell.organizationId === organizationId)) return;
    const match = unitMatches.find((unit) => unit.id === organizationId);
    if (match) return set({ knownUnits: { ...knownUnits, [match.id]: match } });
    const result = await client.call('organizations.get', { organization: organizationId });
    if (result.ok) set({ knownUnits: { ...get().knownUnits, [result.value.id]: result.value } });
  }

  /** Runs a write on the opened measure; true once the record has it and the page shows it. */
  async function change(write: (measure: MeasureDetail) => Promise<Result<unknown>>): Promise<boolean> {
    const { measure } = get();
    if (!measure) return false;
    const result = await write(measure);
    if (!result.ok) {
      get().notifyError(result.error);
      return false;
    }
    await Promise.all([rereadMeasure(), get().refreshStatus()]);
    return true;
  }

  async function withdrawProgress(progressId: string): Promise<void> {
    const isDone = await change(() => client.call('progress.withdraw', { progressId }));
    if (!isDone) return;
    get().notify({
      text: i18n.t('measure:notice.withdrawn'),
      action: { label: i18n.t('measure:action.restore'), run: () => void restoreProgress(progressId) },
    });
  }

  async function restoreProgress(progressId: string): Promise<void> {
    const isDone = await change(() => client.call('progress.restore', { progressId }));
    if (isDone) get().notify({ text: i18n.t('measure:notice.restored') });
  }

  return {
    measure: null,
    measureAsked: '',
    isMeasureOpening: false,
    measureError: null,
    measureTimeline: emptyTimeline,
    measureEvidence: { seen: 0, rows: [] },
    unitMatches: [],
    knownUnits: {},
    openMeasure,
    rereadMeasure,
    filterTimeline,
    loadOlderProgress,
    findUnits,
    knowUnit,
    updateMeasure: (changes) =>
      change(({ id, seen }) => client.call('measures.update', { measureId: id, seen, changes })),
    updateChecklistItem: (checklistItemId, textZh) =>
      change(({ seen }) => client.call('checklistItems.update', { checklistItemId, seen, textZh })),
    confirmAssignment: (assignmentId, isConfirmed) =>
      change(({ seen }) => client.call('assignments.confirm', { assignmentId, seen, isConfirmed })),
    updateEvidence: (evidenceId, changes) =>
      change(() => client.call('evidence.update', { evidenceId, seen: get().measureEvidence.seen, changes })),
    withdrawProgress,
    restoreProgress,
  };
}
