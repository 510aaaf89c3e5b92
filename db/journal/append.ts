import type { Ids } from '../model/ids.ts';
import type { Json } from '../model/canonical-json.ts';
import { nextHlc, zeroHlc } from '../model/hlc.ts';
import type { NounName } from '../model/nouns.ts';
import {
  formatVersion,
  hashAlgorithm,
  type OperationHeader,
  type OperationKind,
} from '../model/operation.ts';
import type { WriteDb } from '../sql/driver.ts';
import { findLocalSetting, getLocalSetting, setLocalSetting } from '../sql/local-settings.ts';
import { chainTip, insertOperation } from '../sql/operations.ts';
import { foldSubject } from './fold.ts';
import { encodeHeader, encodePayload, payloadHash, sha256 } from './operation-bytes.ts';
import type { ReferenceRows } from './reference-rows.ts';

/** What a service wants recorded; origin, chain, clock and hashes are filled in here. */
export interface NewOperation {
  readonly kind: OperationKind;
  readonly noun: NounName;
  readonly subjectId: string;
  readonly field: string | null;
  readonly parents: readonly string[];
  readonly payload: Json;
  readonly intent: string;
  /** When the act began that it is part of. */
  readonly nowMs: number;
}

export interface JournalDeps {
  readonly ids: Ids;
  readonly appVersion: string;
  readonly schema: number;
  readonly reference: ReferenceRows;
}

export interface Appended {
  readonly arrival: number;
  readonly hash: string;
}

/** Writes one operation at the end of this laptop's chain and folds it; the caller holds the transaction. */
export function appendOperation(db: WriteDb, deps: JournalDeps, operation: NewOperation): Appended {
  const device = getLocalSetting(db, 'device_id');
  const epoch = getLocalSetting(db, 'epoch');
  const { nowMs } = operation;
  const hlc = nextHlc(findLocalSetting(db, 'last_hlc') ?? zeroHlc, nowMs);
  const tip = chainTip(db, device, epoch);
  const salt = Buffer.from(deps.ids.randomHex(16), 'hex');
  const payload = encodePayload(operation.payload);
  const header: OperationHeader = {
    v: formatVersion,
    alg: hashAlgorithm,
    id: deps.ids.next(),
    device,
    epoch,
    sequence: tip.sequence + 1,
    prev: tip.hash,
    kind: operation.kind,
    noun: operation.noun,
    subject: operation.subjectId,
    field: operation.field,
    parents: [...operation.parents],
    hlc,
    wall: nowMs,
    actor: findLocalSetting(db, 'actor_id') ?? '',
    office: findLocalSetting(db, 'office') ?? '',
    intent: operation.intent,
    app: deps.appVersion,
    schema: deps.schema,
    min_reader: 1,
    payload: payloadHash(salt, payload),
  };
  const bytes = encodeHeader(header);
  const hash = sha256(bytes);
  const stored = {
    hash,
    device,
    epoch,
    sequence: header.sequence,
    noun: operation.noun,
    subjectId: operation.subjectId,
    isParked: false,
    header: bytes,
    salt,
    payload,
  };
  const arrival = insertOperation(db, stored, nowMs);
  setLocalSetting(db, 'last_hlc', hlc);
  foldSubject(db, deps.reference, operation.noun, operation.subjectId);
  return { arrival, hash };
}
