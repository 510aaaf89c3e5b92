import type { PlanOutline } from '../../db/contract/plan-edit-calls.ts';

/** The place of drafts that are typed while a plan is edited; the subject is a plan, an action or a measure. */
export const planEditCall = 'plans.edit';

export type EditNoun = 'plan' | 'action' | 'measure';

/** What the form shows. */
export interface EditSelection {
  readonly noun: EditNoun;
  readonly id: string;
}

/** A line that is being typed, and where it will stand. */
export type OutlineAdding =
  | { readonly noun: 'action' }
  | { readonly noun: 'measure'; readonly actionId: string; readonly afterId: string | null };

/** The line that a kept draft was typed in; its subject is the plan of a new action, the action of a new measure. */
export function addingOf(field: string, subjectId: string): OutlineAdding {
  return field === 'newAction' ? { noun: 'action' } : { noun: 'measure', actionId: subjectId, afterId: null };
}

/** Where the text of a line that is being typed is kept. */
export function addingPlace(
  adding: OutlineAdding,
  planId: string,
): { readonly subjectId: string; readonly field: string } {
  return adding.noun === 'action'
    ? { subjectId: planId, field: 'newAction' }
    : { subjectId: adding.actionId, field: 'newMeasure' };
}

/** The same line after the plan changed: what it followed may be gone, or its action. */
export function stillAdding(outline: PlanOutline, adding: OutlineAdding | null): OutlineAdding | null {
  if (adding?.noun !== 'measure') return adding;
  if (!outline.actions.some(({ id }) => id === adding.actionId)) return null;
  const others = measuresOf(outline.measures, adding.actionId);
  const isThere = adding.afterId === null || others.some(({ id }) => id === adding.afterId);
  return isThere ? adding : { ...adding, afterId: others.at(-1)?.id ?? null };
}

export type OutlineAction = PlanOutline['actions'][number];
export type OutlineMeasure = PlanOutline['measures'][number];

/** The lines of the outline as they stand: the plan, each action, under it its measures in force. */
export function outlineLines({ plan, actions, measures }: PlanOutline): readonly EditSelection[] {
  return [
    { noun: 'plan', id: plan.id },
    ...actions.flatMap((action): EditSelection[] => [
      { noun: 'action', id: action.id },
      ...measuresOf(measures, action.id).map(({ id }): EditSelection => ({ noun: 'measure', id })),
    ]),
  ];
}

export function measuresOf(measures: readonly OutlineMeasure[], actionId: string): readonly OutlineMeasure[] {
  return measures.filter((measure) => measure.actionId === actionId && measure.retiredOn === null);
}

export function retiredMeasures({ measures }: PlanOutline): readonly OutlineMeasure[] {
  return measures.filter(({ retiredOn }) => retiredOn !== null);
}

/** The line above or below; at the ends the same one. */
export function neighbourLine(
  outline: PlanOutline,
  selection: EditSelection | null,
  step: -1 | 1,
): EditSelection {
  const lines = outlineLines(outline);
  const place = lines.findIndex(({ id }) => id === selection?.id);
  return lines[Math.min(lines.length - 1, Math.max(0, place + step))] ?? defaultSelection(outline);
}

export function defaultSelection({ plan }: PlanOutline): EditSelection {
  return { noun: 'plan', id: plan.id };
}

/** Whether the selection still stands in the plan; retired measures do. */
export function isSelected(
  outline: PlanOutline,
  selection: EditSelection | null,
): selection is EditSelection {
  return selection !== null && selectionAfter(outline, selection.id) !== null;
}

/** The selection for an id of the plan, or null. */
export function selectionAfter({ plan, actions, measures }: PlanOutline, id: string): EditSelection | null {
  if (plan.id === id) return { noun: 'plan', id };
  if (actions.some((action) => action.id === id)) return { noun: 'action', id };
  return measures.some((measure) => measure.id === id) ? { noun: 'measure', id } : null;
}

/** Where a new measure goes: the action and the measure it follows; null on a plan without actions. */
export function placeOfNew(
  outline: PlanOutline,
  selection: EditSelection | null,
): { readonly actionId: string; readonly afterId: string | null } | null {
  const measure = outline.measures.find(({ id }) => id === selection?.id);
  if (measure) return { actionId: measure.actionId, afterId: measure.id };
  const actionId =
    outline.actions.find(({ id }) => id === selection?.id)?.id ?? outline.actions.at(-1)?.id ?? null;
  if (actionId === null) return null;
  return { actionId, afterId: measuresOf(outline.measures, actionId).at(-1)?.id ?? null };
}

/** Pasted lines, each a title; numbering and empty lines that a paper brings along are left out. */
export function pastedTitles(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
