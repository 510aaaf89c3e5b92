import type { Intent } from '../contract/intent-texts.ts';
import type { CallOutput, CallRequest } from '../contract/calls.ts';
import { readingWarnings, type ReadingDraft } from '../model/reading-warnings.ts';
import { err, ok, type Result } from '../model/result.ts';
import { clearDraftFields } from '../sql/drafts.ts';
import { findReading, listIndicators, readingsOf } from '../sql/indicator-queries.ts';
import { findPlan, listPlans, type Stored } from '../sql/plan-queries.ts';
import type { ReadContext, WriteContext, WriteTx } from './context.ts';
import { isStanding, oldestFirst, readingView } from './indicator-assessment.ts';
import { resolveIndicator } from './indicators-service.ts';
import { resolveOrganization } from './organizations-service.ts';

type Recorded = CallOutput<'readings.add'>;
type ReadingRequest = CallRequest<'readings.add'> | CallRequest<'readings.correct'>;

export function addReading(ctx: WriteContext, request: CallRequest<'readings.add'>): Result<Recorded> {
  return ctx.write((tx) => {
    const indicator = resolveIndicator(tx.db, request.indicatorId);
    if (!indicator.ok) return indicator;
    const place = { call: 'readings.add' as const, subjectId: indicator.value.id };
    return record(ctx, tx, request, indicator.value, { correctsId: null, reason: '', place });
  });
}

export function correctReading(
  ctx: WriteContext,
  request: CallRequest<'readings.correct'>,
): Result<Recorded> {
  return ctx.write((tx) => {
    const old = findReading(tx.db, request.readingId);
    if (!old) return err('reading-not-found');
    if (old.isWithdrawn) return err('reading-withdrawn');
    const indicator = resolveIndicator(tx.db, old.fields.indicatorId);
    if (!indicator.ok) return indicator;
    const correctsId = old.fields.id;
    const place = { call: 'readings.correct' as const, subjectId: indicator.value.id };
    return record(ctx, tx, request, indicator.value, { correctsId, reason: request.reason, place });
  });
}

export function withdrawReading(
  ctx: WriteContext,
  request: CallRequest<'readings.withdraw'>,
): Result<{ arrival: number }> {
  return ctx.write((tx) => {
    const reading = findReading(tx.db, request.readingId);
    if (!reading) return err('reading-not-found');
    if (reading.wallMs === null) return err('reading-built-in');
    if (reading.isWithdrawn) return err('reading-withdrawn');
    tx.remove('reading', reading.fields.id, request.reason, tx.arrival(), 'readings.withdraw');
    return ok({ arrival: tx.arrival() });
  });
}

export function restoreReading(
  ctx: WriteContext,
  request: CallRequest<'readings.restore'>,
): Result<{ arrival: number }> {
  return ctx.write((tx) => {
    const reading = findReading(tx.db, request.readingId);
    if (!reading) return err('reading-not-found');
    if (reading.isWithdrawn) tx.restore('reading', reading.fields.id, tx.arrival(), 'readings.restore');
    return ok({ arrival: tx.arrival() });
  });
}

export function listReadingRows(
  ctx: ReadContext,
  request: CallRequest<'readings.list'>,
): Result<CallOutput<'readings.list'>> {
  const indicators = indicatorsAsked(ctx, request);
  if (!indicators.ok) return indicators;
  const unit =
    request.organizationId === undefined ? null : resolveOrganization(ctx.db, request.organizationId);
  if (unit && !unit.ok) return unit;
  const byId = new Map(indicators.value.map((indicator) => [indicator.id, indicator]));
  const cities = new Map(listPlans(ctx.db).map(({ id, cityOrganizationId }) => [id, cityOrganizationId]));
  const rows = readingsOf(ctx.db, [...byId.keys()]).flatMap((found) => {
    const indicator = byId.get(found.fields.indicatorId);
    if (!indicator) return [];
    const reading = readingView(found, indicator);
    const organizationId = reading.organizationId ?? cities.get(indicator.planId);
    if (unit && organizationId !== unit.value.id) return [];
    const { id: indicatorId, nameZh, nameEn, unitZh, unitEn } = indicator;
    return [{ ...reading, indicatorId, indicatorNameZh: nameZh, indicatorNameEn: nameEn, unitZh, unitEn }];
  });
  const sorted = rows.toReversed().toSorted((a, b) => (b.day ?? '').localeCompare(a.day ?? ''));
  return ok({ total: rows.length, rows: sorted.slice(0, request.limit) });
}

