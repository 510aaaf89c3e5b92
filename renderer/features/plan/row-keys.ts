import type { RowGroup } from '../../state/plan-view.ts';

/** One line that the keyboard can stand on: an action's heading or a measure. */
export interface RowHandle {
  readonly id: string;
  /** The action that the line belongs to, or null in a flat list. */
  readonly actionId: string | null;
  readonly isAction: boolean;
}

/** The lines of the grouped list from top to bottom; measures of collapsed actions are not there. */
export function handlesOf(
  groups: readonly RowGroup[],
  collapsedActionIds: readonly string[],
): readonly RowHandle[] {
  return groups.flatMap(({ actionId, rows }) => [
    { id: actionId, actionId, isAction: true },
    ...(collapsedActionIds.includes(actionId)
      ? []
      : rows.map(({ id }) => ({ id, actionId, isAction: false }))),
  ]);
}

export type RowMove =
  | { readonly kind: 'go'; readonly id: string }
  | { readonly kind: 'fold'; readonly actionId: string }
  | { readonly kind: 'unfold'; readonly actionId: string };

/** What a key does in the list, or null when it is not one of the list's keys. */
export function moveOf(
  key: string,
  handles: readonly RowHandle[],
  currentId: string | null,
  collapsedActionIds: readonly string[],
): RowMove | null {
  const index = handles.findIndex(({ id }) => id === currentId);
  const current = handles[index];
  const go = (to: number): RowMove | null => {
    const handle = handles[Math.min(handles.length - 1, Math.max(0, to))];
    return handle ? { kind: 'go', id: handle.id } : null;
  };
  switch (key) {
    case 'ArrowDown':
    case 'j':
    case 'J':
      return go(index + 1);
    case 'ArrowUp':
    case 'k':
    case 'K':
      return go(index - 1);
    case 'PageDown':
      return go(index + pageRows);
    case 'PageUp':
      return go(index - pageRows);
    case 'Home':
      return go(0);
    case 'End':
      return go(handles.length - 1);
    case 'ArrowLeft':
      if (!current || current.actionId === null) return null;
      if (!current.isAction) return { kind: 'go', id: current.actionId };
      return collapsedActionIds.includes(current.actionId)
        ? null
        : { kind: 'fold', actionId: current.actionId };
    case 'ArrowRight':
      if (!current?.isAction || current.actionId === null) return null;
      return collapsedActionIds.includes(current.actionId)
        ? { kind: 'unfold', actionId: current.actionId }
        : null;
    default:
      return null;
  }
}

const pageRows = 15;
