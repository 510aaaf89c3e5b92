import { createHmac, timingSafeEqual } from 'node:crypto';
import type { CallOutput, CallRequest } from '../contract/calls.ts';
import type { EvidenceFile } from '../model/evidence.ts';
import { deriveId } from '../model/ids.ts';
import { err, ok, type Result } from '../model/result.ts';
import { findEvidence } from '../sql/evidence-queries.ts';
import { findAccess, findProtection } from '../sql/protection-queries.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { setChanges } from './edit.ts';
import { standingEvidence } from './evidence-links.ts';

export function protectFile(
  ctx: WriteContext,
  request: CallRequest<'evidence.protectFile'>,
): Result<CallOutput<'evidence.protectFile'>> {
  const { evidenceId, fileIndex, seen, changes } = request;
  return ctx.write((tx) => {
    const found = standingEvidence(tx.db, evidenceId);
    if (!found.ok) return found;
    if (!found.value.files[fileIndex]) return err('file-not-found', { file: String(fileIndex + 1) });
    const place = { evidenceId: found.value.id, fileIndex };
    const id = protectionId(place);
    const row = findProtection(tx.db, id);
    const intent = 'evidence.protectFile';
    if (row) setChanges(tx, { noun: 'file_protection', row, seen, intent }, changes);
    else tx.create('file_protection', id, { ...place, ...unprotected, ...changes }, intent);
    return ok({ arrival: tx.arrival() });
  });
}

/** Every laptop names the protection of a file alike, so that edits meet in one place. */
export function protectionId(at: { readonly evidenceId: string; readonly fileIndex: number }): string {
  return deriveId('file_protection', at.evidenceId, String(at.fileIndex));
}

/** As long as nothing is said of a file. */
export const unprotected = { purpose: '', retainUntilOn: null, isSealed: false } as const;

export function openOriginal(
  ctx: WriteContext,
  { evidenceId, fileIndex, reason }: CallRequest<'evidence.openOriginal'>,
): Result<CallOutput<'evidence.openOriginal'>> {
  return ctx.write((tx) => {
    const found = findEvidence(tx.db, evidenceId)?.fields;
    if (!found) return err('evidence-not-found');
    const file = found.files[fileIndex];
    if (!file) return err('file-not-found', { file: String(fileIndex + 1) });
    const accessId = ctx.ids.next();
    const fields = { evidenceId: found.id, fileIndex, reason: reason.trim(), actorId: tx.actorId };
    tx.append('original_access', accessId, fields, 'evidence.openOriginal');
    const fileId = `${accessId}.${signatureOf(ctx, accessId)}`;
    return ok({ accessId, fileId, name: file.name, arrival: tx.arrival() });
  });
}

/** The original that a file id opens; null for every id that `evidence.openOriginal` did not answer in this run. */
export function openedOriginal(ctx: ReadContext, fileId: string): EvidenceFile | null {
  const [accessId = '', signature = ''] = fileId.split('.');
  const expected = signatureOf(ctx, accessId);
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, Buffer.from(expected))) return null;
  const access = findAccess(ctx.db, accessId);
  return access ? (findEvidence(ctx.db, access.evidenceId)?.fields.files[access.fileIndex] ?? null) : null;
}

function signatureOf({ grantKey }: ReadContext, accessId: string): string {
  return createHmac('sha256', grantKey).update(accessId).digest('hex').slice(0, 32);
}
