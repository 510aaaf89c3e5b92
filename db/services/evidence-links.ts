import type { CallRequest } from '../contract/calls.ts';
import { deriveId } from '../model/ids.ts';
import { err, ok, type Result } from '../model/result.ts';
import type { ReadDb } from '../sql/driver.ts';
import { findEvidence, linksOfEvidence } from '../sql/evidence-queries.ts';
import { operationsOfSubject } from '../sql/operations.ts';
import { findMeasure, type Stored } from '../sql/plan-queries.ts';
import type { WriteContext } from './context.ts';
import { amendEvidence, visitsHolding } from './sealed-visits.ts';

type Done = Result<{ arrival: number }>;

/** Evidence that is not in the trash: an edit of what was trashed would bring it back unasked. */
export function standingEvidence(db: ReadDb, id: string): Result<Stored<'evidence'>> {
  const found = findEvidence(db, id);
  if (!found) return err('evidence-not-found');
  return found.isWithdrawn ? err('evidence-in-trash') : ok(found.fields);
}

export function linkEvidence(ctx: WriteContext, request: CallRequest<'evidence.link'>): Done {
  return ctx.write((tx) => {
    const ends = linkEnds(tx.db, request);
    if (!ends.ok) return ends;
    const { evidenceId, targetId, linkId } = ends.value;
    if (isLinked(tx.db, evidenceId, targetId)) return ok({ arrival: tx.arrival() });
    // A link that was taken away is brought back; made anew it would contradict its own removal.
    if (operationsOfSubject(tx.db, linkId).length > 0) {
      tx.restore('evidence_link', linkId, tx.arrival(), 'evidence.link');
    } else {
      tx.create('evidence_link', linkId, { evidenceId, targetNoun: 'measure', targetId }, 'evidence.link');
    }
    return ok({ arrival: tx.arrival() });
  });
}

export function unlinkEvidence(ctx: WriteContext, request: CallRequest<'evidence.unlink'>): Done {
  return ctx.write((tx) => {
    const ends = linkEnds(tx.db, request);
    if (!ends.ok) return ends;
    const { evidenceId, targetId, linkId } = ends.value;
    if (isLinked(tx.db, evidenceId, targetId)) {
      tx.remove('evidence_link', linkId, '', tx.arrival(), 'evidence.unlink');
    }
    return ok({ arrival: tx.arrival() });
  });
}

export function trashEvidence(ctx: WriteContext, request: CallRequest<'evidence.trash'>): Done {
  return ctx.write((tx) => {
    const found = standingEvidence(tx.db, request.evidenceId);
    if (!found.ok) return found;
    const { id } = found.value;
    const told = amendEvidence(ctx, tx, visitsHolding(tx.db, [id]), {
      act: 'taken-away',
      reason: request.reason,
    });
    if (!told.ok) return told;
    tx.remove('evidence', id, request.reason, tx.arrival(), 'evidence.trash');
    return ok({ arrival: tx.arrival() });
  });
}

export function restoreEvidence(ctx: WriteContext, request: CallRequest<'evidence.restore'>): Done {
  return ctx.write((tx) => {
    const found = findEvidence(tx.db, request.evidenceId);
    if (!found) return err('evidence-not-found');
    if (!found.isWithdrawn) return ok({ arrival: tx.arrival() });
    const { id } = found.fields;
    const told = amendEvidence(ctx, tx, visitsHolding(tx.db, [id]), { act: 'added', reason: request.reason });
    if (!told.ok) return told;
    tx.restore('evidence', id, tx.arrival(), 'evidence.restore');
    return ok({ arrival: tx.arrival() });
  });
}

interface LinkEnds {
  readonly evidenceId: string;
  readonly targetId: string;
  readonly linkId: string;
}

function linkEnds(
  db: ReadDb,
  request: { readonly evidenceId: string; readonly measureId: string },
): Result<LinkEnds> {
  const evidence = standingEvidence(db, request.evidenceId);
  if (!evidence.ok) return evidence;
  const measure = findMeasure(db, request.measureId);
  if (!measure) return err('measure-not-found', { measure: request.measureId });
  const evidenceId = evidence.value.id;
  const linkId = deriveId('evidence_link', evidenceId, 'measure', measure.id);
  return ok({ evidenceId, targetId: measure.id, linkId });
}

function isLinked(db: ReadDb, evidenceId: string, targetId: string): boolean {
  return linksOfEvidence(db, [evidenceId]).some((link) => link.target_id === targetId);
}
