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

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** A sentence that stands under the table. */
export function printNote(note: string): void {
  console.log(`note ${note}`);
}

/** One work at three sizes, each four times the one before; `exponent` 1: it grows as its size does, 0: not at all. */
export interface GrowthLine {
  readonly work: string;
  readonly of: string;
  readonly sizes: readonly number[];
  readonly ms: readonly number[];
  readonly exponent: number;
  readonly atMost: number;
}

/** The form that run.ts collects into the table of growth. */
export function printGrowth(line: Omit<GrowthLine, 'exponent'>): void {
  console.log(`growth ${JSON.stringify({ ...line, exponent: slope(line.sizes, line.ms) })}`);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The exponent that fits best: the slope of the logarithms. */
function slope(sizes: readonly number[], ms: readonly number[]): number {
  const x = sizes.map(Math.log);
  const y = ms.map(Math.log);
  const [middleX, middleY] = [mean(x), mean(y)];
  const above = x.reduce((sum, value, at) => sum + (value - middleX) * ((y[at] ?? 0) - middleY), 0);
  return above / x.reduce((sum, value) => sum + (value - middleX) ** 2, 0);
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
