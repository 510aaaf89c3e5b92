import type { CallOutput } from '../contract/calls.ts';
import { projectionDigest } from '../journal/digest.ts';
import { ok, type Result } from '../model/result.ts';
import { listDraftFields, listDraftFiles } from '../sql/drafts.ts';
import { pragmaReport } from '../sql/integrity.ts';
import { findLocalSetting, getLocalSetting } from '../sql/local-settings.ts';
import { countOperations, journalHead } from '../sql/operations.ts';
import { findActor, listPlans } from '../sql/plan-queries.ts';
import type { ReadContext } from './context.ts';
import { verifyWorkspace, type VerifyReport } from './verify-record.ts';

export async function verify(ctx: ReadContext): Promise<Result<VerifyReport>> {
  return ok(await verifyWorkspace(ctx.path, ctx.library, () => undefined));
}

export function digest(ctx: ReadContext): Result<CallOutput<'record.digest'>> {
  return ok({ ...projectionDigest(ctx.db), arrival: journalHead(ctx.db).arrival });
}

export function doctor(ctx: ReadContext): Result<CallOutput<'record.doctor'>> {
  return ok({ ...pragmaReport(ctx.db), library: ctx.library.version, operations: countOperations(ctx.db) });
}

export function workspaceInfo(ctx: ReadContext): Result<CallOutput<'workspaces.info'>> {
  const actorId = findLocalSetting(ctx.db, 'actor_id') ?? '';
  const actor = findActor(ctx.db, actorId);
  return ok({
    workspaceId: getLocalSetting(ctx.db, 'workspace_id'),
    office: findLocalSetting(ctx.db, 'office') ?? '',
    actor: { id: actorId, name: actor?.name ?? '', role: actor?.role ?? '' },
    planIds: listPlans(ctx.db)
      .filter(({ isChosen }) => isChosen)
      .map(({ id }) => id),
    journal: journalHead(ctx.db),
    drafts: {
      fields: listDraftFields(ctx.db).length,
      files: listDraftFiles(ctx.db, { isWithDiscarded: false }).length,
    },
  });
}
