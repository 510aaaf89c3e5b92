import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { CallOutput, CallRequest } from '../contract/calls.ts';
import { ingestStream } from '../evidence/vault.ts';
import { err, ok, type Result } from '../model/result.ts';
import { journalHead } from '../sql/operations.ts';
import { findMeasure } from '../sql/plan-queries.ts';
import type { ReadContext, WriteContext, WriteTx } from './context.ts';
import { standingEvidence } from './evidence-links.ts';
import { appendEvidence, takeDraftFiles, type EvidenceTarget, type NewEvidence } from './evidence-writing.ts';
import { resolveOrganization } from './organizations-service.ts';

/** The largest file the vault takes in. */
export const maxEvidenceBytes = 2 * 1024 ** 3;

interface About {
  readonly measureId: string;
  readonly organizationId: string | null;
  readonly standsForOn: string | null;
}

export function addEvidence(
  ctx: WriteContext,
  request: CallRequest<'evidence.add'>,
): Result<CallOutput<'evidence.add'>> {
  return ctx.write((tx) => {
    const target = evidenceTarget(tx, request);
    if (!target.ok) return target;
    const pieces = takeDraftFiles(tx, ctx.path, request.fileIds, () => request.caption);
    if (!pieces.ok) return pieces;
    const evidenceIds = appendEvidence(tx, ctx.ids, pieces.value, target.value, 'evidence.add');
    return ok({ evidenceIds, arrival: journalHead(tx.db).arrival });
  });
}

/** Files of this machine: each is in the vault, durable, before the one transaction that records them all. */
export async function addEvidencePaths(
  ctx: WriteContext,
  request: CallRequest<'evidence.addPaths'>,
): Promise<Result<CallOutput<'evidence.addPaths'>>> {
  const known = evidenceTarget(ctx, request);
  if (!known.ok) return known;
  const taken: TakenFile[] = [];
  for (let from = 0; from < request.paths.length; from += filesAtOnce) {
    const batch = request.paths.slice(from, from + filesAtOnce);
    for (const taking of await Promise.all(batch.map((file) => takeFile(ctx, file, request.caption)))) {
      if (!taking.ok) return taking;
      taken.push(taking.value);
    }
  }
  return ctx.write((tx) => {
    const target = evidenceTarget(tx, request);
    if (!target.ok) return target;
    const pieces = taken.map(({ files, caption }) => ({ files, caption }));
    const evidenceIds = appendEvidence(tx, ctx.ids, pieces, target.value, 'evidence.add');
    const evidence = taken.flatMap(({ files, isKnown }, index) =>
      files.map(({ name, sha256 }) => ({ id: evidenceIds[index] ?? '', name, sha256, isKnown })),
    );
    return ok({ evidence, arrival: journalHead(tx.db).arrival });
  });
}

interface TakenFile extends NewEvidence {
  readonly isKnown: boolean;
}

/** While one file waits for the disk, others are read and hashed. */
const filesAtOnce = 4;
const readAtOnceBytes = 1024 * 1024;

async function takeFile(ctx: WriteContext, file: string, caption: string): Promise<Result<TakenFile>> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return err('file-not-found', { file });
  const name = path.basename(file);
  const options = { name, partName: ctx.ids.next(), maxBytes: maxEvidenceBytes };
  const stream = createReadStream(file, { highWaterMark: readAtOnceBytes });
  const ingested = await ingestStream(ctx.path, stream, options);
  if (!ingested.ok) return ingested;
  const { isKnown, ...stored } = ingested.value;
  return ok({ files: [{ ...stored, name }], caption, isKnown });
}

export function updateEvidence(
  ctx: WriteContext,
  request: CallRequest<'evidence.update'>,
): Result<{ arrival: number }> {
  return ctx.write((tx) => {
    const found = standingEvidence(tx.db, request.evidenceId);
    if (!found.ok) return found;
    const evidence = found.value;
    const { caption, standsForOn } = request.changes;
    const set = { seen: request.seen, intent: 'evidence.update' };
    if (caption !== undefined && caption !== evidence.caption) {
      tx.set('evidence', evidence.id, 'caption', caption, set.seen, set.intent);
    }
    if (standsForOn !== undefined && standsForOn !== evidence.standsForOn) {
      tx.set('evidence', evidence.id, 'standsForOn', standsForOn, set.seen, set.intent);
    }
    return ok({ arrival: tx.arrival() });
  });
}

function evidenceTarget(at: Pick<WriteTx, 'db'> | ReadContext, about: About): Result<EvidenceTarget> {
  const measure = findMeasure(at.db, about.measureId);
  if (!measure) return err('measure-not-found', { measure: about.measureId });
  const { standsForOn } = about;
  const base = { ends: [{ noun: 'measure', id: measure.id } as const], standsForOn };
  if (about.organizationId === null) return ok({ ...base, organizationId: null });
  const unit = resolveOrganization(at.db, about.organizationId);
  return unit.ok ? ok({ ...base, organizationId: unit.value.id }) : unit;
}
