import type { z } from 'zod';
import { draftsCalls } from './drafts-calls.ts';
import { evidenceCalls } from './evidence-calls.ts';
import { measuresCalls } from './measures-calls.ts';
import { organizationsCalls } from './organizations-calls.ts';
import { plansCalls } from './plans-calls.ts';
import { progressCalls } from './progress-calls.ts';
import { jobsCalls, recordCalls, reportsCalls } from './reports-calls.ts';
import { searchCalls } from './search-calls.ts';
import { windowCalls } from './window-calls.ts';
import { workspacesCalls } from './workspaces-calls.ts';

/** The contract: every call that a page, a window, `wb` or a test can make. */
export const calls = {
  ...workspacesCalls,
  ...plansCalls,
  ...measuresCalls,
  ...organizationsCalls,
  ...progressCalls,
  ...evidenceCalls,
  ...searchCalls,
  ...draftsCalls,
  ...reportsCalls,
  ...jobsCalls,
  ...recordCalls,
  ...windowCalls,
} as const;

export type Calls = typeof calls;
export type CallName = keyof Calls;
/** What a caller may send (defaults left out). */
export type CallInput<N extends CallName> = z.input<Calls[N]['input']>;
/** What a handler receives (defaults filled in). */
export type CallRequest<N extends CallName> = z.output<Calls[N]['input']>;
export type CallOutput<N extends CallName> = z.output<Calls[N]['output']>;

type NamesOfKind<K extends string> = {
  [N in CallName]: Calls[N]['kind'] extends K ? N : never;
}[CallName];
export type HostCallName = NamesOfKind<'host'>;
export type WindowCallName = NamesOfKind<'window'>;
export type RecordCallName = Exclude<CallName, HostCallName | WindowCallName>;

export function isCallName(text: unknown): text is CallName {
  return typeof text === 'string' && Object.hasOwn(calls, text);
}
