import type { CallOutput, CallRequest } from '../contract/calls.ts';
import { err, ok, type Result } from '../model/result.ts';
import { journalHead } from '../sql/operations.ts';
import { findMeasure } from '../sql/plan-queries.ts';
import type { ReadContext, WriteContext, WriteTx } from './context.ts';
import { standingEvidence } from './evidence-links.ts';
import { appendEvidence, takeDraftFiles, type EvidenceTarget } from './evidence-writing.ts';
import { resolveOrganization } from './organizations-service.ts';
import { takePaths } from './take-paths.ts';

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
  const taken = await takePaths(ctx, request.paths);
  if (!taken.ok) return taken;
  return ctx.write((tx) => {
    const target = evidenceTarget(tx, request);
    if (!target.ok) return target;
    const pieces = taken.value.map(({ file }) => ({ files: [file], caption: request.caption }));
    const evidenceIds = appendEvidence(tx, ctx.ids, pieces, target.value, 'evidence.add');
    const evidence = taken.value.map(({ file: { name, sha256 }, isKnown }, index) => ({
      id: evidenceIds[index] ?? '',
      name,
      sha256,
      isKnown,
    }));
    return ok({ evidence, arrival: journalHead(tx.db).arrival });
  });
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
    const set = { seen: request.seen, intent: 'evidence.update' } as const;
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
