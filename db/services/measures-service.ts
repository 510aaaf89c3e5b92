import type { CallOutput, CallRequest } from '../contract/calls.ts';
import type { MeasureRow } from '../contract/measures-calls.ts';
import { dueKind } from '../model/due-rules.ts';
import { evidenceAge } from '../model/evidence-age.ts';
import { err, ok, type Result } from '../model/result.ts';
import { findAssignment, findPlan, leadNamesEn, listMeasures, type Stored } from '../sql/plan-queries.ts';
import { standInOf } from '../sql/stand-ins.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { measureStandings } from './standings.ts';

type Filter = Pick<
  CallRequest<'measures.list'>,
  'actionId' | 'organizationId' | 'lights' | 'statuses' | 'due' | 'evidence' | 'text'
>;

export function listMeasureRows(
  ctx: ReadContext,
  request: CallRequest<'measures.list'>,
): Result<CallOutput<'measures.list'>> {
  const plan = findPlan(ctx.db, request.plan);
  if (!plan) return err('plan-not-found', { plan: request.plan });
  const asOf = request.asOf ?? ctx.clock.today();
  const rows = measureRows(ctx, plan, asOf, request);
  const counts = { green: 0, yellow: 0, red: 0, grey: 0 };
  for (const row of rows) counts[row.light] += 1;
  return ok({ asOf, counts, rows });
}

/** The measures of a plan that pass a filter, with their standing. */
export function measureRows(
  ctx: ReadContext,
  plan: Stored<'plan'>,
  asOf: string,
  filter: Filter,
): MeasureRow[] {
  const measures = listMeasures(ctx.db, plan.id, asOf).filter((measure) => matchesPlanText(measure, filter));
  const organizationId =
    filter.organizationId === undefined ? null : standInOf(ctx.db, filter.organizationId);
  const standings = measureStandings(ctx.db, { plan, measures, asOf, organizationId });
  const leads = leadNamesEn(ctx.db, plan.id);
  return measures.flatMap((measure) => {
    const standing = standings.get(measure.id);
    if (!standing) return [];
    const row: MeasureRow = { ...pickRow(measure), leadTextEn: leads.get(measure.id) ?? '', ...standing };
    return matchesStanding(row, filter, asOf) ? [row] : [];
  });
}

export function confirmAssignment(
  ctx: WriteContext,
  request: CallRequest<'assignments.confirm'>,
): Result<{ arrival: number }> {
  return ctx.write((tx) => {
    const assignment = findAssignment(tx.db, request.assignmentId);
    if (!assignment) return err('assignment-not-found');
    const isSuggested = !request.isConfirmed;
    tx.set('assignment', assignment.id, 'isSuggested', isSuggested, request.seen, 'assignments.confirm');
    return ok({ arrival: tx.arrival() });
  });
}

function pickRow(measure: Stored<'measure'>) {
  const {
    id,
    planId,
    actionId,
    code,
    titleZh,
    titleEn,
    leadTextZh,
    dueOn,
    isContinuous,
    dueTextZh,
    dueTextEn,
  } = measure;
  return {
    id,
    planId,
    actionId,
    code,
    titleZh,
    titleEn,
    leadTextZh,
    dueOn,
    isContinuous,
    dueTextZh,
    dueTextEn,
  };
}

function matchesPlanText(measure: Stored<'measure'>, filter: Filter): boolean {
  if (filter.actionId !== undefined && measure.actionId !== filter.actionId) return false;
  const text = filter.text?.trim().toLowerCase();
  return !text || measureHasText(measure, text);
}

/** True if a text in small letters occurs in what names the measure. */
export function measureHasText(measure: Stored<'measure'>, text: string): boolean {
  return [measure.code, measure.titleZh, measure.titleEn, measure.requirementZh, measure.leadTextZh].some(
    (value) => value.toLowerCase().includes(text),
  );
}

function matchesStanding(row: MeasureRow, filter: Filter, asOf: string): boolean {
  if (filter.due !== undefined && dueKind(row, asOf) !== filter.due) return false;
  if (filter.evidence !== undefined && evidenceAge(row, asOf) !== filter.evidence) return false;
  if (filter.lights?.length && !filter.lights.includes(row.light)) return false;
  if (filter.statuses?.length && !filter.statuses.some((status) => row.statuses[status])) return false;
  return true;
}
