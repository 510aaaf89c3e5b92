import type { Action, Plan } from '../contract/plans-calls.ts';
import type { CallOutput, CallRequest } from '../contract/calls.ts';
import { err, ok, type Result } from '../model/result.ts';
import { countMeasures, findPlan, listActions, listPlans } from '../sql/plan-queries.ts';
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
