import { readdirSync } from 'node:fs';
import { createWorkspace } from '../../db/services/create-workspace.ts';
import type { CoreDeps } from '../../db/services/core.ts';
import { openWriter } from '../../db/services/open-workspace.ts';
import { compareWithLedger, type Ledger } from './acknowledgements.ts';
import { askCore } from './ask-core.ts';
import { unsoundBackups } from './backup-check.ts';
import { observe } from './observe.ts';

/** What was answered before a power cut. */
export interface Answered {
  readonly isCreated: boolean;
  readonly ledger: Ledger;
}

export interface CrashReport {
  /** Acknowledged, and not there, there in part, or in a workspace that does not open. */
  readonly lost: readonly string[];
  /** What verify names although the start said nothing, half backups, and a half-made workspace in the way of a new one. */
  readonly wrong: readonly string[];
}

/**
 * Starts on what a power cut left, with the real start sequence, and holds it against what was answered. A refusal,
 * in whatever words, is a loss of everything that was answered.
 */
export async function checkAfterCrash(
  workspacePath: string,
  { isCreated, ledger }: Answered,
  deps: CoreDeps,
): Promise<CrashReport> {
  const opened = await openWriter(workspacePath, deps);
  if (!opened.ok && isCreated) return { lost: [`the workspace: ${JSON.stringify(opened.error)}`], wrong: [] };
  if (!opened.ok) return { lost: [], wrong: await createAgain(workspacePath, deps) };
  const { core } = opened.value;
  try {
    const asked = askCore(core, workspacePath);
    const { lost, half } = compareWithLedger(ledger, await observe(asked, ledger));
    const { problems } = await asked.do('record.verify', {});
    const named = problems.map(({ code, where }) => `${code} ${where}`);
    const backups = unsoundBackups(workspacePath).map((name) => `backup ${name} is not whole`);
    return { lost: [...lost, ...half], wrong: [...named, ...backups] };
  } finally {
    await core.close();
  }
}

/** A workspace that was never finished must not keep its place. */
async function createAgain(path: string, deps: CoreDeps): Promise<readonly string[]> {
  const request = {
    path,
    office: '教育局',
    actorName: '甲',
    actorRole: '',
    planCodes: [],
    isWithSample: false,
  };
  const created = await createWorkspace(request, deps);
  if (created.ok) return [];
  return [`a half-made workspace (${readdirSync(path).join()}) is in the way: ${created.error.code}`];
}
