import { listIndicators } from '../sql/indicator-queries.ts';
import type { CallOutput, CallRequest } from '../contract/calls.ts';
import { deriveId } from '../model/ids.ts';
import { err, ok, type Result } from '../model/result.ts';
import { operationsOfSubject } from '../sql/operations.ts';
import { findOrganization } from '../sql/organization-queries.ts';
import {
  assignmentsOf,
  checklistItemsOf,
  findAction,
  findAssignment,
  findChecklistItem,
  findIndicator,
  findMeasure,
  findPlan,
} from '../sql/plan-queries.ts';
import type { ReadDb } from '../sql/driver.ts';
import type { WriteContext } from './context.ts';
import { edit, setChanges } from './edit.ts';

export function createChecklistItem(
  ctx: WriteContext,
  { measureId, textZh, textEn }: CallRequest<'checklistItems.create'>,
): Result<CallOutput<'checklistItems.create'>> {
  return edit(ctx, (tx) => {
    const measure = findMeasure(tx.db, measureId);
    if (!measure) return err('measure-not-found', { measure: measureId });
    const checklistItemId = ctx.ids.next();
    const position = (checklistItemsOf(tx.db, measure.id).at(-1)?.position ?? 0) + 1;
    const fields = { measureId: measure.id, position, textZh, textEn };
    tx.create('checklist_item', checklistItemId, fields, 'checklistItems.create');
    return ok({ checklistItemId });
  });
}

export function updateChecklistItem(
  ctx: WriteContext,
  { checklistItemId, seen, textZh }: CallRequest<'checklistItems.update'>,
): Result<CallOutput<'checklistItems.update'>> {
  return edit(ctx, (tx) => {
    const row = findChecklistItem(tx.db, checklistItemId);
    if (!row) return err('checklist-item-not-found');
    setChanges(tx, { noun: 'checklist_item', row, seen, intent: 'checklistItems.update' }, { textZh });
    return ok({});
  });
}

export function removeChecklistItem(
  ctx: WriteContext,
  { checklistItemId, seen }: CallRequest<'checklistItems.remove'>,
): Result<CallOutput<'checklistItems.remove'>> {
  return edit(ctx, (tx) => {
    if (!findChecklistItem(tx.db, checklistItemId)) return err('checklist-item-not-found');
    tx.remove('checklist_item', checklistItemId, '', seen, 'checklistItems.remove');
    return ok({});
  });
}

/** The identity is made of measure, role and unit (or printed words), so two laptops that add the same agree. */
export function addAssignment(
  ctx: WriteContext,
  request: CallRequest<'assignments.add'>,
): Result<CallOutput<'assignments.add'>> {
  return edit(ctx, (tx) => {
    const { measureId, organizationId, role, printedZh, dueOn } = request;
    const measure = findMeasure(tx.db, measureId);
    if (!measure) return err('measure-not-found', { measure: measureId });
    if (organizationId !== null && !findOrganization(tx.db, organizationId)) {
      return err('organization-not-found', { organization: organizationId });
    }
    const same = assignmentsOf(tx.db, measure.id).find(
      (row) =>
        row.role === role &&
        row.organizationId === organizationId &&
        (organizationId !== null || row.printedZh === printedZh),
    );
    const assignmentId =
      same?.id ?? deriveId('assignment', measure.id, role, organizationId ?? printedZh.trim());
    const fields = { measureId: measure.id, organizationId, role, printedZh, isSuggested: false, dueOn };
    if (same) return ok({ assignmentId });
    if (operationsOfSubject(tx.db, assignmentId).length === 0) {
      tx.create('assignment', assignmentId, fields, 'assignments.add');
    } else {
      tx.restore('assignment', assignmentId, tx.arrival(), 'assignments.add');
    }
    return ok({ assignmentId });
  });
}

export function removeAssignment(
  ctx: WriteContext,
  { assignmentId, seen }: CallRequest<'assignments.remove'>,
): Result<CallOutput<'assignments.remove'>> {
  return edit(ctx, (tx) => {
    if (!findAssignment(tx.db, assignmentId)) return err('assignment-not-found');
    tx.remove('assignment', assignmentId, '', seen, 'assignments.remove');
    return ok({});
  });
}

export function createIndicator(
  ctx: WriteContext,
  request: CallRequest<'indicators.create'>,
): Result<CallOutput<'indicators.create'>> {
  return edit(ctx, (tx) => {
    const plan = findPlan(tx.db, request.planId);
    if (!plan) return err('plan-not-found', { plan: request.planId });
    const owner = checkOwner(tx.db, plan.id, request);
    if (!owner.ok) return owner;
    const indicatorId = ctx.ids.next();
    const { attachTo, attachId, nameZh, nameEn, unitZh, unitEn, rateKind, noteZh } = request;
    const position = (listIndicators(tx.db, plan.id, attachId).at(-1)?.position ?? 0) + 1;
    const place = { planId: plan.id, attachTo, attachId, position };
    const fields = { ...place, nameZh, nameEn, unitZh, unitEn, rateKind, noteZh };
    tx.create('indicator', indicatorId, fields, 'indicators.create');
    return ok({ indicatorId });
  });
}

export function updateIndicator(
  ctx: WriteContext,
  { indicatorId, seen, changes }: CallRequest<'indicators.update'>,
): Result<CallOutput<'indicators.update'>> {
  return edit(ctx, (tx) => {
    const row = findIndicator(tx.db, indicatorId);
    if (!row) return err('indicator-not-found');
    setChanges(tx, { noun: 'indicator', row, seen, intent: 'indicators.update' }, changes);
    return ok({});
  });
}

export function removeIndicator(
  ctx: WriteContext,
  { indicatorId, seen }: CallRequest<'indicators.remove'>,
): Result<CallOutput<'indicators.remove'>> {
  return edit(ctx, (tx) => {
    if (!findIndicator(tx.db, indicatorId)) return err('indicator-not-found');
    tx.remove('indicator', indicatorId, '', seen, 'indicators.remove');
    return ok({});
  });
}

function checkOwner(
  db: ReadDb,
  planId: string,
  { attachTo, attachId }: CallRequest<'indicators.create'>,
): Result<void> {
  const isThere = {
    plan: attachId === planId,
    action: findAction(db, attachId)?.planId === planId,
    measure: findMeasure(db, attachId)?.planId === planId,
  };
  if (isThere[attachTo]) return ok(undefined);
  if (attachTo === 'measure') return err('measure-not-found', { measure: attachId });
  return attachTo === 'action' ? err('action-not-found') : err('plan-not-found', { plan: attachId });
}
