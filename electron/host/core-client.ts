import { Worker } from 'node:worker_threads';
import type { Result } from '../../db/model/result.ts';
import type { OnVerifyStep } from '../../db/model/verify-step.ts';
import type { CoreAnswer, CoreQuestion, CoreTaskName, CoreTasks, CoreWorkerData } from './core-protocol.ts';

/** One worker thread that holds one connection of a workspace. */
export interface CoreClient {
  /** Rejects only for a bug: something was thrown in the worker, or the worker died. */
  ask<T extends CoreTaskName>(
    task: T,
    ask: CoreTasks[T]['ask'],
    onStep?: OnVerifyStep,
  ): Promise<Result<CoreTasks[T]['answer']>>;
  readonly isAlive: () => boolean;
  /** Waits for the answers that are due, closes the connection, ends the thread. Never rejects. */
  stop(): Promise<void>;
  /** Ends the thread in the middle of its work; what it was asked is rejected. */
  abandon(): Promise<void>;
}

interface Waiting {
  readonly resolve: (result: Result<unknown>) => void;
  readonly reject: (thrown: Error) => void;
  readonly onStep: OnVerifyStep | undefined;
}

/** Starts a worker thread from `workerUrl`; it opens nothing until asked. */
export function startCoreClient(workerUrl: URL, workerData: CoreWorkerData): CoreClient {
  const worker = new Worker(workerUrl, { workerData });
  const waiting = new Map<number, Waiting>();
  let isAlive = true;
  let lastId = 0;

  const giveUp = (thrown: Error) => {
    isAlive = false;
    for (const { reject } of waiting.values()) reject(thrown);
    waiting.clear();
  };
  worker.on('message', (answer: CoreAnswer) => {
    const one = waiting.get(answer.id);
    if ('step' in answer) return one?.onStep?.(answer.step);
    waiting.delete(answer.id);
    if ('thrown' in answer) one?.reject(thrownInWorker(answer.thrown));
    else one?.resolve(answer.result);
  });
  worker.on('error', (thrown: unknown) =>
    giveUp(thrown instanceof Error ? thrown : new Error('worker failed')),
  );
  worker.on('exit', (code) => giveUp(new Error(`the worker ended with code ${code}`)));

  const ask: CoreClient['ask'] = (task, content, onStep) => {
    if (!isAlive) return Promise.reject(new Error('the worker has ended'));
    lastId += 1;
    const question = { id: lastId, task, ask: content } as CoreQuestion;
    return new Promise((resolve, reject) => {
      waiting.set(question.id, { resolve, reject, onStep });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a thread has no origin
      worker.postMessage(question);
    });
  };

  return {
    ask,
    isAlive: () => isAlive,
    stop: async () => {
      if (isAlive) await ask('close', null).catch(() => undefined);
      await worker.terminate();
    },
    abandon: async () => void (await worker.terminate()),
  };
}

function thrownInWorker(thrown: { readonly message: string; readonly stack: string }): Error {
  const error = new Error(thrown.message);
  error.stack = thrown.stack;
  return error;
}
