import { parentPort, workerData } from 'node:worker_threads';
import { readForeignSheet } from './read-foreign-sheet.ts';
import type { ForeignSheetQuestion } from './read-foreign-sheet.ts';

/** The whole life of the thread: one question in, one result out. */
const question: ForeignSheetQuestion = workerData;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a thread has no origin
parentPort?.postMessage(await readForeignSheet(question));
