import { existsSync } from 'node:fs';
import { parentPort, threadId, workerData } from 'node:worker_threads';
import type { CoreAnswer, CoreQuestion, CoreWorkerData } from '../../../../electron/host/core-protocol.ts';

/**
 * Speaks the protocol of the core worker without a record: answers calls with its thread, dies or throws on
 * request, and finds the workspace damaged once the file named as its library exists.
 */
const { libraryPath } = workerData as CoreWorkerData;

parentPort?.on('message', (question: CoreQuestion) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a thread has no origin
  parentPort?.postMessage(answer(question));
});

function answer(question: CoreQuestion): CoreAnswer {
  const { id, task, ask } = question;
  if (task === 'openWriter' && existsSync(libraryPath)) {
    return { id, result: { ok: false, error: { code: 'database-damaged', details: { reason: 'test' } } } };
  }
  if (task === 'openWriter') return { id, result: { ok: true, value: [] } };
  if (task !== 'call') return { id, result: { ok: true, value: null } };
  if (ask.request === 'die') process.exit(3);
  if (ask.request === 'throw') return { id, thrown: { message: 'a bug', stack: 'at somewhere' } };
  return { id, result: { ok: true, value: threadId } };
}
