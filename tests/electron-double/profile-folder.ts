import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'electron-double-';

/** A folder for Chromium's profile, named after this process so that a later one can tell whether it is left over. */
export function makeProfileFolder(): string {
  return mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
}

/** Removes the folders of doubles that are no more. */
export function sweepProfileFolders(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = /^electron-double-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) removeFolder(join(tmpdir(), name));
  }
}

/** Chromium's children may still be writing while it is removed. */
export function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 30 });
  } catch {
    // The guardian, or the next double, removes what is left.
  }
}

/** Where downloads lie until the app says where they go. */
export function makeDownloadFolder(profileFolder: string): string {
  const folder = join(profileFolder, 'downloads');
  mkdirSync(folder);
  return folder;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
