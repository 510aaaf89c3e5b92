import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { Ids } from '../../db/model/ids.ts';

/** Identities and randomness of a running program. */
export const realIds: Ids = {
  next: () => v7(),
  randomHex: (bytes) => randomBytes(bytes).toString('hex'),
};
