import type { CallInput } from '../../db/contract/calls.ts';
import type { History } from '../../db/contract/history-calls.ts';
import type { MeasureDetail } from '../../db/contract/measures-calls.ts';
import type { PlanOutline } from '../../db/contract/plan-edit-calls.ts';
import type { Edit } from '../../db/contract/shapes.ts';
import type { AppError, Result } from '../../db/model/result.ts';
import type { Client, DraftPlace } from '../client/client.ts';
import { fieldName } from '../locales/history-words.ts';
import { i18n } from '../locales/i18n.ts';
import { editKey } from './edit-drafts.ts';
import { createEditQueue } from './edit-queue.ts';
import { createOutlineAdding, type OutlineAddingPart } from './outline-adding.ts';
import { createPlanPartEdits, type PlanPartEdits } from './plan-part-edits.ts';
import {
  addingOf,
  planEditCall,
  defaultSelection,
  isSelected,
  neighbourLine,
  selectionAfter,
  stillAdding,
  type EditSelection,
} from './plan-edit-rules.ts';
import type { GetStore, SetStore } from './store.ts';

/** The place of what is typed for a plan that is not there yet. */
export const newPlanPlace = { call: 'plans.create', subjectId: 'new' } as const;

export interface ShownHistory {
  readonly subjectId: string;
  readonly field: string | null;
  /** Null until read. */
  readonly history: History | null;
}

export interface PlanEditSlice extends OutlineAddingPart, PlanPartEdits {
  readonly planOutline: PlanOutline | null;
  readonly planOutlineError: AppError | null;
  readonly editSelection: EditSelection | null;
  /** Units, checklist and indicators of the selected measure; null until read. */
  readonly editMeasure: MeasureDetail | null;
  /** Why a field was not saved, by `editKey`. */
  readonly editErrors: Readonly<Record<string, AppError>>;
  readonly editHistory: ShownHistory | null;
  /** Edits made here that Ctrl+Z takes back, the newest last. */
  readonly editStack: readonly Edit[];
  /** Whether the reason for retiring the selected measure is being asked. */
  readonly isRetireAsked: boolean;
  /** Counts requests to put the focus on the selected line of the outline. */
  readonly outlineFocus: number;
  readonly focusOutline: () => void;
  readonly askRetire: (isAsked: boolean) => void;
  /** Brings back what was typed for a new plan. */
  readonly loadNewPlan: () => Promise<void>;
  /** By id or code of the plan, or by the id of something in it, which is then selected. */
  readonly openPlanEdit: (of: string) => Promise<void>;
  readonly selectEdit: (selection: EditSelection) => void;
  readonly createPlan: (input: CallInput<'plans.create'>) => Promise<Result<{ readonly code: string }>>;
  readonly saveField: (selection: EditSelection, field: string, value: unknown) => Promise<boolean>;
  readonly moveSelected: (direction: 'up' | 'down') => Promise<void>;
  readonly removeAction: (actionId: string) => Promise<void>;
  readonly retireMeasure: (measureId: string, reason: string, retiredOn: string) => Promise<boolean>;
  readonly restoreMeasure: (measureId: string) => Promise<void>;
  readonly undoEdit: (edit?: Edit) => Promise<void>;
  readonly showEditHistory: (subjectId: string, field: string | null) => Promise<void>;
  readonly hideEditHistory: () => void;
}

