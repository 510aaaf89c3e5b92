import type { CallOutput, CallRequest } from '../contract/calls.ts';
import { captionField } from '../model/caption-field.ts';
import { inboxPlace } from '../model/inbox.ts';
import { err, ok, type Result } from '../model/result.ts';
import { putDraftField, removeDraftField } from '../sql/drafts.ts';
import { pictureFactsOf } from '../sql/picture-facts.ts';
import { findMeasure, type Stored } from '../sql/plan-queries.ts';
import { findRecord } from '../sql/record-queries.ts';
import { findVisit } from '../sql/visit-queries.ts';
import type { WriteContext, WriteTx } from './context.ts';
import { keepWaiting } from './drafts-service.ts';
import { standingEvidence } from './evidence-links.ts';
import {
  appendEvidence,
  draftHash,
  takeDraftFiles,
  type EvidenceTarget,
  type NewEvidence,
} from './evidence-writing.ts';
import { amendEvidence, visitsHolding } from './sealed-visits.ts';
import { shownFiles, type ShownFile } from './shown-files.ts';
import { resolveOrganization } from './organizations-service.ts';

export function fileInbox(
  ctx: WriteContext,
  request: CallRequest<'inbox.file'>,
): Result<CallOutput<'inbox.file'>> {
  return ctx.write((tx) => {
    const visit = request.visitId === null ? null : findVisit(tx.db, request.visitId);
    if (request.visitId !== null && !visit) return err('visit-not-found');
    const target = filingTarget(tx, request, visit?.fields ?? null);
    if (!target.ok) return target;
    const told = visit
      ? amendEvidence(ctx, tx, new Map([[visit, request.fileIds.length]]), {
          act: 'added',
          reason: request.reason,
        })
      : ok(undefined);
    if (!told.ok) return told;
    const pieces = takeDraftFiles(tx, ctx.path, request.fileIds, (id) => request.captions[id] ?? '');
    if (!pieces.ok) return pieces;
    for (const fileId of request.fileIds) removeDraftField(tx.db, inboxPlace, captionField(fileId));
    const otherwiseOn = visit?.fields.plannedOn ?? null;
    const evidenceIds = pieces.value.flatMap((piece) => {
      const standsForOn = request.standsForOn ?? takenOn(tx, piece) ?? otherwiseOn;
      return appendEvidence(tx, ctx.ids, [piece], { ...target.value, standsForOn }, 'inbox.file');
    });
    return ok({ evidenceIds, arrival: tx.arrival() });
  });
}

export function restoreInbox(
  ctx: WriteContext,
  request: CallRequest<'inbox.restore'>,
): Result<CallOutput<'inbox.restore'>> {
  return ctx.write((tx) => {
    const fileIds: string[] = [];
    const { evidenceIds, reason } = request;
    const told = amendEvidence(ctx, tx, visitsHolding(tx.db, evidenceIds), { act: 'taken-away', reason });
    if (!told.ok) return told;
    for (const evidenceId of evidenceIds) {
      const found = standingEvidence(tx.db, evidenceId);
      if (!found.ok) return found;
      const kept = (shownFiles(tx.db, [found.value]).get(evidenceId) ?? []).find(isProtected);
      if (kept) return err('file-sealed', { file: kept.view.name });
      tx.remove('evidence', evidenceId, reason, tx.arrival(), 'inbox.restore');
      fileIds.push(...waitAgain(ctx, tx, found.value));
    }
    return ok({ fileIds, arrival: tx.arrival() });
  });
}

function filingTarget(
  tx: WriteTx,
  request: CallRequest<'inbox.file'>,
  visit: Stored<'visit'> | null,
): Result<Pick<EvidenceTarget, 'ends' | 'organizationId'>> {
  const ends: EvidenceTarget['ends'][number][] = visit ? [{ noun: 'visit', id: visit.id }] : [];
  if (request.recordId !== null) {
    if (!findRecord(tx.db, request.recordId)) return err('record-not-found');
    ends.push({ noun: 'record', id: request.recordId });
  }
  for (const asked of request.measureIds) {
    const measure = findMeasure(tx.db, asked);
    if (!measure) return err('measure-not-found', { measure: asked });
    if (!ends.some(({ id }) => id === measure.id)) ends.push({ noun: 'measure', id: measure.id });
  }
  const organizationId = request.organizationId ?? visit?.organizationId ?? null;
  if (organizationId === null) return ok({ ends, organizationId });
  const unit = resolveOrganization(tx.db, organizationId);
  return unit.ok ? ok({ ends, organizationId: unit.value.id }) : unit;
}

/** Masked or sealed: waiting again it would be shown as it is. */
function isProtected({ view }: ShownFile): boolean {
  return view.protection !== 'none';
}

/** The day a picture was taken on. */
function takenOn(tx: WriteTx, { files }: NewEvidence): string | null {
  const [fact] = pictureFactsOf(
    tx.db,
    files.map(({ sha256 }) => sha256),
  ).values();
  return fact?.takenAt?.slice(0, 10) ?? null;
}

/** The files of a piece as they waited before; answers their new ids. */
function waitAgain(ctx: WriteContext, tx: WriteTx, { files, caption }: Stored<'evidence'>): string[] {
  return files.map((file) => {
    const { id } = keepWaiting(ctx, tx, inboxPlace, { file, facts: null });
    if (caption !== '') {
      const draft = { ...inboxPlace, field: captionField(id), value: caption, updatedAtMs: tx.nowMs };
      putDraftField(tx.db, { ...draft, hash: draftHash(draft) });
    }
    return id;
  });
}
