import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson, type Json } from '../model/canonical-json.ts';
import { operationHeaderSchema, type OperationHeader } from '../model/operation.ts';
import type { Fields, SubjectOperation } from '../model/subject-state.ts';

/** SHA-256 as lower-case hex over the given bytes in order. */
export function sha256(...parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

export function payloadHash(salt: Uint8Array, payload: Uint8Array): string {
  return sha256(salt, payload);
}

export function encodeHeader(header: OperationHeader): Uint8Array {
  return Buffer.from(canonicalJson(header as unknown as Json), 'utf8');
}

/** The header in stored bytes, or null when the bytes are no header at all. */
export function decodeHeader(bytes: Uint8Array): OperationHeader | null {
  const parsed = operationHeaderSchema.safeParse(parseJson(bytes));
  return parsed.success ? parsed.data : null;
}

/** What a payload says: a create or append carries `fields`, a set carries `value`. */
const payloadSchema = z.looseObject({
  fields: z.record(z.string(), z.json()).optional(),
  value: z.json().optional(),
});
export type Payload = z.infer<typeof payloadSchema>;

export function encodePayload(payload: Json): Uint8Array {
  return Buffer.from(canonicalJson(payload), 'utf8');
}

/** An operation ready for the fold; null when header or payload cannot be read (verify names why). */
export function toSubjectOperation(stored: {
  readonly hash: string;
  readonly header: Uint8Array;
  readonly payload: Uint8Array | null;
}): SubjectOperation | null {
  const header = decodeHeader(stored.header);
  const payload = payloadSchema.safeParse(stored.payload ? parseJson(stored.payload) : null);
  if (!header || !payload.success) return null;
  return { hash: stored.hash, header, fields: payloadFields(header, payload.data) };
}

function payloadFields(header: OperationHeader, payload: Payload): Fields {
  if (header.kind === 'set' && header.field !== null) return { [header.field]: payload.value ?? null };
  return payload.fields ?? {};
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}
