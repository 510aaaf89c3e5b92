import { appendFileSync } from 'node:fs';

/** One line of the table: a fault, what was tried of it, and what came of that. */
export interface FaultRow {
  readonly fault: string;
  readonly how: string;
  readonly tried: string;
  /** What repeats the random choices, or null where there are none. */
  readonly seed: number | null;
  /** Acknowledged, and not there or not whole afterwards. */
  readonly lost: number;
  /** Wrong, and nothing said so. */
  readonly undetected: number;
  /** Where something was lost or undetected, and what else a reader has to know. */
  readonly where: string;
}

/** Prints the row, and adds it to the file that `npm run faults` makes its table of. */
export function reportRow(row: FaultRow): void {
  console.log(`fault ${JSON.stringify(row)}`);
  const file = process.env['FAULT_ROWS'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(row)}\n`);
}
