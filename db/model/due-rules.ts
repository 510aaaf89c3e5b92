import { daysBetween } from './calendar.ts';
import type { Light } from './light-rules.ts';

export interface DueState {
  readonly dueOn: string | null;
  readonly light: Light;
  readonly reported: number;
  readonly expected: number;
}

/** Past its due day, and not every expected unit is green: done in time or since. */
export function isOverdue(state: DueState, asOf: string): boolean {
  if (state.dueOn === null || asOf <= state.dueOn) return false;
  return state.light !== 'green' || state.reported < state.expected;
}

export const dueKinds = ['overdue', 'within-30-days', 'later', 'none', 'continuous', 'past'] as const;
export type DueKind = (typeof dueKinds)[number];

/** Where a measure's due day stands; `past` is a due day gone by with everything done. */
export function dueKind(state: DueState & { readonly isContinuous: boolean }, asOf: string): DueKind {
  if (state.dueOn === null) return state.isContinuous ? 'continuous' : 'none';
  const days = daysBetween(asOf, state.dueOn);
  if (days < 0) return isOverdue(state, asOf) ? 'overdue' : 'past';
  return days <= 30 ? 'within-30-days' : 'later';
}
