import type { ErrorCode } from '../model/errors.ts';
import type { AppError } from '../model/result.ts';

/** Thrown when the disk or the database refuses; the write wrapper and dispatch turn it into its error. */
export class StorageFailure extends Error {
  readonly error: AppError;

  constructor(error: AppError, cause: unknown) {
    super(`${error.code}: ${String(error.details['reason'] ?? '')}`, { cause });
    this.error = error;
  }
}

const codeByPrefix: readonly (readonly [string, ErrorCode])[] = [
  ['SQLITE_FULL', 'disk-full'],
  // no room for the -shm file; before SQLITE_IOERR, which is its beginning
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  ['SQLITE_READONLY', 'workspace-read-only'],
  ['SQLITE_CANTOPEN', 'workspace-read-only'],
  ['SQLITE_PERM', 'workspace-read-only'],
  ['SQLITE_CORRUPT', 'database-damaged'],
  ['SQLITE_NOTADB', 'database-damaged'],
  ['SQLITE_BUSY', 'workspace-in-use'],
  ['SQLITE_LOCKED', 'workspace-in-use'],
  ['SQLITE_IOERR', 'storage-failed'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'workspace-read-only'],
  ['EACCES', 'workspace-read-only'],
  ['EPERM', 'workspace-read-only'],
  ['EIO', 'storage-failed'],
];

/** The expected failure behind an error of SQLite or the file system, or null for anything else (a bug). */
export function storageError(thrown: unknown, path: string): AppError | null {
  if (thrown instanceof StorageFailure) return thrown.error;
  const systemCode = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  if (thrown instanceof Error && thrown.message === 'unsupported file format')
    return { code: 'database-damaged', details: { path, reason: thrown.message } };
  const found = codeByPrefix.find(([prefix]) => systemCode.startsWith(prefix));
  return found ? { code: found[1], details: { path, reason: systemCode, holder: '—' } } : null;
}

/** Runs storage work; expected refusals become a StorageFailure, everything else passes unchanged. */
export function guardStorage<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    const error = storageError(thrown, path);
    throw error && !(thrown instanceof StorageFailure) ? new StorageFailure(error, thrown) : thrown;
  }
}
