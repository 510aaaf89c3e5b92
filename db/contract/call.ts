import type { z } from 'zod';
import type { ErrorCode } from '../model/errors.ts';

export type CallKind = 'read' | 'write' | 'host' | 'window';

/**
 * One call of the contract.
 * - `kind`: `read` never changes the record; `write` goes through the one write wrapper; `host` acts on which
 *   workspace is open and is answered by the process itself; `window` acts on the desktop window that shows the page.
 * - `isLocalOnly`: carries paths of this machine and is refused from the page; only `wb` and the host use it.
 * - `errors`: the expected failures besides `invalid-input`, `workspace-not-open` and `internal`.
 */
export interface CallSpec<
  K extends CallKind = CallKind,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  readonly kind: K;
  readonly input: I;
  readonly output: O;
  readonly errors: readonly ErrorCode[];
  readonly isLocalOnly?: true;
}

/** Declares one call and keeps its exact types. */
export function call<K extends CallKind, I extends z.ZodType, O extends z.ZodType>(
  spec: CallSpec<K, I, O>,
): CallSpec<K, I, O> {
  return spec;
}
