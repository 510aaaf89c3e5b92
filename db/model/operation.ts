import { z } from 'zod';
import { nounNames, type NounName } from './nouns.ts';

/** What this version can apply; a later kind, noun or reader is parked and relayed untouched. */
export const operationKinds = ['create', 'set', 'append', 'remove', 'restore'] as const;
export type OperationKind = (typeof operationKinds)[number];

export const formatVersion = 1;
export const readerVersion = 1;
export const hashAlgorithm = 'sha256';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** The header as it is hashed: canonical JSON of these members and of any that a later version adds. */
export const operationHeaderSchema = z.looseObject({
  v: z.int().min(1),
  alg: z.string(),
  id: z.string().min(1).max(64),
  device: z.string().min(1).max(64),
  epoch: z.string().min(1).max(64),
  sequence: z.int().min(1),
  prev: hash.nullable(),
  kind: z.string().min(1).max(40),
  noun: z.string().min(1).max(40),
  subject: z.string().min(1).max(64),
  field: z.string().max(80).nullable(),
  parents: z.array(hash).max(10_000),
  hlc: z.string().regex(/^[0-9a-f]{16}$/),
  wall: z.int(),
  actor: z.string().max(64),
  office: z.string().max(400),
  intent: z.string().min(1).max(80),
  app: z.string().max(40),
  schema: z.int(),
  min_reader: z.int(),
  payload: hash,
});
export type OperationHeader = z.infer<typeof operationHeaderSchema>;

/** Where an operation was made: unique over all laptops. */
export interface Origin {
  readonly device: string;
  readonly epoch: string;
  readonly sequence: number;
}

export function originText(origin: Origin): string {
  return `${origin.device.slice(0, 8)}/${origin.epoch.slice(0, 8)}#${origin.sequence}`;
}

/** True if this version understands the operation well enough to fold it. */
export function isApplicable(header: OperationHeader): boolean {
  return (
    header.min_reader <= readerVersion &&
    (operationKinds as readonly string[]).includes(header.kind) &&
    isNounName(header.noun)
  );
}

export function isNounName(text: string): text is NounName {
  return (nounNames as readonly string[]).includes(text);
}
