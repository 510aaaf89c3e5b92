import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { access, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { err, ok, type Result } from '../model/result.ts';
import { storageError } from '../sql/storage-failure.ts';
import { mediaTypeOf } from './media-type.ts';

export interface Ingested {
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  /** The vault held these bytes before. */
  readonly isKnown: boolean;
}

export interface IngestOptions {
  /** What the person called it; only used to tell the kind of file. */
  readonly name: string;
  /** A name nobody else uses, for the part file. */
  readonly partName: string;
  readonly maxBytes: number;
}

/**
 * Reads a stream once: hash, part file, fsync, rename to the hash, fsync of the folder. When it answers, the
 * bytes survive a power cut; when it fails, no file of that name exists and the part file is gone. A file of that
 * name whose bytes were damaged meanwhile is replaced.
 */
export async function ingestStream(
  workspacePath: string,
  stream: Readable,
  options: IngestOptions,
): Promise<Result<Ingested>> {
  const incoming = path.join(vaultPath(workspacePath), 'incoming');
  const part = path.join(incoming, `${options.partName}.part`);
  try {
    await mkdir(incoming, { recursive: true });
    const written = await writePart(part, stream, options.maxBytes);
    if (!written) {
      await rm(part, { force: true });
      return err('file-too-large', {
        file: options.name,
        limit: `${Math.floor(options.maxBytes / 1024 ** 2)} MB`,
      });
    }
    const target = blobPath(workspacePath, written.sha256);
    const isKnown = (await rehashBlob(workspacePath, written.sha256)) === written.sha256;
    if (isKnown) await rm(part, { force: true });
    else await moveIntoPlace(part, target);
    const mediaType = mediaTypeOf(written.start, options.name);
    return ok({ sha256: written.sha256, size: written.size, mediaType, isKnown });
  } catch (thrown) {
    await rm(part, { force: true }).catch(() => undefined);
    const error = storageError(thrown, workspacePath);
    if (!error) throw thrown;
    return { ok: false, error };
  }
}

/** Where the bytes of a hash lie. */
export function blobPath(workspacePath: string, sha256: string): string {
  return path.join(vaultPath(workspacePath), sha256.slice(0, 2), sha256);
}

export function vaultPath(workspacePath: string): string {
  return path.join(workspacePath, 'evidence');
}

/** The hash of a vault file as its bytes are now, or null when it is not there. */
export async function rehashBlob(workspacePath: string, sha256: string): Promise<string | null> {
  const file = blobPath(workspacePath, sha256);
  if (!(await exists(file))) return null;
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

export async function hasBlob(workspacePath: string, sha256: string): Promise<boolean> {
  return exists(blobPath(workspacePath, sha256));
}

/** The bytes of a small vault file; null when it is not there, larger than that, or no longer what its name says. */
export async function readBlob(
  workspacePath: string,
  sha256: string,
  maxBytes: number,
): Promise<Buffer | null> {
  const size = blobSize(workspacePath, sha256);
  if (size === null || size > maxBytes) return null;
  const bytes = await readFile(blobPath(workspacePath, sha256));
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
}

/** Bytes of a vault file, or null when it is not there. */
export function blobSize(workspacePath: string, sha256: string): number | null {
  return statSync(blobPath(workspacePath, sha256), { throwIfNoEntry: false })?.size ?? null;
}

/** The hashes of every finished file in the vault. */
export async function listBlobs(workspacePath: string): Promise<readonly string[]> {
  const folders = await readdir(vaultPath(workspacePath)).catch(() => []);
  const lists = folders
    .filter((name) => /^[0-9a-f]{2}$/.test(name))
    .map((name) => readdir(path.join(vaultPath(workspacePath), name)));
  return (await Promise.all(lists)).flat().filter((name) => /^[0-9a-f]{64}$/.test(name));
}

/** Part files of an interrupted ingest; they were never acknowledged. */
export async function removePartFiles(workspacePath: string): Promise<number> {
  const incoming = path.join(vaultPath(workspacePath), 'incoming');
  const parts = (await readdir(incoming).catch(() => [])).filter((name) => name.endsWith('.part'));
  for (const name of parts) await rm(path.join(incoming, name), { force: true });
  return parts.length;
}

interface Written {
  readonly sha256: string;
  readonly size: number;
  readonly start: Uint8Array;
}

async function writePart(part: string, stream: Readable, maxBytes: number): Promise<Written | null> {
  const hash = createHash('sha256');
  const file = await open(part, 'w', 0o600);
  let size = 0;
  let start = new Uint8Array();
  try {
    for await (const chunk of stream) {
      const bytes = chunk as Buffer;
      size += bytes.length;
      if (size > maxBytes) return null;
      if (start.length < 64) start = Buffer.concat([start, bytes.subarray(0, 64)]);
      hash.update(bytes);
      await file.writeFile(bytes);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size, start };
}

async function moveIntoPlace(part: string, target: string): Promise<void> {
  const folder = path.dirname(target);
  await mkdir(folder, { recursive: true });
  await rename(part, target);
  await syncFolder(folder);
  await syncFolder(path.dirname(folder));
}

/** Makes a rename durable; Windows cannot open folders and needs no such call. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
