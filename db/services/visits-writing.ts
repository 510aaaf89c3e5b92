import type { Intent } from '../contract/intent-texts.ts';
import type { CallOutput, CallRequest } from '../contract/calls.ts';
import { canonicalJson, type Json } from '../model/canonical-json.ts';
import { deriveId } from '../model/ids.ts';
import { err, ok, type Result } from '../model/result.ts';
import { visitTopics, type VisitFields, type VisitPartFields, type VisitTopic } from '../model/visit.ts';
import { suggestedForms } from '../model/visit-suggestions.ts';
import { removeDraftField } from '../sql/drafts.ts';
import { hasHistory, journalHead } from '../sql/operations.ts';
import { findMeasure, listPlans } from '../sql/plan-queries.ts';
import { findVisit, partsOfVisits, type FoundVisit } from '../sql/visit-queries.ts';
import type { ReadContext, WriteContext, WriteTx } from './context.ts';
import { findNewestForm } from './forms-service.ts';
import { measureRows } from './measures-service.ts';
import { resolveOrganization } from './organizations-service.ts';

type Done = Result<{ arrival: number }>;
type Part = Omit<VisitPartFields, 'visitId'>;

/** An empty visit, as a new one begins. */
const blank = {
  arrivedAtMs: null,
  leftAtMs: null,
  methods: [],
  situation: '',
  highlights: '',
  feedback: '',
  schoolOpinion: '',
  advice: '',
  adviceDueOn: null,
  summary: '',
} satisfies Partial<VisitFields>;

export function createVisit(
  ctx: WriteContext,
  request: CallRequest<'visits.create'>,
): Result<CallOutput<'visits.create'>> {
  return ctx.write((tx) => {
    const unit = resolveOrganization(tx.db, request.organizationId);
    if (!unit.ok) return unit;
    const { plannedOn, kind, purpose, subject, aim } = request;
    const visitId = ctx.ids.next();
    const fields = { ...blank, organizationId: unit.value.id, plannedOn, kind, purpose, subject, aim };
    tx.create('visit', visitId, fields, 'visits.create');
    for (const part of firstParts(ctx, request, unit.value.id)) {
      const made = addPart(tx, visitId, part, 'visits.create');
      if (!made.ok) return made;
    }
    return ok({ visitId, arrival: tx.arrival() });
  });
}

function firstParts(
  ctx: ReadContext,
  request: CallRequest<'visits.create'>,
  organizationId: string,
): readonly Part[] {
  const topics = request.topics.filter(isTopic);
  const formIds =
    request.formIds ??
    suggestedForms(request.kind, topics).flatMap((code) => findNewestForm(ctx.db, code)?.id ?? []);
  const measureIds = request.measureIds ?? measuresExpecting(ctx, organizationId);
  const parts = { topic: topics, member: request.members, form: formIds, measure: measureIds };
  return (['topic', 'member', 'form', 'measure'] as const).flatMap((partNoun) =>
    [...new Set(parts[partNoun])].map((part) => ({ partNoun, part })),
  );
}

/** The measures of the chosen plans of which an entry of this unit is expected. */
function measuresExpecting(ctx: ReadContext, organizationId: string): readonly string[] {
  const chosen = listPlans(ctx.db).filter(({ isChosen }) => isChosen);
  return chosen.flatMap((plan) =>
    measureRows(ctx, plan, ctx.clock.today(), { organizationId })
      .filter(({ expected }) => expected > 0)
      .map(({ id }) => id),
  );
}

function isTopic(text: string): text is VisitTopic {
  return (visitTopics as readonly string[]).includes(text);
}

export function updateVisit(ctx: WriteContext, request: CallRequest<'visits.update'>): Done {
  return ctx.write((tx) => {
    const found = changeableVisit(tx, request.visitId, request.reason);
    if (!found.ok) return found;
    const { fields } = found.value;
    for (const field of Object.keys(request.changes) as (keyof typeof request.changes)[]) {
      const value = request.changes[field];
      removeDraftField(tx.db, { call: 'visits.update', subjectId: fields.id }, field);
      if (value === undefined || isSame(value, fields[field])) continue;
      tx.set('visit', fields.id, field, value, request.seen, 'visits.update');
      amend(
        ctx,
        tx,
        found.value,
        { field, before: shown(fields[field]), after: shown(value) },
        request.reason,
      );
    }
    return ok({ arrival: tx.arrival() });
  });
}

export function stampVisit(ctx: WriteContext, request: CallRequest<'visits.stamp'>): Done {
  const { visitId, reason, field } = request;
  const seen = journalHead(ctx.db).arrival;
  return updateVisit(ctx, { visitId, reason, seen, changes: { [field]: ctx.clock.nowMs() } });
}

