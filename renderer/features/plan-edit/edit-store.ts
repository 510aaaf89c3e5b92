import type { Store } from '../../state/store.ts';

/** What the page reads of the store and hands on to its parts. */
export const editStoreKeys = [
  'planOutline',
  'planOutlineError',
  'editSelection',
  'editMeasure',
  'editErrors',
  'editHistory',
  'editStack',
  'editDrafts',
  'outlineAdding',
  'outlineFocus',
  'isRetireAsked',
  'openPlanEdit',
  'selectEdit',
  'saveField',
  'keepEdit',
  'forgetEdit',
  'undoEdit',
  'addTyped',
  'setOutlineAdding',
  'focusOutline',
  'moveSelected',
  'removeAction',
  'askRetire',
  'retireMeasure',
  'restoreMeasure',
  'addAssignment',
  'addChecklistItem',
  'editChecklistItem',
  'addIndicator',
  'removePart',
  'showEditHistory',
  'hideEditHistory',
] as const satisfies readonly (keyof Store)[];
export type EditStore = Pick<Store, (typeof editStoreKeys)[number]>;

export function selectEditStore(store: Store): EditStore {
  return Object.fromEntries(editStoreKeys.map((key) => [key, store[key]])) as unknown as EditStore;
}