/** A plan as it is edited: each field is an edit of its own, can be taken back, and tells its history. */
export function createPlanEditSlice(set: SetStore, get: GetStore, client: Client): PlanEditSlice {
  const queue = createEditQueue();
  let noticeId: number | null = null;

  async function openPlanEdit(of: string): Promise<void> {
    const result = await client.call('plans.outline', { of });
    if (!result.ok) return set({ planOutline: null, planOutlineError: result.error });
    const former = get().planOutline?.plan.id;
    const outline = result.value;
    const asked = outline.plan.id === of || outline.plan.code === of ? null : selectionAfter(outline, of);
    const kept = former === outline.plan.id ? get().editSelection : null;
    set({ planOutline: outline, planOutlineError: null, editErrors: {} });
    if (former !== outline.plan.id) set({ editStack: [], editHistory: null });
    const isElsewhere = former !== undefined && former !== outline.plan.id;
    if (isElsewhere && outline.actions.length > 0) set({ outlineAdding: null });
    selectEdit(asked ?? (isSelected(outline, kept) ? kept : defaultSelection(outline)));
    if (get().outlineAdding === null) focusOutline();
    await loadDrafts(outline);
  }

  async function loadDrafts({ plan, actions, measures }: PlanOutline): Promise<void> {
    const waiting = await client.call('drafts.list', {});
    if (!waiting.ok) return;
    const subjects = new Set([plan, ...actions, ...measures].map(({ id }) => id));
    for (const { call, subjectId } of waiting.value) {
      if (call !== planEditCall || !subjects.has(subjectId)) continue;
      await loadDraft({ call, subjectId });
    }
  }

  async function loadDraft(place: DraftPlace): Promise<void> {
    const draft = await client.call('drafts.get', place);
    if (!draft.ok) return;
    const { call, subjectId } = place;
    const found = draft.value.fields.map(({ field, value }) => [editKey(call, subjectId, field), value]);
    set(({ editDrafts }) => ({ editDrafts: { ...Object.fromEntries(found), ...editDrafts } }));
    const begun = draft.value.fields.find(({ field }) => field === 'newMeasure' || field === 'newAction');
    if (begun && get().planOutline) set({ outlineAdding: addingOf(begun.field, subjectId) });
  }

  function selectEdit(selection: EditSelection): void {
    const isOther = get().editSelection?.id !== selection.id;
    set({ editSelection: selection });
    if (isOther) set({ editMeasure: null, isRetireAsked: false });
    if (isOther && get().editHistory) void showEditHistory(selection.id, null);
    void readMeasure();
  }

  async function readMeasure(): Promise<void> {
    const selection = get().editSelection;
    if (selection?.noun !== 'measure') return;
    const result = await client.call('measures.get', { measure: selection.id });
    if (get().editSelection?.id === selection.id && result.ok) set({ editMeasure: result.value });
  }

  /** Reads again what the record now says, here and on the pages that show the same plan. */
  async function reread(): Promise<void> {
    const { planOutline, editHistory } = get();
    if (!planOutline) return;
    const result = await client.call('plans.outline', { of: planOutline.plan.id });
    if (result.ok) {
      set(({ outlineAdding }) => ({
        planOutline: result.value,
        plan: null,
        outlineAdding: stillAdding(result.value, outlineAdding),
      }));
      const selection = get().editSelection;
      if (!isSelected(result.value, selection)) selectEdit(defaultSelection(result.value));
    }
    const { measure } = get();
    const isShown = result.ok && result.value.measures.some(({ id }) => id === measure?.id);
    if (isShown) void get().rereadMeasure();
    if (editHistory) void showEditHistory(editHistory.subjectId, editHistory.field);
    await Promise.all([readMeasure(), get().refreshStatus()]);
  }

  /** One edit after the other, each told what the person had seen; then it can be taken back for a while. */
  async function write<T extends Edit>(
    work: (seen: number) => Promise<Result<T>>,
    text: string,
  ): Promise<Result<T>> {
    return queue(async () => {
      const result = await work(get().planOutline?.seen ?? 0);
      if (!result.ok) return result;
      const { first, arrival } = result.value;
      if (first > arrival) return result;
      await reread();
      remember({ first, arrival }, text);
      return result;
    });
  }

  function remember(edit: Edit, text: string): void {
    set(({ editStack }) => ({ editStack: [...editStack, edit] }));
    if (noticeId !== null) get().dismissNotice(noticeId);
    get().notify({ text, action: { label: i18n.t('planEdit:undo'), run: () => void undoEdit(edit) } });
    noticeId = get().notices.at(-1)?.id ?? null;
  }

  /** The same for what has no field to show its error at. */
  async function act(work: (seen: number) => Promise<Result<Edit>>, text: string): Promise<boolean> {
    const result = await write(work, text);
    if (!result.ok) get().notifyError(result.error);
    return result.ok;
  }

  async function undoEdit(edit = get().editStack.at(-1)): Promise<void> {
    if (!edit) return;
    await queue(async () => {
      const result = await client.call('history.undo', { first: edit.first, arrival: edit.arrival });
      set(({ editStack }) => ({ editStack: editStack.filter((other) => other.first !== edit.first) }));
      if (!result.ok) return get().notifyError(result.error);
      if (noticeId !== null) get().dismissNotice(noticeId);
      noticeId = null;
      await reread();
      get().notify({ text: i18n.t('planEdit:undone') });
    });
  }

  async function saveField(selection: EditSelection, field: string, value: unknown): Promise<boolean> {
    const key = editKey(planEditCall, selection.id, field);
    const text = i18n.t('planEdit:savedField', { field: fieldName(field) });
    const result = await write((seen) => update(selection, { [field]: value }, seen), text);
    set(({ editErrors }) => {
      const others = Object.entries(editErrors).filter(([other]) => other !== key);
      return { editErrors: Object.fromEntries(result.ok ? others : [...others, [key, result.error]]) };
    });
    return result.ok;
  }

  function update({ noun, id }: EditSelection, changes: object, seen: number): Promise<Result<Edit>> {
    if (noun === 'plan') return client.call('plans.update', { planId: id, seen, changes });
    if (noun === 'action') return client.call('actions.update', { actionId: id, seen, changes });
    return client.call('measures.update', { measureId: id, seen, changes });
  }

  async function showEditHistory(subjectId: string, field: string | null): Promise<void> {
    const shown = get().editHistory;
    const isSame = shown?.subjectId === subjectId && shown.field === field;
    if (!isSame) set({ editHistory: { subjectId, field, history: null } });
    const result = await client.call('history.list', { subjectId, ...(field !== null && { field }) });
    const now = get().editHistory;
    if (now?.subjectId !== subjectId || now.field !== field) return;
    if (result.ok) set({ editHistory: { subjectId, field, history: result.value } });
    else get().notifyError(result.error);
  }

  function focusOutline(): void {
    set(({ outlineFocus }) => ({ outlineFocus: outlineFocus + 1 }));
  }

  return {
    planOutline: null,
    planOutlineError: null,
    editSelection: null,
    editMeasure: null,
    editErrors: {},
    editHistory: null,
    editStack: [],
    isRetireAsked: false,
    outlineFocus: 0,
    focusOutline,
    askRetire: (isRetireAsked) => set({ isRetireAsked }),
    loadNewPlan: () => loadDraft(newPlanPlace),
    openPlanEdit,
    selectEdit,
    async createPlan(input) {
      const result = await client.call('plans.create', input);
      if (result.ok) await Promise.all([get().loadPlans(), get().refreshStatus()]);
      return result;
    },
    saveField,
    async moveSelected(direction) {
      const selection = get().editSelection;
      if (!selection || selection.noun === 'plan') return;
      const { noun, id } = selection;
      await act(
        (seen) =>
          noun === 'action'
            ? client.call('actions.move', { actionId: id, seen, direction })
            : client.call('measures.move', { measureId: id, seen, direction }),
        i18n.t('planEdit:moved'),
      );
    },
    async removeAction(actionId) {
      await act((seen) => client.call('actions.remove', { actionId, seen }), i18n.t('planEdit:removed'));
    },
    async retireMeasure(id, reason, retiredOn) {
      const { planOutline, editSelection } = get();
      const isDone = await act(
        (seen) => client.call('measures.retire', { measureId: id, seen, reason, retiredOn }),
        i18n.t('planEdit:retired'),
      );
      if (!isDone || !planOutline) return isDone;
      const below = neighbourLine(planOutline, editSelection, 1);
      selectEdit(below.id === id ? neighbourLine(planOutline, editSelection, -1) : below);
      focusOutline();
      return isDone;
    },
    async restoreMeasure(id) {
      await act(
        (seen) => client.call('measures.restore', { measureId: id, seen }),
        i18n.t('planEdit:restored'),
      );
    },
    ...createOutlineAdding(set, get, { client, write, selectEdit, focusOutline }),
    ...createPlanPartEdits(get, client, act),
    undoEdit,
    showEditHistory,
    hideEditHistory: () => set({ editHistory: null }),
  };
}