export function addVisitPart(ctx: WriteContext, request: CallRequest<'visits.addPart'>): Done {
  return ctx.write((tx) => {
    const found = changeableVisit(tx, request.visitId, request.reason);
    if (!found.ok) return found;
    const made = addPart(tx, request.visitId, request, 'visits.addPart');
    if (!made.ok) return made;
    const { partNoun: field, part: after } = request;
    if (made.value) amend(ctx, tx, found.value, { field, before: '', after }, request.reason);
    return ok({ arrival: tx.arrival() });
  });
}

export function removeVisitPart(ctx: WriteContext, request: CallRequest<'visits.removePart'>): Done {
  return ctx.write((tx) => {
    const { visitId, partNoun, part, reason } = request;
    const found = changeableVisit(tx, visitId, reason);
    if (!found.ok) return found;
    const held = heldPart(tx, visitId, { partNoun, part });
    if (!held) return ok({ arrival: tx.arrival() });
    tx.remove('visit_part', partId(visitId, held), reason, tx.arrival(), 'visits.removePart');
    amend(ctx, tx, found.value, { field: partNoun, before: held.part, after: '' }, reason);
    return ok({ arrival: tx.arrival() });
  });
}

export function removeVisit(ctx: WriteContext, request: CallRequest<'visits.remove'>): Done {
  return ctx.write((tx) => {
    const found = changeableVisit(tx, request.visitId, '');
    if (!found.ok) return found;
    tx.remove('visit', request.visitId, '', tx.arrival(), 'visits.remove');
    return ok({ arrival: tx.arrival() });
  });
}

export function restoreVisit(ctx: WriteContext, request: CallRequest<'visits.restore'>): Done {
  return ctx.write((tx) => {
    if (!hasHistory(tx.db, 'visit', request.visitId)) return err('visit-not-found');
    if (!findVisit(tx.db, request.visitId)) {
      tx.restore('visit', request.visitId, tx.arrival(), 'visits.restore');
    }
    return ok({ arrival: tx.arrival() });
  });
}

/** The visit, unless it is sealed and no reason is given. */
export function changeableVisit(tx: WriteTx, visitId: string, reason: string): Result<FoundVisit> {
  const found = findVisit(tx.db, visitId);
  if (!found) return err('visit-not-found');
  if (found.sealedAtMs !== null && reason.trim() === '') return err('visit-sealed');
  return ok(found);
}

interface Change {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** Puts the change of a sealed visit beside it for everybody to see; of an open one the history tells it. */
export function amend(
  ctx: WriteContext,
  tx: WriteTx,
  visit: FoundVisit,
  change: Change,
  reason: string,
): void {
  if (visit.sealedAtMs === null) return;
  const fields = { visitId: visit.fields.id, ...change, reason, actorId: tx.actorId };
  tx.append('visit_amendment', ctx.ids.next(), fields, 'visits.amend');
}

/** Answers whether it was added; what is there already is left alone. */
function addPart(tx: WriteTx, visitId: string, wanted: Part, intent: Intent): Result<boolean> {
  const found = idOfPart(tx, wanted);
  if (!found.ok) return found;
  const { partNoun } = wanted;
  const part = found.value;
  if (heldPart(tx, visitId, { partNoun, part })) return ok(false);
  const id = partId(visitId, { partNoun, part });
  if (hasHistory(tx.db, 'visit_part', id)) tx.restore('visit_part', id, tx.arrival(), intent);
  else tx.create('visit_part', id, { visitId, partNoun, part }, intent);
  return ok(true);
}

/** Measures and forms may be given by their codes; of a form the newest version is taken. */
function idOfPart({ db }: WriteTx, { partNoun, part }: Part): Result<string> {
  if (partNoun === 'measure') {
    const measure = findMeasure(db, part);
    return measure ? ok(measure.id) : err('measure-not-found', { measure: part });
  }
  if (partNoun === 'form') {
    const form = findNewestForm(db, part);
    return form ? ok(form.id) : err('form-not-found', { form: part });
  }
  return ok(part);
}

function partId(visitId: string, { partNoun, part }: Part): string {
  return deriveId('visit_part', visitId, partNoun, part);
}

/** The part that the visit takes along, by its id or, of measures and forms, by its code. */
function heldPart(tx: WriteTx, visitId: string, { partNoun, part }: Part): Part | undefined {
  const byCode = idOfPart(tx, { partNoun, part });
  const ids = [part, ...(byCode.ok ? [byCode.value] : [])];
  return partsOfVisits(tx.db, [visitId]).find(
    (held) => held.partNoun === partNoun && ids.includes(held.part),
  );
}

function isSame(value: unknown, other: unknown): boolean {
  return canonicalJson(value as Json) === canonicalJson(other as Json);
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
}
