import type { Backup } from '../contract/workspaces-calls.ts';
import type { CallOutput, CallRequest } from '../contract/calls.ts';
import { err, ok, type Result } from '../model/result.ts';
import { setLocalSetting } from '../sql/local-settings.ts';
import { findActor } from '../sql/plan-queries.ts';
import type { WriteContext } from './context.ts';

/** Corrects the office and the person; what was recorded before keeps the name that it was signed with. */
export function updateWorkspace(
  ctx: WriteContext,
  { actorId, seen, ...changes }: CallRequest<'workspaces.update'>,
): Result<CallOutput<'workspaces.update'>> {
  return ctx.write((tx) => {
    const actor = actorId === tx.actorId ? findActor(tx.db, actorId) : null;
    if (!actor) return err('actor-not-found');
    if (changes.office !== undefined) setLocalSetting(tx.db, 'office', changes.office);
    for (const field of ['name', 'role', 'office'] as const) {
      const value = changes[field];
      if (value === undefined || value === actor[field]) continue;
      tx.set('actor', actorId, field, value, seen, 'workspaces.update');
    }
    return ok({ arrival: tx.arrival() });
  });
}

/** Makes a checked copy of the database now. */
export async function backupWorkspace(ctx: WriteContext): Promise<Result<Backup>> {
  return ok(await ctx.backup());
}
