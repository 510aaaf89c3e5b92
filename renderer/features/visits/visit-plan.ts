import type { CallInput } from '../../../db/contract/calls.ts';
import { isDay } from '../../../db/model/calendar.ts';
import type { VisitKind, VisitPurpose } from '../../../db/model/visit.ts';

/** A new visit exactly as typed; names of the team stand in one line. */
export interface VisitPlan {
  readonly organizationId: string;
  readonly plannedOn: string;
  readonly kind: VisitKind;
  readonly purpose: VisitPurpose;
  readonly topics: readonly string[];
  readonly subject: string;
  readonly aim: string;
  readonly members: string;
}

export const blankPlan: VisitPlan = {
  organizationId: '',
  plannedOn: '',
  kind: 'regular',
  purpose: 'follow-along',
  topics: [],
  subject: '',
  aim: '',
  members: '',
};

/** What was left there before, laid over what a new one begins with. */
export function readPlan(draft: string | undefined, base: VisitPlan): VisitPlan {
  if (!draft) return base;
  try {
    return { ...base, ...(JSON.parse(draft) as Partial<VisitPlan>) };
  } catch {
    return base;
  }
}

/** The visit to make; null while school or day are missing. */
export function visitInput(plan: VisitPlan): CallInput<'visits.create'> | null {
  if (plan.organizationId === '' || !isDay(plan.plannedOn)) return null;
  const members = plan.members
    .split(/[、，,;；\s]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return { ...plan, topics: [...plan.topics], members: [...new Set(members)] };
}
