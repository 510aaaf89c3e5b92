import { addDays, daysBetween } from './calendar.ts';
import type { VisitFields } from './visit.ts';
import type { VisitRule } from './visit-rule.ts';

export const visitStates = ['planned', 'under-way', 'sealed'] as const;
export type VisitState = (typeof visitStates)[number];

export interface VisitStanding {
  readonly state: VisitState;
  /** By when it is due: the planned day, then the last day to seal it; null once it is sealed. */
  readonly dueOn: string | null;
  readonly isOverdue: boolean;
}

type VisitFacts = Pick<VisitFields, 'plannedOn' | 'arrivedAtMs'> & {
  readonly records: number;
  readonly isSealed: boolean;
};

/** Where a visit stands on a day by the office's rule. */
export function visitStanding(visit: VisitFacts, rule: VisitRule, today: string): VisitStanding {
  if (visit.isSealed) return { state: 'sealed', dueOn: null, isOverdue: false };
  const isUnderWay = visit.arrivedAtMs !== null || visit.records > 0;
  const dueOn = isUnderWay ? addDays(visit.plannedOn, rule.recordWithinDays) : visit.plannedOn;
  return { state: isUnderWay ? 'under-way' : 'planned', dueOn, isOverdue: daysBetween(dueOn, today) > 0 };
}

/** The day by which advice is checked on the spot: its own, else by the rule; null where nothing was advised. */
export function adviceCheckOn(
  visit: Pick<VisitFields, 'plannedOn' | 'advice' | 'adviceDueOn'>,
  rule: VisitRule,
): string | null {
  if (visit.advice.trim() === '') return null;
  return visit.adviceDueOn ?? addDays(visit.plannedOn, rule.checkWithinDays);
}
