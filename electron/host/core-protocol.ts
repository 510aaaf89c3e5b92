import type { CallOutput, CallRequest, RecordCallName } from '../../db/contract/calls.ts';
import type { Backup, Notice } from '../../db/contract/workspaces-calls.ts';
import type { VerifyStep } from '../../db/model/verify-step.ts';
import type { Result } from '../../db/model/result.ts';

/** What a core worker can be asked to do: the question and what a good answer holds. */
export interface CoreTasks {
  create: { readonly ask: CallRequest<'workspaces.create'>; readonly answer: null };
  restore: { readonly ask: { readonly path: string; readonly backup: string | null }; readonly answer: null };
  backups: { readonly ask: { readonly path: string }; readonly answer: readonly Backup[] };
  openWriter: { readonly ask: { readonly path: string }; readonly answer: readonly Notice[] };
  openReader: { readonly ask: { readonly path: string }; readonly answer: null };
  call: {
    readonly ask: { readonly name: RecordCallName; readonly request: unknown };
    readonly answer: unknown;
  };
  /** Needs nothing open: it opens what it reads by itself. */
  verify: { readonly ask: { readonly path: string }; readonly answer: CallOutput<'record.verify'> };
  close: { readonly ask: null; readonly answer: null };
}
export type CoreTaskName = keyof CoreTasks;

/** One question as it crosses to the worker. */
export type CoreQuestion = {
  readonly [T in CoreTaskName]: { readonly id: number; readonly task: T; readonly ask: CoreTasks[T]['ask'] };
}[CoreTaskName];

/** One answer as it comes back, or how far it has come; `thrown` is a bug in the worker. */
export type CoreAnswer =
  | { readonly id: number; readonly step: VerifyStep }
  | { readonly id: number; readonly result: Result<unknown> }
  | { readonly id: number; readonly thrown: { readonly message: string; readonly stack: string } };

/** What a worker is started with. */
export interface CoreWorkerData {
  readonly libraryPath: string;
  readonly appVersion: string;
  readonly machine: string;
  readonly sheetWorkerUrl: string;
  readonly fileTextWorkerUrl: string;
  readonly grantKey: string;
}
