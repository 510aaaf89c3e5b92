import {
  closeSync,
  constants,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** Every file of a folder as it was, by its name inside. */
export type FolderBytes = ReadonlyMap<string, Buffer>;

export function readFolder(folder: string): FolderBytes {
  const names = readdirSync(folder, { recursive: true }).map(String).toSorted();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(join(folder, name))]));
}

/** Puts every file back as it was, in place, so that it stays the same file to the system, and removes all others. */
export function putBack(folder: string, bytes: FolderBytes): void {
  for (const name of readFolder(folder).keys()) if (!bytes.has(name)) rmSync(join(folder, name));
  for (const [name, content] of bytes) overwrite(join(folder, name), content);
}

/** Turns one bit of a file around. */
export function flipBit(file: string, offset: number, bit: number): void {
  const bytes = readFileSync(file);
  bytes[offset] = (bytes[offset] ?? 0) ^ (1 << bit);
  overwrite(file, bytes);
}

function overwrite(file: string, content: Buffer): void {
  const handle = openSync(file, constants.O_WRONLY | constants.O_CREAT);
  writeSync(handle, content, 0, content.length, 0);
  ftruncateSync(handle, content.length);
  closeSync(handle);
}
