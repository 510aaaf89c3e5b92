import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DataPaths } from './data-paths.ts';

/** What the kernel takes as the path of a socket, a little less. */
const pathLimit = 100;

/**
 * Where the host of a workspace listens for other programs of the same person: a socket in a folder that
 * only they can enter (made here), or a named pipe on Windows. Equal for equal workspace paths.
 */
export function localSocketPath(workspacePath: string, paths: DataPaths, platform: NodeJS.Platform): string {
  const name = `wb-${createHash('sha256').update(workspacePath).digest('hex').slice(0, 16)}`;
  if (platform === 'win32') return `\\\\.\\pipe\\${name}`;
  const folder = paths.socketFolders.find((one) => Buffer.byteLength(join(one, `${name}.sock`)) <= pathLimit);
  if (folder === undefined) throw new Error('no folder is short enough for a local socket');
  makePrivate(folder);
  return join(folder, `${name}.sock`);
}

function makePrivate(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== process.getuid?.()) {
    throw new Error('the folder for local sockets belongs to somebody else');
  }
  chmodSync(folder, 0o700);
}
