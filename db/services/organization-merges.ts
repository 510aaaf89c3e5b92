import type { CallOutput, CallRequest } from '../contract/calls.ts';
import { err, ok, type Result } from '../model/result.ts';
import { findOrganization, unitRecords, type NamedOrganization } from '../sql/organization-queries.ts';
import type { ReadDb } from '../sql/driver.ts';
import { findMergePointer, sameUnits, standInOf } from '../sql/stand-ins.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { resolveOrganization } from './organizations-service.ts';

export function previewMerge(
  ctx: ReadContext,
  request: CallRequest<'organizations.previewMerge'>,
): Result<CallOutput<'organizations.previewMerge'>> {
  const ends = mergeEnds(ctx.db, request.organization, request.into);
  if (!ends.ok) return ends;
  const { organization, into } = ends.value;
  return ok({ organization, into, moves: unitRecords(ctx.db, sameUnits(ctx.db, organization.id)) });
}

export function mergeOrganization(
  ctx: WriteContext,
  request: CallRequest<'organizations.merge'>,
): Result<CallOutput<'organizations.merge'>> {
  return ctx.write((tx) => {
    const ends = mergeEnds(tx.db, request.organizationId, request.intoId);
    if (!ends.ok) return ends;
    const { organization, into } = ends.value;
    tx.set('organization', organization.id, 'mergedIntoId', into.id, tx.arrival(), 'organizations.merge');
    return ok({ arrival: tx.arrival() });
  });
}

/** Takes the unit out again; of units that were merged into each other in a circle, the one that stands for them too. */
export function unmergeOrganization(
  ctx: WriteContext,
  request: CallRequest<'organizations.unmerge'>,
): Result<CallOutput<'organizations.unmerge'>> {
  return ctx.write((tx) => {
    const unit = findOrganization(tx.db, request.organizationId);
    if (!unit) return err('organization-not-found', { organization: request.organizationId });
    const merged = [...new Set([unit.id, standInOf(tx.db, unit.id)])].filter(
      (id) => findMergePointer(tx.db, id)?.mergedIntoId,
    );
    if (merged.length === 0) return err('organization-not-merged', { organization: unit.nameZh });
    const seen = tx.arrival();
    for (const id of merged) tx.set('organization', id, 'mergedIntoId', null, seen, 'organizations.unmerge');
    return ok({ arrival: tx.arrival() });
  });
}

interface MergeEnds {
  readonly organization: NamedOrganization;
  readonly into: NamedOrganization;
}

/** Both ends as the units that stand for them; refused when that is one and the same. */
function mergeEnds(db: ReadDb, organization: string, into: string): Result<MergeEnds> {
  const from = resolveOrganization(db, organization);
  if (!from.ok) return from;
  const to = resolveOrganization(db, into);
  if (!to.ok) return to;
  if (from.value.id === to.value.id) {
    const target = findOrganization(db, into)?.nameZh ?? to.value.nameZh;
    return err('organization-merge-circle', { organization: from.value.nameZh, target });
  }
  return ok({ organization: from.value, into: to.value });
}
