import type { CallOutput, CallRequest } from '../contract/calls.ts';
import { blobPath, hasBlob } from '../evidence/vault.ts';
import { intakeFacts, type IntakeFacts } from '../evidence/media-facts.ts';
import type { EvidenceFile } from '../model/evidence.ts';
import { inboxPlace } from '../model/inbox.ts';
import { err, ok, type Result } from '../model/result.ts';
import {
  clearDraftFields,
  draftFieldsOf,
  draftFilesOf,
  findDraftFile,
  insertDraftFile,
  isFileWaiting,
  listDraftFields,
  listDraftFiles,
  putDraftField,
  removeDraftField,
  setDraftFileDiscarded,
  type DraftFileRow,
  type DraftPlace,
} from '../sql/drafts.ts';
import { namesOf } from '../sql/history-queries.ts';
import { findIndicators } from '../sql/indicator-queries.ts';
import { findOrganization } from '../sql/organization-queries.ts';
import { findChecklistItem, findMeasure } from '../sql/plan-queries.ts';
import { findEvidence } from '../sql/evidence-queries.ts';
import { putPictureFact } from '../sql/picture-facts.ts';
import { findProgress } from '../sql/progress-queries.ts';
import { findRecord } from '../sql/record-queries.ts';
import { findVisit } from '../sql/visit-queries.ts';
import type { ReadContext, WriteContext, WriteTx } from './context.ts';
import { draftFileHash, draftHash, pictureFactHash } from './evidence-writing.ts';
import { draftFileView } from './files-service.ts';

export function putDraft(
  ctx: WriteContext,
  request: CallRequest<'drafts.put'>,
): Result<CallOutput<'drafts.put'>> {
  const { call, subjectId, field, value } = request;
  const updatedAtMs = ctx.clock.nowMs();
  return ctx.write((tx) => {
    if (value === '') removeDraftField(tx.db, { call, subjectId }, field);
    else {
      const draft = { call, subjectId, field, value, updatedAtMs };
      putDraftField(tx.db, { ...draft, hash: draftHash(draft) });
    }
    return ok({ updatedAtMs });
  });
}

export function getDraft(
  ctx: ReadContext,
  request: CallRequest<'drafts.get'>,
): Result<CallOutput<'drafts.get'>> {
  return ok({
    fields: draftFieldsOf(ctx.db, request).map(({ field, value, updatedAtMs }) => ({
      field,
      value,
      updatedAtMs,
    })),
    files: draftFilesOf(ctx.db, request).map(draftFileView),
  });
}

/** Calls of which every draft field is a text that a person typed. */
const textCalls: ReadonlySet<string> = new Set([
  'plans.edit',
  'plans.create',
  'workspaces.update',
  'checklistItems.update',
  'evidence.update',
  'visits.update',
  'visits.create',
  'evidence.protectFile',
  'evidence.openOriginal',
  'evidence.removeMask',
  'evidence.trash',
]);

export function listDrafts(ctx: ReadContext): Result<CallOutput<'drafts.list'>> {
  const files = listDraftFiles(ctx.db, { isWithDiscarded: false });
  const entries = [
    ...listDraftFields(ctx.db).map((row) => ({ ...row, atMs: row.updatedAtMs, isFile: false })),
    ...files.map((row) => ({ ...row, atMs: row.addedAtMs, isFile: true, field: '', value: '' })),
  ];
  const places = Map.groupBy(entries, ({ call, subjectId }) => `${call} ${subjectId}`);
  const list = [...places.values()].flatMap((rows) => {
    const first = rows[0];
    if (!first) return [];
    const { call, subjectId } = first;
    const isText = textCalls.has(call);
    const note = rows.find(({ field }) => isText || field === 'note' || field === 'text')?.value ?? '';
    return [
      {
        call,
        subjectId,
        excerpt: note.slice(0, 80),
        fields: rows.filter(({ isFile }) => !isFile).length,
        files: rows.filter(({ isFile }) => isFile).length,
        updatedAtMs: Math.max(...rows.map(({ atMs }) => atMs)),
        ...placeLabels(ctx, call, subjectId),
        openId: openIdOf(ctx, call, subjectId),
      },
    ];
  });
  return ok(list.toSorted((a, b) => b.updatedAtMs - a.updatedAtMs));
}

export function clearDraft(
  ctx: WriteContext,
  request: CallRequest<'drafts.clear'>,
): Result<CallOutput<'drafts.clear'>> {
  return ctx.write((tx) => ok({ removed: clearDraftFields(tx.db, request) }));
}

export async function addDraftFile(
  ctx: WriteContext,
  request: CallRequest<'drafts.addFile'>,
): Promise<Result<CallOutput<'drafts.addFile'>>> {
  const { call, subjectId, file } = request;
  if (!(await hasBlob(ctx.path, file.sha256))) return err('file-not-found', { file: file.name });
  const facts = await intakeFacts(blobPath(ctx.path, file.sha256), file.mediaType);
  return ctx.write((tx) => {
    const place = { call, subjectId };
    const isKnown = isFileWaiting(tx.db, place, file.sha256);
    return ok({ file: draftFileView(keepWaiting(ctx, tx, place, { file, facts })), isKnown });
  });
}

