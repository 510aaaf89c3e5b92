import type { CallOutput, CallRequest } from '../contract/calls.ts';
import type { RecordRow } from '../contract/records-calls.ts';
import { itemsOf } from '../model/form/form.ts';
import { recordDraftSubject, type Assessor } from '../model/record.ts';
import { err, ok, type Result } from '../model/result.ts';
import { clearDraftFields } from '../sql/drafts.ts';
import { findForms } from '../sql/form-queries.ts';
import { findMeasure } from '../sql/plan-queries.ts';
import { findRecord, recordsOfVisit } from '../sql/record-queries.ts';
import { findVisit, type FoundVisit } from '../sql/visit-queries.ts';
import type { ReadContext, WriteContext, WriteTx } from './context.ts';
import { appendEvidence, takeDraftFiles } from './evidence-writing.ts';
import { recordRow, unknownNames } from './visit-content.ts';
import { amend, changeableVisit } from './visits-writing.ts';

type Written = CallRequest<'records.add'> | CallRequest<'records.correct'>;
type Recorded = CallOutput<'records.add'>;
type Done = Result<{ arrival: number }>;

export function listRecords(ctx: ReadContext, request: CallRequest<'records.list'>): Result<RecordRow[]> {
  if (!findVisit(ctx.db, request.visitId)) return err('visit-not-found');
  return ok(recordsOfVisit(ctx.db, request.visitId).map(recordRow));
}

export function addRecord(ctx: WriteContext, request: CallRequest<'records.add'>): Result<Recorded> {
  return ctx.write((tx) => {
    const visit = changeableVisit(tx, request.visitId, request.reason);
    if (!visit.ok) return visit;
    const { visitId, kind, formId, assessor } = request;
    const subjectId = recordDraftSubject(visitId, formId ?? kind, assessor);
    return write(ctx, tx, request, { visit: visit.value, correctsId: null, assessor, subjectId });
  });
}

export function correctRecord(ctx: WriteContext, request: CallRequest<'records.correct'>): Result<Recorded> {
  return ctx.write((tx) => {
    const old = findRecord(tx.db, request.recordId);
    if (!old) return err('record-not-found');
    if (old.isWithdrawn) return err('record-withdrawn');
    const visit = changeableVisit(tx, old.fields.visitId, request.reason);
    if (!visit.ok) return err('record-not-found');
    const { id: correctsId, assessor } = old.fields;
    return write(ctx, tx, request, { visit: visit.value, correctsId, assessor, subjectId: correctsId });
  });
}

interface Place {
  readonly visit: FoundVisit;
  readonly correctsId: string | null;
  readonly assessor: Assessor;
  readonly subjectId: string;
}

function write(
  ctx: WriteContext,
  tx: WriteTx,
  request: Written,
  { visit, correctsId, assessor, subjectId }: Place,
): Result<Recorded> {
  const sound = checkWritten(tx, request);
  if (!sound.ok) return sound;
  const pieces = takeDraftFiles(tx, ctx.path, request.fileIds, () => '');
  if (!pieces.ok) return pieces;
  const { kind, formId, answers, measureId, text, basis, reason } = request;
  const { id: visitId, organizationId } = visit.fields;
  const recordId = ctx.ids.next();
  const intent = correctsId === null ? 'records.add' : 'records.correct';
  const about = { kind, visitId, organizationId, formId, measureId, correctsId, reason };
  const checkedOn = visit.fields.plannedOn;
  const notedAtMs = request.notedAtMs ?? tx.nowMs;
  const fields = { ...about, answers, assessor, text, basis, notedAtMs, checkedOn, actorId: tx.actorId };
  tx.append('record', recordId, fields, intent);
  const ends = [{ noun: 'visit', id: visitId } as const, { noun: 'record', id: recordId } as const];
  appendEvidence(tx, ctx.ids, pieces.value, { ends, organizationId, standsForOn: checkedOn }, intent);
  amend(ctx, tx, visit, { field: 'record', before: correctsId ?? '', after: recordId }, reason);
  clearDraftFields(tx.db, { call: intent, subjectId });
  return ok({ recordId, arrival: tx.arrival() });
}

function checkWritten(tx: WriteTx, request: Written): Result<void> {
  const { kind, formId, answers, measureId, text, basis } = request;
  const isEmpty = kind === 'answers' ? Object.keys(answers).length === 0 : (text + basis).trim() === '';
  if (isEmpty) return err('record-empty');
  if (measureId !== null && !findMeasure(tx.db, measureId))
    return err('measure-not-found', { measure: measureId });
  if (kind !== 'answers') return ok(undefined);
  const form = findForms(tx.db, formId ?? '').find(({ id }) => id === formId);
  if (!form) return err('form-not-found', { form: formId ?? '' });
  const known = new Set(itemsOf(form.items).map(({ name }) => name));
  const questions = unknownNames(answers, known).slice(0, 20);
  return questions.length === 0 ? ok(undefined) : err('answers-unknown', { form: form.code, questions });
}

export function withdrawRecord(ctx: WriteContext, request: CallRequest<'records.withdraw'>): Done {
  return ctx.write((tx) => {
    const found = findRecord(tx.db, request.recordId);
    if (!found) return err('record-not-found');
    if (found.isWithdrawn) return err('record-withdrawn');
    const visit = findVisit(tx.db, found.fields.visitId);
    if (visit && visit.sealedAtMs !== null && request.reason.trim() === '') return err('visit-sealed');
    tx.remove('record', found.fields.id, request.reason, tx.arrival(), 'records.withdraw');
    if (visit) amend(ctx, tx, visit, { field: 'record', before: found.fields.id, after: '' }, request.reason);
    return ok({ arrival: tx.arrival() });
  });
}

export function restoreRecord(ctx: WriteContext, request: CallRequest<'records.restore'>): Done {
  return ctx.write((tx) => {
    const found = findRecord(tx.db, request.recordId);
    if (!found) return err('record-not-found');
    if (!found.isWithdrawn) return ok({ arrival: tx.arrival() });
    const { id, visitId } = found.fields;
    const visit = findVisit(tx.db, visitId);
    if (visit && visit.sealedAtMs !== null && request.reason.trim() === '') return err('visit-sealed');
    tx.restore('record', id, tx.arrival(), 'records.restore');
    if (visit) amend(ctx, tx, visit, { field: 'record', before: '', after: id }, request.reason);
    return ok({ arrival: tx.arrival() });
  });
}