function indicatorsAsked(
  ctx: ReadContext,
  { indicator, plan }: CallRequest<'readings.list'>,
): Result<readonly Stored<'indicator'>[]> {
  if (indicator !== undefined) {
    const found = resolveIndicator(ctx.db, indicator);
    return found.ok ? ok([found.value]) : found;
  }
  const chosen = plan === undefined ? listPlans(ctx.db).filter(({ isChosen }) => isChosen) : null;
  if (chosen) return ok(chosen.flatMap(({ id }) => listIndicators(ctx.db, id, null)));
  const found = findPlan(ctx.db, plan ?? '');
  return found ? ok(listIndicators(ctx.db, found.id, null)) : err('plan-not-found', { plan: plan ?? '' });
}

interface RecordPlace {
  readonly correctsId: string | null;
  readonly reason: string;
  readonly place: { readonly call: Intent; readonly subjectId: string };
}

function record(
  ctx: WriteContext,
  tx: WriteTx,
  request: ReadingRequest,
  indicator: Stored<'indicator'>,
  { correctsId, reason, place }: RecordPlace,
): Result<Recorded> {
  const { value, numerator, denominator, text } = request;
  const isEmpty = value === null && numerator === null && denominator === null && text.trim() === '';
  if (isEmpty) return err('reading-empty');
  const plan = findPlan(tx.db, indicator.planId);
  const unit = request.organizationId === null ? null : resolveOrganization(tx.db, request.organizationId);
  if (unit && !unit.ok) return unit;
  const isCity = !unit || unit.value.id === plan?.cityOrganizationId;
  const organizationId = isCity ? null : unit.value.id;
  const { kind, asOfOn, schoolYear, periodZh, caliber, noteZh } = request;
  const numbers = { value, valueMax: null, numerator, denominator, text };
  const draft = { ...numbers, asOfOn, schoolYear, periodZh, caliber };
  const others = othersOf(tx, indicator, organizationId, correctsId);
  const { rateKind, unitZh } = indicator;
  const warnings = readingWarnings(draft, {
    rateKind,
    unitZh,
    startsOn: plan?.startsOn ?? null,
    horizonOn: plan?.horizonOn ?? null,
    today: ctx.clock.today(),
    others,
  });
  const readingId = ctx.ids.next();
  const about = { indicatorId: indicator.id, organizationId, kind, comparator: '=' as const };
  const provenance = { noteZh, actorId: tx.actorId, correctsId, reason, source: null };
  tx.append('reading', readingId, { ...about, ...draft, ...provenance }, place.call);
  clearDraftFields(tx.db, place);
  const shown = warnings.map(({ code, details }) => ({ code, details: { ...details } }));
  return ok({ readingId, warnings: shown, arrival: tx.arrival() });
}

/** Standing readings of the same unit, without the one that is being corrected. */
function othersOf(
  tx: WriteTx,
  indicator: Stored<'indicator'>,
  organizationId: string | null,
  correctsId: string | null,
): readonly ReadingDraft[] {
  const readings = readingsOf(tx.db, [indicator.id]).map((found) => readingView(found, indicator));
  return oldestFirst(readings.filter(isStanding)).filter(
    (reading) => reading.organizationId === organizationId && reading.id !== correctsId,
  );
}
