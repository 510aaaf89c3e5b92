import type { FileHandle } from 'node:fs/promises';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Result } from '../../model/result.ts';
import { err, ok } from '../../model/result.ts';

export interface FileTarget {
  readonly path: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Writes the chunks so that the final name never shows half a file: into `<path>.part` beside it, flushed to the
 * disk, then renamed over whatever stood there. When cancelled, refused by the disk or broken off by a bug, the part
 * is removed and an earlier file of that name stays as it was.
 * Errors: `cancelled`, `disk-full`, `output-not-writable` with the path.
 */
export async function writeWholeFile(
  target: FileTarget,
  chunks: AsyncIterable<Uint8Array>,
): Promise<Result<{ bytes: number }>> {
  const part = `${target.path}.part`;
  let isPartOurs = false;
  try {
    target.signal?.throwIfAborted();
    const handle = await open(part, 'w');
    isPartOurs = true;
    const bytes = await fill(handle, chunks, target.signal);
    await rename(part, target.path);
    await flushFolder(dirname(target.path));
    return ok({ bytes });
  } catch (error) {
    if (isPartOurs) await rm(part, { force: true });
    if (target.signal?.aborted === true) return err('cancelled');
    const code = systemCode(error);
    if (code === null) throw error;
    if (code === 'ENOSPC' || code === 'EDQUOT') return err('disk-full', { path: target.path });
    return err('output-not-writable', { path: target.path });
  }
}

/** The same for what is whole already. */
export async function writeFileAtOnce(
  target: FileTarget,
  bytes: Uint8Array,
): Promise<Result<{ bytes: number }>> {
  return writeWholeFile(target, once(bytes));
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function fill(
  handle: FileHandle,
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<number> {
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      signal?.throwIfAborted();
      await handle.writeFile(chunk);
      bytes += chunk.length;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  signal?.throwIfAborted();
  return bytes;
}

/** Makes the new name itself durable; Windows has no such call and needs none. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The code of a failed system call, such as `EACCES`; null for anything else, which is a bug. */
function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
