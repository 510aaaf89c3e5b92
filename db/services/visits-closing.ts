import type { CallOutput, CallRequest } from '../contract/calls.ts';
import { err, ok, type Result } from '../model/result.ts';
import type { Signature } from '../model/visit.ts';
import { openOfVisit } from '../model/visit-open.ts';
import { clearDraftFields } from '../sql/drafts.ts';
import { countVisitEvidence, findVisit, type FoundVisit } from '../sql/visit-queries.ts';
import type { WriteContext, WriteTx } from './context.ts';
import { appendEvidence, takeDraftFiles } from './evidence-writing.ts';
import { contentHash, visitContents } from './visit-content.ts';

export function closeVisit(
  ctx: WriteContext,
  request: CallRequest<'visits.close'>,
): Result<CallOutput<'visits.close'>> {
  return ctx.write((tx) => {
    const { visitId } = request;
    const found = findVisit(tx.db, visitId);
    if (!found) return err('visit-not-found');
    if (found.sealedAtMs !== null) return err('visit-sealed');
    const signatures = takeSignatures(ctx, tx, found, request);
    if (!signatures.ok) return signatures;
    const evidence = countVisitEvidence(tx.db, [visitId]).get(visitId) ?? 0;
    const contents = visitContents(tx.db, found, ctx.clock.today());
    const open = openOfVisit({ visit: found.fields, ...contents, evidence });
    const seal = {
      visitId,
      signatures: signatures.value,
      open: open.map(({ code, about }) => (about === '' ? code : `${code}: ${about}`.slice(0, 200))),
      contentHash: contentHash(tx.db, found),
      actorId: tx.actorId,
    };
    tx.append('visit_seal', ctx.ids.next(), seal, 'visits.close');
    clearDraftFields(tx.db, { call: 'visits.close', subjectId: visitId });
    return ok({ open: [...open], arrival: tx.arrival() });
  });
}

function takeSignatures(
  ctx: WriteContext,
  tx: WriteTx,
  { fields }: FoundVisit,
  request: CallRequest<'visits.close'>,
): Result<Signature[]> {
  const signatures: Signature[] = [];
  for (const { role, name, fileId } of request.signatures) {
    const taken = takeDraftFiles(tx, ctx.path, fileId === null ? [] : [fileId], () => name);
    if (!taken.ok) return taken;
    const target = {
      ends: [{ noun: 'visit', id: fields.id } as const],
      organizationId: fields.organizationId,
      standsForOn: fields.plannedOn,
    };
    const [evidenceId = null] = appendEvidence(tx, ctx.ids, taken.value, target, 'visits.close');
    signatures.push({ role, name, evidenceId });
  }
  return ok(signatures);
}
