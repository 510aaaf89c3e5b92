import type { VisitRow } from '../contract/visits-calls.ts';
import { deriveId } from '../model/ids.ts';
import { adviceCheckOn, visitStanding } from '../model/visit-state.ts';
import { defaultVisitRule, type VisitRule } from '../model/visit-rule.ts';
import type { ReadDb } from '../sql/driver.ts';
import type { Stored } from '../sql/plan-queries.ts';
import {
  countVisitEvidence,
  findVisitRule,
  partsOfVisits,
  tallyVisits,
  type FoundVisit,
} from '../sql/visit-queries.ts';

export const visitRuleId = deriveId('visit_rule', 'office');

export function visitRule(db: ReadDb): VisitRule {
  return findVisitRule(db, visitRuleId) ?? defaultVisitRule;
}

/** Visits as lists show them, in the order given. */
export function visitRows(db: ReadDb, visits: readonly FoundVisit[], today: string): VisitRow[] {
  const ids = visits.map(({ fields }) => fields.id);
  const parts = Map.groupBy(partsOfVisits(db, ids), ({ visitId }) => visitId);
  const tallies = tallyVisits(db, ids);
  const evidence = countVisitEvidence(db, ids);
  const rule = visitRule(db);
  return visits.map((visit) => {
    const { fields, sealedAtMs, organizationName, organizationNameEn } = visit;
    const tally = tallies.get(fields.id);
    const records = tally?.records ?? 0;
    const { id, organizationId, plannedOn, kind, purpose, subject, arrivedAtMs, leftAtMs } = fields;
    return {
      id,
      organizationId,
      organizationName,
      organizationNameEn,
      plannedOn,
      kind,
      purpose,
      subject,
      arrivedAtMs,
      leftAtMs,
      sealedAtMs,
      topics: namesOf(parts.get(id), 'topic'),
      members: namesOf(parts.get(id), 'member'),
      ...visitStanding({ plannedOn, arrivedAtMs, records, isSealed: sealedAtMs !== null }, rule, today),
      checkOn: adviceCheckOn(fields, rule),
      records,
      problems: tally?.problems ?? 0,
      evidence: evidence.get(id) ?? 0,
    };
  });
}

/** What a visit has of one noun. */
export function namesOf(
  parts: readonly Stored<'visit_part'>[] = [],
  noun: Stored<'visit_part'>['partNoun'],
): string[] {
  return parts.filter(({ partNoun }) => partNoun === noun).map(({ part }) => part);
}
