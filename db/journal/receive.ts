import type { Clock } from '../model/clock.ts';
import { isApplicable, isNounName } from '../model/operation.ts';
import type { WriteDb } from '../sql/driver.ts';
import { findLocalSetting, setLocalSetting } from '../sql/local-settings.ts';
import {
  findHashByOrigin,
  insertOperation,
  insertQuarantine,
  parkedOperations,
  setUnparked,
} from '../sql/operations.ts';
import { foldSubject } from './fold.ts';
import { decodeHeader, payloadHash, sha256 } from './operation-bytes.ts';
import type { ReferenceRows } from './reference-rows.ts';

/** An operation as another laptop stored it, byte for byte. */
export interface ReceivedOperation {
  readonly header: Uint8Array;
  readonly salt: Uint8Array;
  readonly payload: Uint8Array;
}

export type Reception = 'folded' | 'parked' | 'known' | 'quarantined' | 'damaged';

/**
 * Takes in one operation of another laptop; the caller holds the transaction. In any order and any number of
 * times the result is the same. Damaged bytes change nothing; an identity that is taken by other content is
 * quarantined, never overwritten; what this version does not understand is parked untouched.
 */
export function receiveOperation(
  db: WriteDb,
  deps: { readonly clock: Clock; readonly reference: ReferenceRows },
  received: ReceivedOperation,
): Reception {
  const header = decodeHeader(received.header);
  if (!header || payloadHash(received.salt, received.payload) !== header.payload) return 'damaged';
  const hash = sha256(received.header);
  const nowMs = deps.clock.nowMs();
  const known = findHashByOrigin(db, header.device, header.epoch, header.sequence);
  if (known === hash) return 'known';
  if (known !== null) {
    insertQuarantine(db, { hash, ...received }, `same origin as ${known}`, nowMs);
    return 'quarantined';
  }
  const isParked = !isApplicable(header);
  insertOperation(
    db,
    {
      hash,
      device: header.device,
      epoch: header.epoch,
      sequence: header.sequence,
      noun: header.noun,
      subjectId: header.subject,
      isParked,
      ...received,
    },
    nowMs,
  );
  const lastHlc = findLocalSetting(db, 'last_hlc');
  if (lastHlc === null || header.hlc > lastHlc) setLocalSetting(db, 'last_hlc', header.hlc);
  if (isParked || !isNounName(header.noun)) return 'parked';
  foldSubject(db, deps.reference, header.noun, header.subject);
  return 'folded';
}

/** Applies what an earlier version parked and this one understands; the caller holds the transaction. */
export function applyParked(db: WriteDb, reference: ReferenceRows): number {
  let applied = 0;
  for (const { hash, header: bytes } of parkedOperations(db)) {
    const header = decodeHeader(bytes);
    if (!header || !isApplicable(header) || !isNounName(header.noun)) continue;
    setUnparked(db, hash);
    foldSubject(db, reference, header.noun, header.subject);
    applied += 1;
  }
  return applied;
}
