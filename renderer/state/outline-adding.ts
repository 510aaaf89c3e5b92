import type { Edit } from '../../db/contract/shapes.ts';
import type { Result } from '../../db/model/result.ts';
import type { Client } from '../client/client.ts';
import { i18n } from '../locales/i18n.ts';
import { editKey } from './edit-drafts.ts';
import { createEditQueue } from './edit-queue.ts';
import { addingPlace, planEditCall, type EditSelection, type OutlineAdding } from './plan-edit-rules.ts';
import type { GetStore, SetStore } from './store.ts';

export interface OutlineAddingPart {
  /** The line of the outline that is being typed. */
  readonly outlineAdding: OutlineAdding | null;
  /** What was typed in the outline becomes an action or measures, and the next line begins. */
  readonly addTyped: (titles: readonly string[]) => Promise<void>;
  readonly setOutlineAdding: (adding: OutlineAdding | null) => void;
}

export interface OutlineAddingDeps {
  readonly client: Client;
  readonly write: <T extends Edit>(
    work: (seen: number) => Promise<Result<T>>,
    text: string,
  ) => Promise<Result<T>>;
  readonly selectEdit: (selection: EditSelection) => void;
  readonly focusOutline: () => void;
}

/** Where the last typed line has led. */
interface Added {
  readonly selection: EditSelection;
  readonly adding: OutlineAdding;
}

/** Writing a plan line by line: each Enter is an action or a measure of the record, and the next line is there. */
export function createOutlineAdding(
  set: SetStore,
  get: GetStore,
  { client, write, selectEdit, focusOutline }: OutlineAddingDeps,
): OutlineAddingPart {
  const typed = createEditQueue();
  const led = new WeakMap<OutlineAdding, OutlineAdding>();

  async function addMeasures(
    actionId: string,
    titles: readonly string[],
    afterId: string | null,
  ): Promise<string | null> {
    let last = afterId;
    for (const titleZh of titles) {
      const after = last === null ? {} : { afterId: last };
      const result = await write(
        () => client.call('measures.create', { actionId, titleZh, ...after }),
        i18n.t('planEdit:added', { title: titleZh }),
      );
      if (!result.ok) {
        get().notifyError(result.error);
        get().keepEdit(planEditCall, actionId, 'newMeasure', titleZh);
        return null;
      }
      last = result.value.measureId;
    }
    return last;
  }

  async function addAction(titleZh: string): Promise<string | null> {
    const planId = get().planOutline?.plan.id ?? '';
    const result = await write(
      () => client.call('actions.create', { planId, titleZh }),
      i18n.t('planEdit:added', { title: titleZh }),
    );
    if (result.ok) return result.value.actionId;
    get().notifyError(result.error);
    get().keepEdit(planEditCall, planId, 'newAction', titleZh);
    return null;
  }

  /** Lines that are typed faster than they are written each find where the one before has led. */
  function addTyped(titles: readonly string[]): Promise<void> {
    const { outlineAdding: asked, planOutline } = get();
    if (!asked || !planOutline) return Promise.resolve();
    const place = addingPlace(asked, planOutline.plan.id);
    get().forgetEdit(planEditCall, place.subjectId, place.field);
    return typed(async () => {
      const adding = leadsTo(asked);
      const next = adding.noun === 'action' ? await beginAction(titles) : await addBelow(adding, titles);
      if (!next) return;
      led.set(adding, next.adding);
      selectEdit(next.selection);
      if (get().outlineAdding === null) focusOutline();
      else set({ outlineAdding: next.adding });
    });
  }

  function leadsTo(adding: OutlineAdding): OutlineAdding {
    const next = led.get(adding);
    return next ? leadsTo(next) : adding;
  }

  async function addBelow(
    adding: Extract<OutlineAdding, { noun: 'measure' }>,
    titles: readonly string[],
  ): Promise<Added | null> {
    const id = await addMeasures(adding.actionId, titles, adding.afterId);
    if (id === null) return null;
    return { selection: { noun: 'measure', id }, adding: { ...adding, afterId: id } };
  }

  /** Lines pasted behind the title of an action are its measures; what is typed meanwhile begins the next one. */
  async function beginAction([title = '', ...measures]: readonly string[]): Promise<Added | null> {
    const actionId = await addAction(title);
    if (actionId === null) return null;
    const planId = get().planOutline?.plan.id ?? '';
    const typedOn = get().editDrafts[editKey(planEditCall, planId, 'newAction')] ?? '';
    if (typedOn !== '') get().keepEdit(planEditCall, actionId, 'newMeasure', typedOn);
    get().forgetEdit(planEditCall, planId, 'newAction');
    const adding = { noun: 'measure', actionId, afterId: null } as const;
    const below = measures.length === 0 ? null : await addBelow(adding, measures);
    return below ?? { selection: { noun: 'action', id: actionId }, adding };
  }

  return {
    outlineAdding: null,
    setOutlineAdding: (outlineAdding) => set({ outlineAdding }),
    addTyped,
  };
}
