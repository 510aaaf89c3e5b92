import type { ErrorCode } from './errors.ts';

/** An expected failure as plain, cloneable data; `details` fill the sentence of the code. */
export interface AppError {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

export type ErrorDetails = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: AppError };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function err(code: ErrorCode, details: ErrorDetails = {}): Result<never> {
  return { ok: false, error: { code, details } };
}

/** Makes a forgotten case of a closed list a compile error, and loud if it still happens. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
