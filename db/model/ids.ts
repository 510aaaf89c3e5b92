import { v5 } from 'uuid';
import { z } from 'zod';

/** The only source of new identities and of randomness. Real in the hosts, counting in tests. */
export interface Ids {
  /** A UUIDv7, lower case, increasing within a process. */
  next(): string;
  /** `bytes` random bytes as lower-case hex. */
  randomHex(bytes: number): string;
}

export const idSchema = z.uuid();

const namespace = '6f0d3c1e-9f0b-5d0a-8a43-2b1f5f7c9d10';

/**
 * The identity of something that two laptops must name alike without talking: a built-in row
 * (`deriveId('measure', 'guilin-2022', 'G3.7')`) or a row made of its ends (an assignment, a link).
 */
export function deriveId(...parts: readonly string[]): string {
  return v5(parts.join('\u001f'), namespace);
}
