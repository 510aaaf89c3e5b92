import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { faultFolder } from './fault-folder.ts';

/** Why this machine cannot have file systems of a test's own, or null. */
export const mountingIsMissing = whyNotMounting();

/** A disk that a test can fill and protect; it goes at the end of the test. */
export interface SmallDisk {
  readonly path: string;
  readonly freeKiB: () => number;
  /** Leaves only this much free. */
  readonly fillTo: (leftKiB: number) => void;
  readonly empty: () => void;
  readonly setWritable: (isWritable: boolean) => void;
}

export function mountSmallDisk(sizeMiB: number): SmallDisk {
  const path = join(faultFolder(), 'disk');
  mkdirSync(path);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMiB}m`, 'workbench-fault', path]);
  onTestFinished(() => void execFileSync('umount', [path]));
  const filler = join(path, 'filler');
  const freeKiB = () => {
    const { bavail, bsize } = statfsSync(path);
    return (bavail * bsize) / 1024;
  };
  return {
    path,
    freeKiB,
    fillTo: (leftKiB) => {
      const handle = openSync(filler, 'a');
      const block = Buffer.alloc(4096, 0x5a);
      while (freeKiB() > leftKiB) writeSync(handle, block);
      closeSync(handle);
    },
    empty: () => rmSync(filler, { force: true }),
    setWritable: (isWritable) =>
      void execFileSync('mount', ['-o', `remount,${isWritable ? 'rw' : 'ro'}`, path]),
  };
}

function whyNotMounting(): string | null {
  if (process.platform !== 'linux') return 'there is no tmpfs on this system';
  if (process.getuid?.() !== 0) return 'only root can mount a small disk';
  const path = join('/tmp', `workbench-mount-${process.pid}`);
  mkdirSync(path);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'workbench-fault', path], { stdio: 'ignore' });
    execFileSync('umount', [path], { stdio: 'ignore' });
    return null;
  } catch {
    return 'this machine does not let a test mount a small disk';
  } finally {
    rmSync(path, { recursive: true });
  }
}
