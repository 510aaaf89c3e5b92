import type { z } from 'zod';
import { aboutCalls } from './about-calls.ts';
import { draftsCalls } from './drafts-calls.ts';
import { evidenceCalls } from './evidence-calls.ts';
import { formsCalls } from './forms-calls.ts';
import { lightsCalls } from './lights-calls.ts';
import { historyCalls } from './history-calls.ts';
import { maskingCalls } from './masking-calls.ts';
import { measureEditCalls } from './measure-edit-calls.ts';
import { inboxCalls } from './inbox-calls.ts';
import { indicatorsCalls } from './indicators-calls.ts';
import { measuresCalls } from './measures-calls.ts';
import { organizationsCalls } from './organizations-calls.ts';
import { planEditCalls } from './plan-edit-calls.ts';
import { matrixCalls } from './matrix-calls.ts';
import { overviewCalls } from './overview-calls.ts';
import { plansCalls } from './plans-calls.ts';
import { preferencesCalls } from './preferences-calls.ts';
import { progressCalls } from './progress-calls.ts';
import { recordsCalls } from './records-calls.ts';
import { visitsCalls } from './visits-calls.ts';
import { jobsCalls, recordCalls, reportsCalls } from './reports-calls.ts';
import { searchCalls } from './search-calls.ts';
import { windowCalls } from './window-calls.ts';
import { workspacesCalls } from './workspaces-calls.ts';

/** The contract: every call that a page, a window, `wb` or a test can make. */
export const calls = {
  ...workspacesCalls,
  ...preferencesCalls,
  ...plansCalls,
  ...planEditCalls,
  ...measuresCalls,
  ...measureEditCalls,
  ...historyCalls,
  ...indicatorsCalls,
  ...matrixCalls,
  ...overviewCalls,
  ...organizationsCalls,
  ...progressCalls,
  ...evidenceCalls,
  ...maskingCalls,
  ...searchCalls,
  ...draftsCalls,
  ...inboxCalls,
  ...reportsCalls,
  ...lightsCalls,
  ...formsCalls,
  ...visitsCalls,
  ...recordsCalls,
  ...jobsCalls,
  ...recordCalls,
  ...aboutCalls,
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
