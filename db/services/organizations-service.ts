import type { CallOutput, CallRequest } from '../contract/calls.ts';
import { err, ok, type Result } from '../model/result.ts';
import type { ReadDb } from '../sql/driver.ts';
import {
  ancestorsOf,
  findOrganization,
  listOrganizations,
  organizationsByName,
  treeOrganizations,
  unitsInUse,
  type NamedOrganization,
} from '../sql/organization-queries.ts';
import { findPlan } from '../sql/plan-queries.ts';
import { standInOf } from '../sql/stand-ins.ts';
import { hasHistory } from '../sql/operations.ts';
import type { ReadContext, WriteContext } from './context.ts';

/**
 * A unit by id or exact name, a double's being the unit that stands for it; several of one name are an error that
 * lists them.
 */
export function resolveOrganization(db: ReadDb, organization: string): Result<NamedOrganization> {
  const byId = findOrganization(db, standInOf(db, organization));
  if (byId) return ok(byId);
  const found = organizationsByName(db, organization);
  const [first] = found;
  if (!first) return err('organization-not-found', { organization });
  if (found.length === 1) return ok(first);
  const candidates = found.map(({ nameZh, parentName, id }) => `${nameZh}（${parentName}，${id}）`);
  return err('organization-ambiguous', { organization, count: found.length, candidates });
}

export function listOrganizationRows(
  ctx: ReadContext,
  request: CallRequest<'organizations.list'>,
): Result<CallOutput<'organizations.list'>> {
  const plan = request.plan === undefined ? null : findPlan(ctx.db, request.plan);
  if (request.plan !== undefined && !plan) return err('plan-not-found', { plan: request.plan });
  const filter = {
    planId: plan?.id ?? null,
    kinds: request.kinds ?? null,
    text: request.text?.trim() || null,
  };
  const { total, rows } = listOrganizations(ctx.db, filter, request.limit);
  return ok({ total, rows: [...rows] });
}

export function getOrganization(
  ctx: ReadContext,
  request: CallRequest<'organizations.get'>,
): Result<CallOutput<'organizations.get'>> {
  const itself = findOrganization(ctx.db, request.organization);
  return itself ? ok(itself) : resolveOrganization(ctx.db, request.organization);
}

export function listTree(ctx: ReadContext): Result<CallOutput<'organizations.tree'>> {
  return ok({ rows: [...treeOrganizations(ctx.db)] });
}

export function addOrganization(
  ctx: WriteContext,
  request: CallRequest<'organizations.add'>,
): Result<CallOutput<'organizations.add'>> {
  return ctx.write((tx) => {
    const { parentId } = request;
    if (parentId !== null && !findOrganization(tx.db, parentId)) {
      return err('organization-not-found', { organization: parentId });
    }
    const organizationId = ctx.ids.next();
    const fields = { ...request, isSample: false, mergedIntoId: null };
    tx.create('organization', organizationId, fields, 'organizations.add');
    return ok({ organizationId, arrival: tx.arrival() });
  });
}

export function updateOrganization(
  ctx: WriteContext,
  request: CallRequest<'organizations.update'>,
): Result<CallOutput<'organizations.update'>> {
  return ctx.write((tx) => {
    const unit = findOrganization(tx.db, request.organizationId);
    if (!unit) return err('organization-not-found', { organization: request.organizationId });
    const placed = checkParent(tx.db, unit, request.changes.parentId ?? null);
    if (!placed.ok) return placed;
    const fields = Object.keys(request.changes) as (keyof typeof request.changes)[];
    for (const field of fields) {
      const value = request.changes[field];
      if (value === undefined || value === unit[field]) continue;
      tx.set('organization', unit.id, field, value, request.seen, 'organizations.update');
    }
    return ok({ arrival: tx.arrival() });
  });
}

/** A unit cannot stand under itself or under what stands under it. */
function checkParent(db: ReadDb, unit: NamedOrganization, parentId: string | null): Result<null> {
  if (parentId === null) return ok(null);
  const parent = findOrganization(db, standInOf(db, parentId));
  if (!parent) return err('organization-not-found', { organization: parentId });
  const above = [parent, ...ancestorsOf(db, parent.id)];
  if (above.every(({ id }) => id !== standInOf(db, unit.id))) return ok(null);
  return err('organization-parent-circle', { organization: unit.nameZh, parent: parent.nameZh });
}

export function removeOrganizations(
  ctx: WriteContext,
  request: CallRequest<'organizations.remove'>,
): Result<CallOutput<'organizations.remove'>> {
  return ctx.write((tx) => {
    const missing = request.organizationIds.find((id) => !findOrganization(tx.db, id));
    if (missing !== undefined) return err('organization-not-found', { organization: missing });
    const [used] = unitsInUse(tx.db, request.organizationIds);
    if (used) {
      const organization = findOrganization(tx.db, used.id)?.nameZh ?? used.id;
      return err('organization-in-use', { organization, count: used.uses });
    }
    const seen = tx.arrival();
    // Children first, so that no unit is without its parent in between.
    for (const id of new Set(request.organizationIds.toReversed())) {
      tx.remove('organization', id, request.reason, seen, 'organizations.remove');
    }
    return ok({ arrival: tx.arrival() });
  });
}

export function restoreOrganizations(
  ctx: WriteContext,
  request: CallRequest<'organizations.restore'>,
): Result<CallOutput<'organizations.restore'>> {
  return ctx.write((tx) => {
    const removed = new Set(request.organizationIds.filter((id) => !findOrganization(tx.db, id)));
    const unknown = [...removed].find((id) => !hasHistory(tx.db, 'organization', id));
    if (unknown !== undefined) return err('organization-not-found', { organization: unknown });
    for (const id of removed) tx.restore('organization', id, tx.arrival(), 'organizations.restore');
    return ok({ arrival: tx.arrival() });
  });
}
