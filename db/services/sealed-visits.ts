import { err, ok, type Result } from '../model/result.ts';
import type { ReadDb } from '../sql/driver.ts';
import { visitsOfEvidence, type FoundVisit } from '../sql/visit-queries.ts';
import type { WriteContext, WriteTx } from './context.ts';
import { amend } from './visits-writing.ts';

/** What happened to evidence, and why. */
export interface EvidenceChange {
  readonly act: 'added' | 'taken-away';
  readonly reason: string;
}

/**
 * Puts beside each sealed visit how many pieces came to it or left it; nothing for a visit that is open. Refused, before
 * anything is written, where one is sealed and no reason is given.
 */
export function amendEvidence(
  ctx: WriteContext,
  tx: WriteTx,
  pieces: ReadonlyMap<FoundVisit, number>,
  { act, reason }: EvidenceChange,
): Result<void> {
  const sealed = [...pieces].filter(([{ sealedAtMs }]) => sealedAtMs !== null);
  if (sealed.length > 0 && reason.trim() === '') return err('visit-sealed');
  for (const [visit, count] of sealed) {
    const [before, after] = act === 'added' ? ['', String(count)] : [String(count), ''];
    amend(ctx, tx, visit, { field: 'evidence', before, after }, reason);
  }
  return ok(undefined);
}

/** The visits that pieces of evidence belong to, each with their number. */
export function visitsHolding(db: ReadDb, evidenceIds: readonly string[]): ReadonlyMap<FoundVisit, number> {
  return new Map(visitsOfEvidence(db, evidenceIds).map(({ visit, pieces }) => [visit, pieces]));
}