export interface WaitingFile {
  readonly file: EvidenceFile;
  /** What it says of itself, if it is a picture. */
  readonly facts: IntakeFacts | null;
}

/** Names a file that lies in the vault as waiting at a place. */
export function keepWaiting(
  ctx: WriteContext,
  tx: WriteTx,
  { call, subjectId }: DraftPlace,
  { file, facts }: WaitingFile,
): DraftFileRow {
  const waiting = { id: ctx.ids.next(), call, subjectId, ...file, addedAtMs: tx.nowMs, isDiscarded: 0 };
  const row = { ...waiting, hash: draftFileHash(waiting) };
  insertDraftFile(tx.db, row);
  if (facts) {
    const fact = { sha256: file.sha256, ...facts };
    putPictureFact(tx.db, { ...fact, hash: pictureFactHash(fact) });
  }
  return row;
}

export function discardDraftFile(
  ctx: WriteContext,
  request: CallRequest<'drafts.discardFile'>,
): Result<Record<string, never>> {
  return setDiscarded(ctx, request.fileId, true);
}

export function restoreDraftFile(
  ctx: WriteContext,
  request: CallRequest<'drafts.restoreFile'>,
): Result<Record<string, never>> {
  return setDiscarded(ctx, request.fileId, false);
}

function setDiscarded(
  ctx: WriteContext,
  fileId: string,
  isDiscarded: boolean,
): Result<Record<string, never>> {
  return ctx.write((tx) => {
    const file = findDraftFile(tx.db, fileId);
    if (!file) return err('file-not-found', { file: fileId });
    const row = { ...file, isDiscarded: isDiscarded ? 1 : 0 };
    setDraftFileDiscarded(tx.db, { ...row, hash: draftFileHash(row) });
    return ok({});
  });
}

function openIdOf(ctx: ReadContext, call: string, subjectId: string): string {
  if (call === 'progress.correct') return findProgress(ctx.db, subjectId)?.fields.measureId ?? subjectId;
  if (call === 'checklistItems.update') return findChecklistItem(ctx.db, subjectId)?.measureId ?? subjectId;
  if (isOfVisit(call)) return visitOf(ctx, call, subjectId);
  return subjectId;
}

function isOfVisit(call: string): boolean {
  return call.startsWith('visits.') || call.startsWith('records.');
}

/** The visit during which something is written down. */
function visitOf(ctx: ReadContext, call: string, subjectId: string): string {
  if (call === 'records.correct') return findRecord(ctx.db, subjectId)?.fields.visitId ?? subjectId;
  return subjectId.split(':')[0] ?? subjectId;
}

/** Calls of which a draft is about nothing with a name. */
const nameless: ReadonlySet<string> = new Set([
  'plans.create',
  'workspaces.update',
  'forms.import',
  inboxPlace.call,
]);

/** The printed code, or the name, of what a draft is about. */
function placeLabels(ctx: ReadContext, call: string, subjectId: string): { label: string; labelEn: string } {
  if (nameless.has(call)) return { label: '', labelEn: '' };
  if (call === 'plans.edit') {
    return { label: namesOf(ctx.db, [subjectId]).get(subjectId) ?? subjectId, labelEn: '' };
  }
  if (call.startsWith('evidence.')) {
    const { caption, files } = findEvidence(ctx.db, subjectId)?.fields ?? { caption: '', files: [] };
    const label = caption || (files[0]?.name ?? subjectId);
    return { label, labelEn: label };
  }
  if (call.startsWith('readings.')) {
    const [indicator] = findIndicators(ctx.db, subjectId);
    return { label: indicator?.nameZh ?? subjectId, labelEn: indicator?.nameEn ?? '' };
  }
  if (call.startsWith('organizations.')) {
    const unit = findOrganization(ctx.db, subjectId);
    return { label: unit?.nameZh ?? '', labelEn: unit?.nameEn ?? '' };
  }
  if (isOfVisit(call)) {
    const visit = findVisit(ctx.db, visitOf(ctx, call, subjectId));
    if (!visit) return { label: '', labelEn: '' };
    const { plannedOn } = visit.fields;
    const nameEn = visit.organizationNameEn || visit.organizationName;
    return { label: `${visit.organizationName} ${plannedOn}`, labelEn: `${nameEn} ${plannedOn}` };
  }
  const measure = findMeasure(ctx.db, openIdOf(ctx, call, subjectId));
  if (!measure) return { label: subjectId, labelEn: '' };
  const { code, titleZh, titleEn } = measure;
  return { label: `${code} ${titleZh}`, labelEn: titleEn === '' ? '' : `${code} ${titleEn}` };
}
