import { Worker } from 'node:worker_threads';
import type { Result } from '../../model/result.ts';
import type { ForeignEncoding, ForeignWorkbook } from './foreign-workbook.ts';
import type { ForeignSheetQuestion } from './read-foreign-sheet.ts';
import { refused } from './refusals.ts';

export interface WorkerReading {
  /** Where the build put `sheet-worker`. */
  readonly workerUrl: URL;
  readonly deadlineMs: number;
  readonly name: string;
  readonly encoding?: ForeignEncoding;
  readonly maxHeapMb?: number;
}

const defaultHeapMb = 256;
const youngHeapMb = 16;

/**
 * Reads a file of unknown origin in a thread of its own, with an empty environment. Past the deadline the
 * thread is ended and the reason is `deadline`; at the heap limit it is `out-of-memory`. Rejects only for bugs.
 */
export function readForeignSheetWithDeadline(
  path: string,
  { workerUrl, deadlineMs, name, encoding, maxHeapMb = defaultHeapMb }: WorkerReading,
): Promise<Result<ForeignWorkbook>> {
  const question: ForeignSheetQuestion = { path, name, ...(encoding === undefined ? {} : { encoding }) };
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl, {
      workerData: question,
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMb, maxYoungGenerationSizeMb: youngHeapMb },
    });
    const timer = setTimeout(() => {
      resolve(refused('deadline'));
      void worker.terminate();
    }, deadlineMs);
    worker.once('message', (result: Result<ForeignWorkbook>) => {
      resolve(result);
      void worker.terminate();
    });
    worker.once('error', (error) => {
      if (isOutOfMemory(error)) resolve(refused('out-of-memory'));
      else reject(error);
    });
    worker.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the sheet worker ended without an answer, exit code ${code}`));
    });
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
