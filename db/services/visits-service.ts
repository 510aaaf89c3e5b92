import type { CallOutput, CallRequest } from '../contract/calls.ts';
import type { VisitDetail, VisitRow } from '../contract/visits-calls.ts';
import { isSchool } from '../model/organization.ts';
import { err, ok, type Result } from '../model/result.ts';
import { termOf } from '../model/term.ts';
import { openOfVisit } from '../model/visit-open.ts';
import { journalHead } from '../sql/operations.ts';
import { treeOrganizations } from '../sql/organization-queries.ts';
import { standingProblems } from '../sql/record-queries.ts';
import { listStandIns, sameUnits } from '../sql/stand-ins.ts';
import { findSeal, findVisit, listAmendments, listVisits, type FoundVisit } from '../sql/visit-queries.ts';
import type { ReadContext } from './context.ts';
import { resolveOrganization } from './organizations-service.ts';
import { contentHash, recordRow, visitContents } from './visit-content.ts';
import { visitRows, visitRule } from './visit-rows.ts';

export function listVisitRows(ctx: ReadContext, request: CallRequest<'visits.list'>): Result<VisitRow[]> {
  const { from = null, to = null, organizationId } = request;
  const unit = organizationId === undefined ? null : resolveOrganization(ctx.db, organizationId);
  if (unit && !unit.ok) return unit;
  const organizationIds = unit && sameUnits(ctx.db, unit.value.id);
  return ok(visitRows(ctx.db, listVisits(ctx.db, { from, to, organizationIds }), ctx.clock.today()));
}

export function getVisit(ctx: ReadContext, request: CallRequest<'visits.get'>): Result<VisitDetail> {
  const found = findVisit(ctx.db, request.visitId);
  if (!found) return err('visit-not-found');
  const contents = visitContents(ctx.db, found, ctx.clock.today());
  const [row] = visitRows(ctx.db, [found], ctx.clock.today());
  if (!row) return err('visit-not-found');
  return ok({
    ...found.fields,
    ...contents,
    seen: journalHead(ctx.db).arrival,
    row,
    open: [...openOfVisit({ visit: found.fields, ...contents, evidence: row.evidence })],
    seal: sealOf(ctx, found),
    amendments: listAmendments(ctx.db, found.fields.id).map(({ fields, actorName, wallMs }) => {
      const { id, field, before, after, reason } = fields;
      return { id, field, before, after, reason, actorName, atMs: wallMs };
    }),
  });
}

function sealOf(ctx: ReadContext, visit: FoundVisit): VisitDetail['seal'] {
  const seal = findSeal(ctx.db, visit.fields.id);
  if (!seal) return null;
  const { signatures, open, contentHash: sealed } = seal.fields;
  const isUnchanged = contentHash(ctx.db, visit) === sealed;
  const { actorName, wallMs: sealedAtMs } = seal;
  return { signatures, open, contentHash: sealed, sealedAtMs, actorName, isUnchanged };
}

const earlierAtMost = 5;

export function prepareVisit(
  ctx: ReadContext,
  request: CallRequest<'visits.prepare'>,
): Result<CallOutput<'visits.prepare'>> {
  const found = findVisit(ctx.db, request.visitId);
  if (!found) return err('visit-not-found');
  const { id, organizationId, plannedOn } = found.fields;
  const organizationIds = sameUnits(ctx.db, organizationId);
  const earlier = listVisits(ctx.db, { from: null, to: plannedOn, organizationIds })
    .filter(({ fields }) => fields.id !== id)
    .slice(0, earlierAtMost);
  return ok({
    earlier: visitRows(ctx.db, earlier, ctx.clock.today()),
    problems: standingProblems(ctx.db, organizationIds)
      .filter(({ fields }) => fields.visitId !== id)
      .map(recordRow),
  });
}

/** Schools in need of a visit first. */
export function getTerm(
  ctx: ReadContext,
  request: CallRequest<'visits.term'>,
): Result<CallOutput<'visits.term'>> {
  const today = ctx.clock.today();
  const term = termOf(request.day ?? today);
  const { regularPerTerm: wanted } = visitRule(ctx.db);
  const standIns = listStandIns(ctx.db);
  const found = listVisits(ctx.db, { from: null, to: term.endsOn, organizationIds: null });
  const bySchool = Map.groupBy(visitRows(ctx.db, found, today), ({ organizationId }) => {
    return standIns.get(organizationId) ?? organizationId;
  });
  const schools = treeOrganizations(ctx.db)
    .filter(({ id, kind }) => isSchool(kind) && !standIns.has(id))
    .map(({ id, nameZh, nameEn }) => {
      const visits = bySchool.get(id) ?? [];
      const inTerm = visits.filter(({ plannedOn, kind }) => plannedOn >= term.startsOn && kind === 'regular');
      const held = inTerm.filter(({ state }) => state !== 'planned').length;
      const planned = inTerm.length - held;
      const lastOn = visits.find(({ state }) => state !== 'planned')?.plannedOn ?? null;
      const missing = Math.max(0, wanted - inTerm.length);
      return { organizationId: id, name: nameZh, nameEn, held, planned, lastOn, missing };
    })
    .toSorted((a, b) => b.missing - a.missing || (a.lastOn ?? '').localeCompare(b.lastOn ?? ''));
  return ok({ ...term, wanted, schools });
}
