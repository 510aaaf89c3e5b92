import { randomInt } from 'node:crypto';

/** `npm run faults` tries the full table; `npm test` a small form of each fault. The only place that asks. */
const isFull = process.env['FAULT_SCALE'] === 'full';

/** How much of something this run tries. */
export function scaled<T>(small: T, full: T): T {
  return isFull ? full : small;
}

/** What the random choices of this run grow from; FAULT_SEED repeats them. */
export const seed = Number(process.env['FAULT_SEED'] ?? randomInt(2 ** 31));
