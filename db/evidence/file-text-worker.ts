import { parentPort, workerData } from 'node:worker_threads';
import { extractText, type FileTextQuestion } from './extract-text.ts';

/** The whole life of the thread: one question in, one result out. */
const question: FileTextQuestion = workerData;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a thread has no origin
parentPort?.postMessage(await extractText(question));
