import { reportRow } from '../report-row.ts';
import { seed } from '../scale.ts';
import type { Missing } from './typed-note.ts';

/** The longest that a keystroke may wait for the disk. */
export const promisedMs = 1000;

/** What came of every time that typing was broken off. */
export interface TypingTally {
  /** Null where what is stored is not how the typed text begins. */
  readonly add: (missing: Missing | null, where: string) => void;
  readonly broken: () => readonly string[];
  /** Prints both histograms, and reports the row. */
  readonly report: (fault: string, how: string) => void;
}

export function createTally(): TypingTally {
  const found: Missing[] = [];
  const broken: string[] = [];
  return {
    add: (missing, where) => {
      if (missing) found.push(missing);
      if (!missing) broken.push(`${where}: not a beginning of what was typed`);
      else if (missing.oldestMs > promisedMs)
        broken.push(`${where}: ${missing.characters} characters, typed up to ${missing.oldestMs} ms before`);
    },
    broken: () => broken,
    report: (fault, how) => {
      const characters = histogram(
        found.map((missing) => missing.characters),
        10,
      );
      const ages = histogram(
        found.map(({ oldestMs }) => oldestMs),
        200,
      );
      const most = Math.max(...found.map(({ oldestMs }) => oldestMs));
      reportRow({
        fault,
        how,
        tried: `${found.length} times; characters missing ${characters}; the oldest of them typed so many ms before ${ages}; at most ${most} ms`,
        seed,
        lost: broken.length,
        undetected: 0,
        where: broken.slice(0, 5).join('; '),
      });
    },
  };
}

/** How many numbers are 0, and how many in each range of a width, as `0: 3, 1–9: 20, 10–19: 5`. */
export function histogram(numbers: readonly number[], width: number): string {
  const ranges = Map.groupBy(
    numbers.toSorted((a, b) => a - b),
    (number) => (number === 0 ? '0' : rangeOf(number, width)),
  );
  return [...ranges].map(([range, { length }]) => `${range}: ${length}`).join(', ');
}

function rangeOf(number: number, width: number): string {
  const start = Math.floor(number / width) * width;
  return `${Math.max(1, start)}–${start + width - 1}`;
}
