import { setTimeout } from 'node:timers/promises';
import type { CallInput, CallName, CallOutput } from '../../db/contract/calls.ts';
import type { AppError, Result } from '../../db/model/result.ts';
import { ok } from '../../db/model/result.ts';
import { findHolder } from '../host/holder.ts';
import { callHolder } from '../host/local-client.ts';
import { realClock } from '../host/real-clock.ts';
import type { Workbench } from '../host/workbench.ts';

/** A workspace that calls can be sent to, whoever has it open. */
export interface Session {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>>;
}

const patienceMs = 10_000;
const pauseMs = 100;
const damage: readonly AppError['code'][] = ['database-damaged', 'journal-damaged', 'journal-behind-head'];

/**
 * Opens the workspace here if it is free. If a window or browser host has it, calls go to that one; if another
 * `wb` has it, this one waits for it, up to ten seconds. With `isDamagedAllowed` a damaged workspace is opened
 * for reading, to find out what is wrong with it.
 */
export async function openSession(
  workbench: Workbench,
  path: string,
  options: { readonly isDamagedAllowed: boolean },
): Promise<Result<Session>> {
  const startedMs = realClock.nowMs();
  for (;;) {
    const opened = await workbench.open(path);
    if (opened.ok) return ok(workbench);
    if (options.isDamagedAllowed && damage.includes(opened.error.code)) {
      const readable = await workbench.openForReading(path);
      return readable.ok ? ok(workbench) : opened;
    }
    if (opened.error.code !== 'workspace-in-use') return opened;
    const holder = findHolder(path);
    if (holder?.socketPath) return ok(forwardTo(holder.socketPath));
    if (holder?.host === 'browser' || realClock.nowMs() - startedMs > patienceMs) return opened;
    await setTimeout(pauseMs);
  }
}

function forwardTo(socketPath: string): Session {
  return {
    call: async <N extends CallName>(name: N, input: CallInput<N>) =>
      (await callHolder(socketPath, name, input)) as Result<CallOutput<N>>,
  };
}
