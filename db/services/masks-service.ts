import { Readable } from 'node:stream';
import type { CallOutput, CallRequest } from '../contract/calls.ts';
import { maskPicture } from '../evidence/mask-picture.ts';
import { blobPath, ingestStream } from '../evidence/vault.ts';
import type { EvidenceFile } from '../model/evidence.ts';
import { maskedName } from '../model/mask-rules.ts';
import type { MaskBox } from '../model/protection.ts';
import { err, ok, type Result } from '../model/result.ts';
import type { ReadDb } from '../sql/driver.ts';
import { findMask } from '../sql/protection-queries.ts';
import type { WriteContext } from './context.ts';
import { standingEvidence } from './evidence-links.ts';
import { maxEvidenceBytes } from './take-paths.ts';
import { shownFiles } from './shown-files.ts';

/** The masked copy is in the vault, durable, before the operation that names it. */
export async function maskEvidence(
  ctx: WriteContext,
  request: CallRequest<'evidence.mask'>,
): Promise<Result<CallOutput<'evidence.mask'>>> {
  const { evidenceId, fileIndex, boxes } = request;
  const original = standingFile(ctx.db, evidenceId, fileIndex);
  if (!original.ok) return original;
  const copy = await storeMasked(ctx, original.value, boxes);
  if (!copy.ok) return copy;
  return ctx.write((tx) => {
    const found = standingEvidence(tx.db, evidenceId);
    if (!found.ok) return found;
    const maskId = ctx.ids.next();
    const fields = { evidenceId: found.value.id, fileIndex, boxes, file: copy.value, actorId: tx.actorId };
    tx.append('evidence_mask', maskId, fields, 'evidence.mask');
    const shown = shownFiles(tx.db, [found.value]).get(found.value.id)?.[fileIndex];
    return ok({ maskId, fileId: shown?.view.fileId ?? '', arrival: tx.arrival() });
  });
}

export function removeMask(
  ctx: WriteContext,
  { maskId, reason }: CallRequest<'evidence.removeMask'>,
): Result<CallOutput<'evidence.removeMask'>> {
  return ctx.write((tx) => {
    const mask = maskOfStanding(tx.db, maskId);
    if (!mask.ok) return mask;
    if (!mask.value.isRemoved) {
      tx.remove('evidence_mask', maskId, reason, tx.arrival(), 'evidence.removeMask');
    }
    return ok({ arrival: tx.arrival() });
  });
}

export function restoreMask(
  ctx: WriteContext,
  { maskId }: CallRequest<'evidence.restoreMask'>,
): Result<CallOutput<'evidence.restoreMask'>> {
  return ctx.write((tx) => {
    const mask = maskOfStanding(tx.db, maskId);
    if (!mask.ok) return mask;
    if (mask.value.isRemoved) tx.restore('evidence_mask', maskId, tx.arrival(), 'evidence.restoreMask');
    return ok({ arrival: tx.arrival() });
  });
}

function maskOfStanding(db: ReadDb, maskId: string): Result<NonNullable<ReturnType<typeof findMask>>> {
  const mask = findMask(db, maskId);
  if (!mask) return err('mask-not-found');
  const evidence = standingEvidence(db, mask.fields.evidenceId);
  return evidence.ok ? ok(mask) : evidence;
}

function standingFile(db: ReadDb, evidenceId: string, fileIndex: number): Result<EvidenceFile> {
  const found = standingEvidence(db, evidenceId);
  if (!found.ok) return found;
  const file = found.value.files[fileIndex];
  return file ? ok(file) : err('file-not-found', { file: String(fileIndex + 1) });
}

async function storeMasked(
  ctx: WriteContext,
  { sha256, mediaType, name }: EvidenceFile,
  boxes: readonly MaskBox[],
): Promise<Result<EvidenceFile>> {
  const masked = await maskPicture(blobPath(ctx.path, sha256), mediaType, boxes);
  if (!masked) return err('picture-unreadable', { file: name });
  const copyName = maskedName(name, masked.mediaType);
  const stored = await ingestStream(ctx.path, Readable.from([masked.bytes]), {
    name: copyName,
    partName: ctx.ids.next(),
    maxBytes: maxEvidenceBytes,
  });
  if (!stored.ok) return stored;
  const { size, mediaType: storedType } = stored.value;
  return ok({ sha256: stored.value.sha256, size, mediaType: storedType, name: copyName });
}
