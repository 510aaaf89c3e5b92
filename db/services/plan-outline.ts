import type { CallRequest } from '../contract/calls.ts';
import type { PlanOutline } from '../contract/plan-edit-calls.ts';
import { err, ok, type Result } from '../model/result.ts';
import { journalHead } from '../sql/operations.ts';
import { organizationsByIds } from '../sql/organization-queries.ts';
import { findPlanOf, listAreas } from '../sql/plan-edit-queries.ts';
import { findPlan, listActions, listAllMeasures } from '../sql/plan-queries.ts';
import type { ReadContext } from './context.ts';

/** A whole plan as it is edited. */
export function getPlanOutline(ctx: ReadContext, request: CallRequest<'plans.outline'>): Result<PlanOutline> {
  const plan = findPlan(ctx.db, request.of) ?? findPlan(ctx.db, findPlanOf(ctx.db, request.of) ?? '');
  if (!plan) return err('plan-not-found', { plan: request.of });
  const measures = listAllMeasures(ctx.db, plan.id);
  const unitIds = measures.flatMap(({ scopeOrganizationIds }) => scopeOrganizationIds);
  return ok({
    seen: journalHead(ctx.db).arrival,
    plan,
    actions: [...listActions(ctx.db, plan.id)],
    measures: [...measures],
    areas: [...listAreas(ctx.db)],
    unitNames: Object.fromEntries(
      organizationsByIds(ctx.db, [...new Set(unitIds)]).map(({ id, nameZh }) => [id, nameZh]),
    ),
  });
}
