/** One line of the table: what was measured, against what in the same run, and the ratio that design allows. */
export interface BenchLine {
  readonly work: string;
  readonly oursMs: number;
  readonly baseline: string;
  readonly baselineMs: number;
  readonly keepWithin: number;
}

/** Alternates ours and the baseline, so that other work on the machine touches both, and takes each median. */
export async function compare(
  rounds: number,
  ours: (round: number) => unknown,
  baseline: (round: number) => unknown,
): Promise<{ readonly oursMs: number; readonly baselineMs: number }> {
  const times = { ours: [] as number[], baseline: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.baseline.push(await timed(() => baseline(round)));
    times.ours.push(await timed(() => ours(round)));
  }
  return { oursMs: median(times.ours), baselineMs: median(times.baseline) };
}

export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The form that run.ts collects into the table. */
export function printLine(line: BenchLine): void {
  console.log(`bench ${JSON.stringify(line)}`);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
