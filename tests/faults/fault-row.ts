import { afterAll, beforeEach, type RunnerTestFile } from 'vitest';
import { reportRow, type FaultRow } from './report-row.ts';

/** The row of a fault that this machine cannot have. */
export function reportSkipped(fault: string, how: string, reason: string): void {
  reportRow({ fault, how, tried: `skipped: ${reason}`, seed: null, lost: 0, undetected: 0, where: '' });
}

/** Counted while the tests of a file run, reported as one row after them. */
export interface Tally {
  tried: number;
  readonly lost: string[];
  readonly undetected: string[];
  readonly skipped: Set<string>;
}

/** A row for all tests of a file; a test that fails without saying what was lost still fails the run. */
export function reportAfterAll(
  fault: string,
  how: string,
  describe: (tally: Tally) => Pick<FaultRow, 'tried' | 'seed'>,
): Tally {
  const tally: Tally = { tried: 0, lost: [], undetected: [], skipped: new Set() };
  afterAll(() => {
    if (tally.tried === 0) return reportSkipped(fault, how, [...tally.skipped].join(', '));
    const { tried, seed } = describe(tally);
    const { lost, undetected, skipped } = tally;
    const left = skipped.size > 0 ? `; skipped: ${[...skipped].join(', ')}` : '';
    reportRow({
      fault,
      how,
      tried: `${tried}${left}`,
      seed,
      lost: lost.length,
      undetected: undetected.length,
      where: [...lost, ...undetected].slice(0, 5).join('; '),
    });
  });
  return tally;
}

/** A row for a file of stories, each of which checks for itself that nothing is lost and that the fault is told. */
export function reportStories(fault: string, how: string): void {
  let file: RunnerTestFile | null = null;
  beforeEach(({ task }) => {
    file = task.file;
  });
  afterAll(() => {
    const tasks = file?.tasks ?? [];
    const inState = (state: string) => tasks.filter(({ mode, result }) => (result?.state ?? mode) === state);
    const [passed, failed, skipped] = [inState('pass'), inState('fail'), inState('skip')];
    const left =
      skipped.length > 0 ? `, ${skipped.length} skipped: ${skipped.map(({ name }) => name).join(', ')}` : '';
    reportRow({
      fault,
      how,
      tried: `${passed.length + failed.length} stories${left}`,
      seed: null,
      lost: failed.length,
      undetected: 0,
      where: failed.map(({ name }) => name).join('; '),
    });
  });
}
