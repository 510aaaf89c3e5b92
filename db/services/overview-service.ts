import type { CallOutput, CallRequest } from '../contract/calls.ts';
import type { MeasureRow } from '../contract/measures-calls.ts';
import type { OverviewEntry, OverviewIndicator, OverviewPlan } from '../contract/overview-calls.ts';
import type { Indicator } from '../contract/indicators-calls.ts';
import { dueKind } from '../model/due-rules.ts';
import { evidenceAge } from '../model/evidence-age.ts';
import { progressStatuses } from '../model/progress.ts';
import { ok, type Result } from '../model/result.ts';
import { findMeasure, listActions, listPlans, type Stored } from '../sql/plan-queries.ts';
import { listTimeline } from '../sql/progress-queries.ts';
import type { ReadContext } from './context.ts';
import { indicatorViews } from './indicators-service.ts';
import { measureRows } from './measures-service.ts';

const newestEntries = 8;
/** Read for them: some of the newest may have been corrected or withdrawn. */
const entriesRead = 40;

/** The chosen plans on one page; the cost grows with measures and cells, not with the history. */
export function getOverview(
  ctx: ReadContext,
  request: CallRequest<'overview.get'>,
): Result<CallOutput<'overview.get'>> {
  const asOf = request.asOf ?? ctx.clock.today();
  const plans = listPlans(ctx.db).filter(({ isChosen }) => isChosen);
  return ok({ asOf, plans: plans.map((plan) => overviewPlan(ctx, plan, asOf)), entries: newest(ctx) });
}

function overviewPlan(ctx: ReadContext, plan: Stored<'plan'>, asOf: string): OverviewPlan {
  const rows = measureRows(ctx, plan, asOf, {});
  const { id, code, titleZh, titleEn } = plan;
  const byAction = Map.groupBy(rows, ({ actionId }) => actionId);
  const statuses = progressStatuses.flatMap((status) => {
    const n = rows.filter((row) => row.statuses[status]).length;
    return n === 0 ? [] : [[status, n] as const];
  });
  const count = (isCounted: (row: MeasureRow) => boolean) => rows.filter(isCounted).length;
  return {
    id,
    code,
    titleZh,
    titleEn,
    measures: rows.length,
    lights: lightCounts(rows),
    statuses: Object.fromEntries(statuses),
    overdue: count((row) => dueKind(row, asOf) === 'overdue'),
    dueSoon: count((row) => dueKind(row, asOf) === 'within-30-days'),
    withoutEvidence: count((row) => evidenceAge(row, asOf) === 'none'),
    staleEvidence: count((row) => evidenceAge(row, asOf) === 'stale'),
    actions: listActions(ctx.db, plan.id).map((action) => ({
      id: action.id,
      labelZh: action.labelZh,
      labelEn: action.labelEn,
      titleZh: action.titleZh,
      titleEn: action.titleEn,
      lights: lightCounts(byAction.get(action.id) ?? []),
    })),
    indicators: indicatorViews(ctx.db, plan, null, asOf).flatMap((each) => overviewIndicator(each, asOf)),
  };
}

function lightCounts(rows: readonly MeasureRow[]): OverviewPlan['lights'] {
  const counts = { green: 0, yellow: 0, red: 0, grey: 0 };
  for (const row of rows) counts[row.light] += 1;
  return counts;
}

function overviewIndicator(indicator: Indicator, asOf: string): readonly OverviewIndicator[] {
  const { id, nameZh, nameEn, unitZh, unitEn, targets, readings, assessment } = indicator;
  const target = targets.find((each) => each.id === assessment.targetId);
  if (!target || target.year === null) return [];
  const valueOf = (readingId: string | null) =>
    readings.find((reading) => reading.id === readingId)?.shownValue ?? null;
  const baseline = readings.find(
    ({ kind, shownValue, day }) => kind === 'baseline' && shownValue !== null && (day ?? '') <= asOf,
  );
  return [
    {
      id,
      nameZh,
      nameEn,
      unitZh,
      unitEn,
      baseline: baseline?.shownValue ?? null,
      value: valueOf(assessment.lastReadingId),
      standing: assessment.standing,
      neededPerYear: assessment.pace?.neededPerYear ?? null,
      target: { ...target, year: target.year },
    },
  ];
}

function newest(ctx: ReadContext): OverviewEntry[] {
  const query = { measureId: null, organizationIds: null, beforeMs: null, beforeId: '', limit: entriesRead };
  return listTimeline(ctx.db, query)
    .filter((row) => row.is_withdrawn === 0 && row.corrected_by_id === null)
    .slice(0, newestEntries)
    .map((row) => {
      const measure = findMeasure(ctx.db, row.measure_id);
      return {
        id: row.id,
        measureCode: row.measure_code ?? '',
        measureTitleZh: measure?.titleZh ?? '',
        measureTitleEn: measure?.titleEn ?? '',
        organizationId: row.organization_id,
        organizationName: row.organization_name ?? '',
        status: row.status,
        percent: row.percent,
        isDifficult: row.is_difficult === 1,
        note: row.note,
        checkedOn: row.checked_on,
        actorName: row.actor_name ?? '',
        recordedAtMs: row.wall_ms,
      };
    });
}
