import { Worker } from 'node:worker_threads';
import type { FileText } from '../model/file-text.ts';
import type { Result } from '../model/result.ts';
import type { FileTextQuestion } from './extract-text.ts';
import { fileTextLimits } from './text-limits.ts';
import { textRefused } from './text-refused.ts';
import { createTurns } from './turns.ts';

/** How the thread is held; the program leaves all but the first as they are. */
export interface FileTextThread {
  /** Where the build put `file-text-worker`. */
  readonly workerUrl: URL;
  readonly deadlineMs?: number;
  readonly maxHeapMb?: number;
}

const youngHeapMb = 16;

/**
 * The words of a docx, pptx, xlsx, PDF or plain text file of unknown origin, read in a thread of its own with an empty
 * environment, a deadline and a limit of memory. Everything that a file may do wrong is `file-text-refused` with a
 * reason of `fileTextRefusals`. Two files are read at a time; the deadline begins with the reading.
 */
export function readFileText(
  path: string,
  mediaType: string,
  name: string,
  { workerUrl, deadlineMs = fileTextLimits.deadlineMs, maxHeapMb = fileTextLimits.heapMb }: FileTextThread,
): Promise<Result<FileText>> {
  const question: FileTextQuestion = { path, mediaType, name };
  return inTurn(() => readInThread(question, { workerUrl, deadlineMs, maxHeapMb }));
}

const inTurn = createTurns(2);

function readInThread(
  question: FileTextQuestion,
  { workerUrl, deadlineMs, maxHeapMb }: Required<FileTextThread>,
): Promise<Result<FileText>> {
  const { name } = question;
  return new Promise((resolve) => {
    const worker = new Worker(workerUrl, {
      workerData: question,
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMb, maxYoungGenerationSizeMb: youngHeapMb },
    });
    const timer = setTimeout(() => {
      resolve(textRefused(name, 'took-too-long'));
      void worker.terminate();
    }, deadlineMs);
    worker.once('message', (result: Result<FileText>) => {
      resolve(result);
      void worker.terminate();
    });
    worker.once('error', (error) =>
      resolve(textRefused(name, isOutOfMemory(error) ? 'too-large' : 'damaged')),
    );
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve(textRefused(name, 'damaged'));
    });
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
