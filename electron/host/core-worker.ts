import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { Library } from '../../db/library/library.ts';
import { err, ok, type Result } from '../../db/model/result.ts';
import type { OnVerifyStep } from '../../db/model/verify-step.ts';
import type { Core, CoreDeps } from '../../db/services/core.ts';
import { listBackups } from '../../db/services/backups.ts';
import { createWorkspace } from '../../db/services/create-workspace.ts';
import { guarded, openReader, openWriter } from '../../db/services/open-workspace.ts';
import { restoreWorkspace } from '../../db/services/restore-workspace.ts';
import { verifyWorkspace, type VerifyReport } from '../../db/services/verify-record.ts';
import type { CoreAnswer, CoreQuestion, CoreWorkerData } from './core-protocol.ts';
import { realClock } from './real-clock.ts';
import { realIds } from './real-ids.ts';

/** The thread that owns one connection: opens it when asked, then answers calls until it is closed. */
const start = workerData as CoreWorkerData;
const deps: CoreDeps = {
  clock: realClock,
  ids: realIds,
  library: JSON.parse(readFileSync(start.libraryPath, 'utf8')) as Library,
  appVersion: start.appVersion,
  machine: start.machine,
  sheetWorkerUrl: new URL(start.sheetWorkerUrl),
  fileTextWorkerUrl: new URL(start.fileTextWorkerUrl),
  grantKey: start.grantKey,
};
let core: Core | null = null;

parentPort?.on('message', (question: CoreQuestion) => void reply(question));

async function reply(question: CoreQuestion): Promise<void> {
  post(await answer(question));
}

function post(message: CoreAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a thread has no origin
  parentPort?.postMessage(message);
}

function verify(path: string, onStep: OnVerifyStep): Promise<Result<VerifyReport>> {
  return guarded(path, async () => ok(await verifyWorkspace(path, deps.library, onStep)));
}

async function answer(question: CoreQuestion): Promise<CoreAnswer> {
  try {
    return { id: question.id, result: await perform(question) };
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(`thrown: ${typeof thrown}`);
    return { id: question.id, thrown: { message: error.message, stack: error.stack ?? '' } };
  }
}

async function perform(question: CoreQuestion): Promise<Result<unknown>> {
  switch (question.task) {
    case 'create':
      return createWorkspace(question.ask, deps);
    case 'restore':
      return restoreWorkspace(question.ask.path, question.ask.backup, deps);
    case 'backups':
      return ok(await listBackups(question.ask.path));
    case 'openWriter': {
      const opened = await openWriter(question.ask.path, deps);
      if (!opened.ok) return opened;
      core = opened.value.core;
      return ok(opened.value.notices);
    }
    case 'openReader': {
      const opened = openReader(question.ask.path, deps);
      if (!opened.ok) return opened;
      core = opened.value;
      return ok(null);
    }
    case 'verify': {
      const { id, ask } = question;
      return verify(ask.path, (step) => post({ id, step }));
    }
    case 'call':
      return core ? core.call(question.ask.name, question.ask.request as never) : err('workspace-not-open');
    case 'close':
      await core?.close();
      core = null;
      return ok(null);
  }
}
