import type { CallOutput, CallRequest } from '../contract/calls.ts';
import type { LightSnapshot } from '../contract/lights-calls.ts';
import { presetOf } from '../model/light-presets.ts';
import { isInPeriod, periodDays } from '../model/period.ts';
import { err, ok, type Result } from '../model/result.ts';
import type { ReadDb } from '../sql/driver.ts';
import { findLightSnapshot, listLightSnapshots } from '../sql/light-queries.ts';
import { hasHistory, journalHead } from '../sql/operations.ts';
import { findActor, findPlan, listMeasures, type Stored } from '../sql/plan-queries.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { countLights } from './light-rules-service.ts';
import { lightSettings } from './light-settings.ts';
import { measureStandings } from './standings.ts';

export function listSnapshots(
  ctx: ReadContext,
  request: CallRequest<'lightSnapshots.list'>,
): Result<CallOutput<'lightSnapshots.list'>> {
  const plan = request.plan === undefined ? null : findPlan(ctx.db, request.plan);
  if (request.plan !== undefined && !plan) return err('plan-not-found', { plan: request.plan });
  const rows = listLightSnapshots(ctx.db, plan?.id ?? null).map((row) => snapshotView(ctx.db, row));
  return ok({ seen: journalHead(ctx.db).arrival, rows });
}

export function getSnapshot(
  ctx: ReadContext,
  { snapshotId }: CallRequest<'lightSnapshots.get'>,
): Result<CallOutput<'lightSnapshots.get'>> {
  const snapshot = findLightSnapshot(ctx.db, snapshotId);
  if (!snapshot) return err('light-snapshot-not-found', { snapshot: snapshotId });
  const measures = new Map(listMeasures(ctx.db, snapshot.planId).map((measure) => [measure.id, measure]));
  const rows = snapshot.measures.map((row) => {
    const { code = '', titleZh = '', titleEn = '' } = measures.get(row.measureId) ?? {};
    return { ...row, code, titleZh, titleEn };
  });
  return ok({ ...snapshotView(ctx.db, snapshot), rows });
}

export function addSnapshots(
  ctx: WriteContext,
  { planIds, period, asOf }: CallRequest<'lightSnapshots.add'>,
): Result<CallOutput<'lightSnapshots.add'>> {
  if (!isInPeriod(asOf, period)) return err('day-outside-period', { day: asOf, ...periodDays(period) });
  return ctx.write((tx) => {
    const settings = lightSettings(tx.db);
    const snapshotIds: string[] = [];
    for (const planId of planIds) {
      const plan = findPlan(tx.db, planId);
      if (!plan) return err('plan-not-found', { plan: planId });
      const fixed = alreadyFixed(tx.db, plan.id, period);
      if (fixed) return fixed;
      const query = { plan, measures: listMeasures(tx.db, plan.id), asOf, organizationId: null };
      const standings = measureStandings(tx.db, query, settings);
      const measures = [...standings].map(([measureId, { light, percent, reported, expected }]) => ({
        measureId,
        light,
        percent,
        reported,
        expected,
      }));
      const id = ctx.ids.next();
      const fields = { planId: plan.id, period, asOf, ...settings, measures, actorId: tx.actorId };
      tx.create('light_snapshot', id, fields, 'lightSnapshots.add');
      snapshotIds.push(id);
    }
    return ok({ snapshotIds, arrival: tx.arrival() });
  });
}

export function removeSnapshots(
  ctx: WriteContext,
  { snapshotIds, seen }: CallRequest<'lightSnapshots.remove'>,
): Result<CallOutput<'lightSnapshots.remove'>> {
  return ctx.write((tx) => {
    for (const id of snapshotIds) {
      if (!findLightSnapshot(tx.db, id)) return err('light-snapshot-not-found', { snapshot: id });
      tx.remove('light_snapshot', id, '', seen, 'lightSnapshots.remove');
    }
    return ok({ arrival: tx.arrival() });
  });
}

/** Brings removed ones back, unless their periods have been fixed anew since. */
export function restoreSnapshots(
  ctx: WriteContext,
  { snapshotIds, seen }: CallRequest<'lightSnapshots.restore'>,
): Result<CallOutput<'lightSnapshots.restore'>> {
  return ctx.write((tx) => {
    for (const id of snapshotIds) {
      if (!hasHistory(tx.db, 'light_snapshot', id)) return err('light-snapshot-not-found', { snapshot: id });
      tx.restore('light_snapshot', id, seen, 'lightSnapshots.restore');
      const restored = findLightSnapshot(tx.db, id);
      if (!restored) continue;
      const fixed = alreadyFixed(tx.db, restored.planId, restored.period, id);
      if (fixed) return fixed;
    }
    return ok({ arrival: tx.arrival() });
  });
}

function alreadyFixed(db: ReadDb, planId: string, period: string, besidesId = ''): Result<never> | null {
  const other = listLightSnapshots(db, planId).find((row) => row.period === period && row.id !== besidesId);
  return other ? err('period-already-fixed', { period, day: other.asOf }) : null;
}

function snapshotView(db: ReadDb, snapshot: Stored<'light_snapshot'>): LightSnapshot {
  const { id, planId, period, asOf, yellowDays, redGap, behindLight, measures, actorId } = snapshot;
  const plan = findPlan(db, planId);
  const settings = { yellowDays, redGap, behindLight };
  return {
    id,
    planId,
    planCode: plan?.code ?? '',
    planTitleZh: plan?.titleZh ?? '',
    planTitleEn: plan?.titleEn ?? '',
    period,
    asOf,
    ...settings,
    preset: presetOf(settings),
    counts: countLights(measures.map(({ light }) => light)),
    actorName: findActor(db, actorId)?.name ?? '',
  };
}
