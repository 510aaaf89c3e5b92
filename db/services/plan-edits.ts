import type { CallOutput, CallRequest } from '../contract/calls.ts';
import { freeLetter, nextCode, nextLabel } from '../model/plan-numbering.ts';
import { err, ok, type Result } from '../model/result.ts';
import { findOrganization } from '../sql/organization-queries.ts';
import type { ReadDb } from '../sql/driver.ts';
import { findLocalSetting } from '../sql/local-settings.ts';
import { countAllMeasures, listAreas, otherActionCodes } from '../sql/plan-edit-queries.ts';
import { findAction, findPlan, listActions, listPlans, type Stored } from '../sql/plan-queries.ts';
import type { WriteContext } from './context.ts';
import { checkCode, edit, movedRows, setChanges, setOrder } from './edit.ts';

export function createPlan(
  ctx: WriteContext,
  request: CallRequest<'plans.create'>,
): Result<CallOutput<'plans.create'>> {
  return edit(ctx, (tx) => {
    const plans = listPlans(tx.db);
    const planId = ctx.ids.next();
    const code = request.code ?? `plan-${planId.slice(-6)}`;
    const free = checkCode(tx.db, { noun: 'plan', planId, id: planId }, code);
    if (!free.ok) return free;
    const cityOrganizationId =
      request.cityOrganizationId === undefined ? likelyArea(tx.db, plans) : request.cityOrganizationId;
    if (cityOrganizationId !== null && !findOrganization(tx.db, cityOrganizationId)) {
      return err('organization-not-found', { organization: cityOrganizationId });
    }
    const { titleZh, titleEn, issuerZh, sourceZh, startsOn, horizonOn } = request;
    const fields = {
      code,
      titleZh,
      titleEn,
      shortTitleZh: request.shortTitleZh ?? shortened(titleZh),
      shortTitleEn: '',
      issuerZh,
      issuerEn: '',
      startsOn,
      horizonOn,
      sourceZh,
      sourceEn: '',
      noteZh: '',
      noteEn: '',
      cityOrganizationId,
      isChosen: true,
    };
    tx.create('plan', planId, fields, 'plans.create');
    return ok({ planId, code });
  });
}

/** The area of the office's other plans, or the one that the office's own name begins with. */
function likelyArea(db: ReadDb, plans: readonly Stored<'plan'>[]): string | null {
  const chosen = plans.find(({ isChosen, cityOrganizationId }) => isChosen && cityOrganizationId !== null);
  if (chosen) return chosen.cityOrganizationId;
  const office = findLocalSetting(db, 'office') ?? '';
  return listAreas(db).find(({ nameZh }) => office.startsWith(nameZh))?.id ?? null;
}

/** As much of a title as stands in narrow places, never half a character. */
function shortened(title: string): string {
  return title.slice(0, 30).replace(/[\uD800-\uDBFF]$/, '');
}

export function updatePlan(
  ctx: WriteContext,
  { planId, seen, changes }: CallRequest<'plans.update'>,
): Result<CallOutput<'plans.update'>> {
  return edit(ctx, (tx) => {
    const plan = findPlan(tx.db, planId);
    if (!plan) return err('plan-not-found', { plan: planId });
    const { code, cityOrganizationId } = changes;
    const free =
      code === undefined ? ok(undefined) : checkCode(tx.db, { noun: 'plan', planId, id: planId }, code);
    if (!free.ok) return free;
    if (cityOrganizationId && !findOrganization(tx.db, cityOrganizationId)) {
      return err('organization-not-found', { organization: cityOrganizationId });
    }
    setChanges(tx, { noun: 'plan', row: plan, seen, intent: 'plans.update' }, changes);
    return ok({});
  });
}

export function createAction(
  ctx: WriteContext,
  request: CallRequest<'actions.create'>,
): Result<CallOutput<'actions.create'>> {
  return edit(ctx, (tx) => {
    const plan = findPlan(tx.db, request.planId);
    if (!plan) return err('plan-not-found', { plan: request.planId });
    const actions = listActions(tx.db, plan.id);
    const codes = actions.map(({ code }) => code);
    const first = `${freeLetter(otherActionCodes(tx.db, plan.id))}1`;
    const code = request.code?.trim().toUpperCase() ?? nextCode(codes, first);
    const actionId = ctx.ids.next();
    const free = checkCode(tx.db, { noun: 'action', planId: plan.id, id: actionId }, code);
    if (!free.ok) return free;
    const { titleZh, titleEn } = request;
    const labelZh = request.labelZh ?? nextLabel(actions.map((action) => action.labelZh));
    const position = Math.max(0, ...actions.map((action) => action.position)) + 1;
    const fields = { planId: plan.id, code, position, labelZh, labelEn: '', titleZh, titleEn };
    tx.create('action', actionId, fields, 'actions.create');
    return ok({ actionId });
  });
}

export function updateAction(
  ctx: WriteContext,
  { actionId, seen, changes }: CallRequest<'actions.update'>,
): Result<CallOutput<'actions.update'>> {
  return edit(ctx, (tx) => {
    const action = findAction(tx.db, actionId);
    if (!action) return err('action-not-found');
    const code = changes.code?.trim().toUpperCase();
    const about = { noun: 'action', planId: action.planId, id: actionId } as const;
    const free = code === undefined ? ok(undefined) : checkCode(tx.db, about, code);
    if (!free.ok) return free;
    const wanted = { ...changes, ...(code !== undefined && { code }) };
    setChanges(tx, { noun: 'action', row: action, seen, intent: 'actions.update' }, wanted);
    return ok({});
  });
}

export function moveAction(
  ctx: WriteContext,
  { actionId, seen, direction }: CallRequest<'actions.move'>,
): Result<CallOutput<'actions.move'>> {
  return edit(ctx, (tx) => {
    const action = findAction(tx.db, actionId);
    if (!action) return err('action-not-found');
    const rows = movedRows(listActions(tx.db, action.planId), actionId, direction === 'up' ? -1 : 1);
    setOrder(tx, 'action', rows, seen, 'actions.move');
    return ok({});
  });
}

export function removeAction(
  ctx: WriteContext,
  { actionId, seen }: CallRequest<'actions.remove'>,
): Result<CallOutput<'actions.remove'>> {
  return edit(ctx, (tx) => {
    const action = findAction(tx.db, actionId);
    if (!action) return err('action-not-found');
    const count = countAllMeasures(tx.db, actionId);
    if (count > 0) return err('action-not-empty', { title: `${action.labelZh} ${action.titleZh}`, count });
    tx.remove('action', actionId, '', seen, 'actions.remove');
    return ok({});
  });
}
