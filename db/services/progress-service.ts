import type { Intent } from '../contract/intent-texts.ts';
import type { CallOutput, CallRequest } from '../contract/calls.ts';
import type { ProgressRow } from '../contract/progress-calls.ts';
import { err, ok, type Result } from '../model/result.ts';
import { clearDraftFields } from '../sql/drafts.ts';
import { evidenceOfProgress } from '../sql/evidence-queries.ts';
import { journalHead } from '../sql/operations.ts';
import { findMeasure } from '../sql/plan-queries.ts';
import { findProgress, listTimeline, type TimelineRow } from '../sql/progress-queries.ts';
import { sameUnits } from '../sql/stand-ins.ts';
import type { ReadContext, WriteContext, WriteTx } from './context.ts';
import { appendEvidence, takeDraftFiles } from './evidence-writing.ts';
import { resolveOrganization } from './organizations-service.ts';
import { shownFiles } from './shown-files.ts';

type Recorded = CallOutput<'progress.add'>;
type EntryRequest = CallRequest<'progress.add'> | CallRequest<'progress.correct'>;

export function addProgress(ctx: WriteContext, request: CallRequest<'progress.add'>): Result<Recorded> {
  return ctx.write((tx) => {
    const measure = findMeasure(tx.db, request.measureId);
    if (!measure) return err('measure-not-found', { measure: request.measureId });
    const place = { call: 'progress.add' as const, subjectId: measure.id };
    return record(ctx, tx, request, { measureId: measure.id, correctsId: null, reason: '', place });
  });
}

export function correctProgress(
  ctx: WriteContext,
  request: CallRequest<'progress.correct'>,
): Result<Recorded> {
  return ctx.write((tx) => {
    const old = findProgress(tx.db, request.progressId);
    if (!old) return err('progress-not-found');
    if (old.isWithdrawn) return err('progress-withdrawn');
    const place = { call: 'progress.correct' as const, subjectId: old.fields.id };
    const { measureId, id: correctsId } = old.fields;
    return record(ctx, tx, request, { measureId, correctsId, reason: request.reason, place });
  });
}

export function withdrawProgress(
  ctx: WriteContext,
  request: CallRequest<'progress.withdraw'>,
): Result<{ arrival: number }> {
  return ctx.write((tx) => {
    const entry = findProgress(tx.db, request.progressId);
    if (!entry) return err('progress-not-found');
    if (entry.isWithdrawn) return err('progress-withdrawn');
    tx.remove('progress', entry.fields.id, request.reason, tx.arrival(), 'progress.withdraw');
    return ok({ arrival: tx.arrival() });
  });
}

export function restoreProgress(
  ctx: WriteContext,
  request: CallRequest<'progress.restore'>,
): Result<{ arrival: number }> {
  return ctx.write((tx) => {
    const entry = findProgress(tx.db, request.progressId);
    if (!entry) return err('progress-not-found');
    if (entry.isWithdrawn) tx.restore('progress', entry.fields.id, tx.arrival(), 'progress.restore');
    return ok({ arrival: tx.arrival() });
  });
}

export function listProgress(
  ctx: ReadContext,
  request: CallRequest<'progress.list'>,
): Result<CallOutput<'progress.list'>> {
  const measure = request.measureId === undefined ? null : findMeasure(ctx.db, request.measureId);
  if (request.measureId !== undefined && !measure)
    return err('measure-not-found', { measure: request.measureId });
  const unit =
    request.organizationId === undefined ? null : resolveOrganization(ctx.db, request.organizationId);
  if (unit && !unit.ok) return unit;
  const [beforeMs = null, beforeId = ''] = request.before?.split('|') ?? [];
  const found = listTimeline(ctx.db, {
    measureId: measure?.id ?? null,
    organizationIds: unit ? sameUnits(ctx.db, unit.value.id) : null,
    beforeMs: beforeMs === null ? null : Number(beforeMs),
    beforeId,
    limit: request.limit,
  });
  const pieces = evidenceOfProgress(
    ctx.db,
    found.map(({ id }) => id),
  );
  const evidence = Map.groupBy(pieces, ({ progressId }) => progressId);
  const shown = shownFiles(
    ctx.db,
    pieces.map(({ fields }) => fields),
  );
  const rows = found.map((row) => ({
    ...timelineView(row),
    evidence: (evidence.get(row.id) ?? []).map(({ fields }) => ({
      id: fields.id,
      caption: fields.caption,
      files: (shown.get(fields.id) ?? []).map(({ view }) => view),
    })),
  }));
  const last = found.at(-1);
  const next = last && found.length === request.limit ? `${last.wall_ms}|${last.id}` : null;
  return ok({ rows, next });
}

interface EntryPlace {
  readonly measureId: string;
  readonly correctsId: string | null;
  readonly reason: string;
  readonly place: { readonly call: Intent; readonly subjectId: string };
}

function record(ctx: WriteContext, tx: WriteTx, request: EntryRequest, entry: EntryPlace): Result<Recorded> {
  const unit = resolveOrganization(tx.db, request.organizationId);
  if (!unit.ok) return unit;
  const pieces = takeDraftFiles(tx, ctx.path, request.fileIds, (fileId) => request.captions[fileId] ?? '');
  if (!pieces.ok) return pieces;
  const progressId = ctx.ids.next();
  const intent = entry.place.call;
  const { status, percent, isDifficult, note, checkedOn } = request;
  const { measureId, correctsId, reason } = entry;
  const organizationId = unit.value.id;
  const fields = {
    measureId,
    organizationId,
    status,
    percent,
    isDifficult,
    note,
    checkedOn,
    correctsId,
    reason,
  };
  tx.append('progress', progressId, { ...fields, actorId: tx.actorId }, intent);
  const ends = [{ noun: 'measure', id: measureId } as const, { noun: 'progress', id: progressId } as const];
  const target = { ends, organizationId, standsForOn: checkedOn };
  const evidenceIds = appendEvidence(tx, ctx.ids, pieces.value, target, intent);
  clearDraftFields(tx.db, entry.place);
  return ok({ progressId, evidenceIds, arrival: journalHead(tx.db).arrival });
}

function timelineView(row: TimelineRow): Omit<ProgressRow, 'evidence'> {
  return {
    id: row.id,
    measureId: row.measure_id,
    measureCode: row.measure_code ?? '',
    organizationId: row.organization_id,
    organizationName: row.organization_name ?? row.organization_id,
    organizationNameEn: row.organization_name_en ?? '',
    enteredAsName: row.entered_as_name ?? '',
    status: row.status,
    percent: row.percent,
    isDifficult: row.is_difficult === 1,
    note: row.note,
    checkedOn: row.checked_on,
    actorName: row.actor_name ?? '',
    recordedAtMs: row.wall_ms,
    correctsId: row.corrects_id,
    reason: row.reason,
    correctedById: row.corrected_by_id,
    isWithdrawn: row.is_withdrawn === 1,
    isCurrent: row.is_current === 1,
  };
}
