import type { Clock } from '../../db/model/clock.ts';
import type { Ids } from '../../db/model/ids.ts';

/** A clock that stands still until a test moves it. */
export interface FixedClock extends Clock {
  advance(ms: number): void;
  set(isoTime: string): void;
  /** From now on every look at it finds a millisecond gone, as with a real one. */
  run(): void;
}

export function fixedClock(isoTime = '2025-05-20T08:30:00.000Z'): FixedClock {
  let nowMs = Date.parse(isoTime);
  let step = 0;
  return {
    nowMs: () => {
      nowMs += step;
      return nowMs;
    },
    today: () => new Date(nowMs).toISOString().slice(0, 10),
    advance: (ms) => {
      nowMs += ms;
    },
    set: (time) => {
      nowMs = Date.parse(time);
    },
    run: () => {
      step = 1;
    },
  };
}

/** Ids and “random” bytes that count, so that a whole result can be compared. `seed` tells laptops apart. */
export function countingIds(seed = 0): Ids {
  let count = 0;
  const next = () => {
    count += 1;
    return (seed * 0x1_0000_0000 + count).toString(16).padStart(12, '0');
  };
  return {
    next: () => `01900000-0000-7000-8000-${next()}`,
    randomHex: (bytes) =>
      next()
        .padStart(bytes * 2, '0')
        .slice(-bytes * 2),
  };
}
