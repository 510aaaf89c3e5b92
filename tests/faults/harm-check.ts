import { expect } from 'vitest';
import type { AppError } from '../../db/model/result.ts';
import { openWriter } from '../../db/services/open-workspace.ts';
import { restoreWorkspace } from '../../db/services/restore-workspace.ts';
import { testDeps } from '../support/workspace.ts';
import { differences, readEverything, type Everything } from './read-everything.ts';
import { putBack, type FolderBytes } from './whole-folder.ts';

/** What harm to a closed workspace comes to: told in words, told by verify, changing nothing, or none of these. */
export interface Outcome {
  readonly kind: 'refused' | 'named' | 'harmless' | 'unknowable' | 'undetected';
  readonly changes: readonly string[];
}

/** What nothing else in the workspace tells, so that no check could know it better; each is said in the table. */
export const unknowable = 'office, workspace id and epoch of this laptop; when an operation arrived here';
const unknowablePlaces = [
  /^local_setting (office|workspace_id|epoch): value$/,
  /^operation row \d+: arrived_at_ms$/,
  // Left behind under a name that nothing reads, while the start wrote the setting anew.
  /^local_setting (?!(?:office|workspace_id|epoch|device_id|actor_id|last_hlc):)[^:]*: *$/,
];

/** Starts on a harmed workspace, the backup restored first if one is named, verifies, and reads everything. */
export async function outcomeOfHarm(
  path: string,
  unharmed: Everything,
  backup: string | null,
): Promise<Outcome> {
  const told = await startAndVerify(path, backup);
  if (told === 'refused' || told === 'named') return { kind: told, changes: [] };
  if (told !== 'quiet') return { kind: 'undetected', changes: [told] };
  const changes = differences(unharmed, readEverything(path));
  if (changes.length === 0) return { kind: 'harmless', changes };
  return { kind: changes.some(isKnowable) ? 'undetected' : 'unknowable', changes };
}

function isKnowable(change: string): boolean {
  return !unknowablePlaces.some((place) => place.test(change));
}

/** How everything reads after a start without any harm; the folder is put back. */
export async function readingWithoutHarm(
  path: string,
  backup: string | null,
  whole: FolderBytes,
): Promise<Everything> {
  expect(await startAndVerify(path, backup)).toBe('quiet');
  const everything = readEverything(path);
  putBack(path, whole);
  return everything;
}

/** `refused` and `named` are what a person is told; a thrown error is a bug, told as it is. */
async function startAndVerify(path: string, backup: string | null): Promise<string> {
  const deps = testDeps();
  try {
    const restored = backup === null ? null : await restoreWorkspace(path, backup, deps);
    const opened = restored === null || restored.ok ? await openWriter(path, deps) : restored;
    if (!opened.ok) return toldOf(opened.error);
    const { core } = opened.value;
    try {
      const verified = await core.call('record.verify', {});
      if (!verified.ok) return toldOf(verified.error);
      return verified.value.isClean ? 'quiet' : 'named';
    } finally {
      await core.close();
    }
  } catch (thrown) {
    return `thrown: ${String(thrown)}`;
  }
}

function toldOf({ code }: AppError): string {
  return code === 'internal' ? 'internal' : 'refused';
}
