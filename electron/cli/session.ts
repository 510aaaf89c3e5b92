import type { CallInput, CallName, CallOutput } from '../../db/contract/calls.ts';
import type { AppError, Result } from '../../db/model/result.ts';
import { ok } from '../../db/model/result.ts';
import { findHolder } from '../host/holder.ts';
import { callHolder } from '../host/local-client.ts';
import type { Workbench } from '../host/workbench.ts';

/** A workspace that calls can be sent to, whoever has it open. */
export interface Session {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>>;
}

const damage: readonly AppError['code'][] = ['database-damaged', 'journal-damaged', 'journal-behind-head'];

/**
 * Opens the workspace here if it is free; if a window or browser host has it, calls go to that one. With
 * `isDamagedAllowed` a damaged workspace is opened for reading, to find out what is wrong with it.
 */
export async function openSession(
  workbench: Workbench,
  path: string,
  options: { readonly isDamagedAllowed: boolean },
): Promise<Result<Session>> {
  const opened = await workbench.open(path);
  if (opened.ok) return ok(workbench);
  if (options.isDamagedAllowed && damage.includes(opened.error.code)) {
    const readable = await workbench.openForReading(path);
    return readable.ok ? ok(workbench) : opened;
  }
  const socketPath = opened.error.code === 'workspace-in-use' ? findHolder(path)?.socketPath : null;
  return socketPath ? ok(forwardTo(socketPath)) : opened;
}

function forwardTo(socketPath: string): Session {
  return {
    call: async <N extends CallName>(name: N, input: CallInput<N>) =>
      (await callHolder(socketPath, name, input)) as Result<CallOutput<N>>,
  };
}
