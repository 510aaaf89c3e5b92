import type { CallOutput, CallRequest, RecordCallName } from '../contract/calls.ts';
import type { Notice } from '../contract/workspaces-calls.ts';
import type { Library } from '../library/library.ts';
import type { Clock } from '../model/clock.ts';
import type { Ids } from '../model/ids.ts';
import type { Result } from '../model/result.ts';

/** What a core gets from the process that composes it; nothing below reads globals. */
export interface CoreDeps {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly library: Library;
  /** Version of the program, written into every operation. */
  readonly appVersion: string;
  /** Names this machine (host name); with the file's identity it tells a copied workspace from the original. */
  readonly machine: string;
  /** Where the bundled worker that reads foreign spreadsheets lies. */
  readonly sheetWorkerUrl: URL;
  /** Where the bundled worker that reads the words of foreign documents lies. */
  readonly fileTextWorkerUrl: URL;
  /** Signs the file ids that show an original; every thread of one run has the same, and no other run has it. */
  readonly grantKey: string;
}

export type Handler<N extends RecordCallName> = (
  request: CallRequest<N>,
) => Result<CallOutput<N>> | Promise<Result<CallOutput<N>>>;

/** An open workspace, or one connection of it. The request has been parsed by the contract before. */
export interface Core {
  call<N extends RecordCallName>(name: N, request: CallRequest<N>): Promise<Result<CallOutput<N>>>;
  /** Writes what is pending, marks the stop as clean, releases the workspace. */
  close(): Promise<void>;
}

export interface OpenedCore {
  readonly core: Core;
  readonly notices: readonly Notice[];
}
