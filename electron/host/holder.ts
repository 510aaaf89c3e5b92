import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from './write-atomically.ts';

const holderSchema = z.object({
  pid: z.int().positive(),
  host: z.enum(['browser', 'desktop', 'cli']),
  /** What a person can open or look for, or null. */
  address: z.string().nullable(),
  socketPath: z.string().nullable(),
});

/** Who has a workspace open, as told in its `host.json`. The lock decides; this only gives it a name. */
export type Holder = z.infer<typeof holderSchema>;

export function writeHolder(workspacePath: string, holder: Holder): void {
  writeAtomically(fileOf(workspacePath), `${JSON.stringify(holder)}\n`);
}

/** Takes the note of this process away; another's stays. */
export function removeHolder(workspacePath: string): void {
  if (findHolder(workspacePath)?.pid === process.pid) rmSync(fileOf(workspacePath), { force: true });
}

/** Null when nobody left a note, it cannot be read, or its process is gone. */
export function findHolder(workspacePath: string): Holder | null {
  try {
    const holder = holderSchema.parse(JSON.parse(readFileSync(fileOf(workspacePath), 'utf8')));
    return isRunning(holder.pid) ? holder : null;
  } catch {
    return null;
  }
}

const programs = { browser: 'wb serve', desktop: 'Supervision Workbench', cli: 'wb' } as const;

/** The holder for the sentence of `workspace-in-use`, the same in every language. */
export function holderWords(holder: Holder): string {
  return `${holder.address ?? programs[holder.host]} (pid ${holder.pid})`;
}

function fileOf(workspacePath: string): string {
  return join(workspacePath, 'host.json');
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM';
  }
}
