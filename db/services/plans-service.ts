import type { Action, Indicator, Plan } from '../contract/plans-calls.ts';
import type { CallOutput, CallRequest } from '../contract/calls.ts';
import { err, ok, type Result } from '../model/result.ts';
import type { ReadDb } from '../sql/driver.ts';
import {
  countMeasures,
  findCode,
  findPlan,
  listActions,
  listIndicators,
  listPlans,
  readingsOf,
  targetsOf,
  type Stored,
} from '../sql/plan-queries.ts';
import type { ReadContext, WriteContext } from './context.ts';

export function listPlanViews(ctx: ReadContext, request: CallRequest<'plans.list'>): Result<Plan[]> {
  const counts = countMeasures(ctx.db);
  const plans = listPlans(ctx.db).filter(
    (plan) => request.isChosen === undefined || plan.isChosen === request.isChosen,
  );
  return ok(plans.map((plan) => ({ ...plan, measures: counts.get(plan.id) ?? 0 })));
}

export function getPlanView(
  ctx: ReadContext,
  request: CallRequest<'plans.get'>,
): Result<CallOutput<'plans.get'>> {
  const plan = findPlan(ctx.db, request.plan);
  if (!plan) return err('plan-not-found', { plan: request.plan });
  const counts = countMeasures(ctx.db);
  const actions: Action[] = listActions(ctx.db, plan.id).map((action) => ({
    ...action,
    measures: counts.get(action.id) ?? 0,
  }));
  return ok({ ...plan, measures: counts.get(plan.id) ?? 0, actions });
}

export function choosePlan(
  ctx: WriteContext,
  request: CallRequest<'plans.choose'>,
): Result<{ arrival: number }> {
  return ctx.write((tx) => {
    const plan = findPlan(tx.db, request.planId);
    if (!plan) return err('plan-not-found', { plan: request.planId });
    tx.set('plan', plan.id, 'isChosen', request.isChosen, request.seen, 'plans.choose');
    return ok({ arrival: tx.arrival() });
  });
}

export function listIndicatorViews(
  ctx: ReadContext,
  request: CallRequest<'indicators.list'>,
): Result<Indicator[]> {
  const plan = findPlan(ctx.db, request.plan);
  if (!plan) return err('plan-not-found', { plan: request.plan });
  return ok(indicatorViews(ctx.db, plan.id, request.attachId ?? null));
}

/** Indicators with their targets and readings. */
export function indicatorViews(db: ReadDb, planId: string, attachId: string | null): Indicator[] {
  return listIndicators(db, planId, attachId).map((indicator) => indicatorView(db, indicator));
}

function indicatorView(db: ReadDb, indicator: Stored<'indicator'>): Indicator {
  return {
    ...indicator,
    attachCode: findCode(db, indicator.attachId),
    targets: [...targetsOf(db, indicator.id)],
    readings: [...readingsOf(db, indicator.id)],
  };
}
