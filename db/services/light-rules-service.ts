import type { CallOutput, CallRequest } from '../contract/calls.ts';
import type { LightCounts } from '../contract/shapes.ts';
import { presetOf } from '../model/light-presets.ts';
import type { Light, LightSettings } from '../model/light-rules.ts';
import { ok, type Result } from '../model/result.ts';
import type { ReadDb } from '../sql/driver.ts';
import { findLightRule } from '../sql/light-queries.ts';
import { journalHead } from '../sql/operations.ts';
import { listMeasures, listPlans, type Stored } from '../sql/plan-queries.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { lightRuleId, lightSettings } from './light-settings.ts';
import { measureStandings } from './standings.ts';

export function getLightRule(ctx: ReadContext): Result<CallOutput<'lightRules.get'>> {
  const settings = lightSettings(ctx.db);
  return ok({ ...settings, preset: presetOf(settings), seen: journalHead(ctx.db).arrival });
}

/** Computes today's lights twice; the plans of the office are few. */
export function previewLightRule(
  ctx: ReadContext,
  request: CallRequest<'lightRules.preview'>,
): Result<CallOutput<'lightRules.preview'>> {
  const asOf = ctx.clock.today();
  const now = lightSettings(ctx.db);
  const plans = listPlans(ctx.db).filter(({ isChosen }) => isChosen);
  return ok(
    plans.map((plan) => {
      const before = lightsOf(ctx.db, plan, asOf, now);
      const after = lightsOf(ctx.db, plan, asOf, request);
      const { id: planId, titleZh, titleEn } = plan;
      return {
        planId,
        titleZh,
        titleEn,
        before: countLights([...before.values()]),
        after: countLights([...after.values()]),
        changed: [...before].filter(([id, light]) => after.get(id) !== light).length,
      };
    }),
  );
}

export function updateLightRule(
  ctx: WriteContext,
  request: CallRequest<'lightRules.update'>,
): Result<CallOutput<'lightRules.update'>> {
  const { seen, ...settings } = request;
  return ctx.write((tx) => {
    const rule = findLightRule(tx.db, lightRuleId);
    if (!rule) tx.create('light_rule', lightRuleId, settings, 'lightRules.update');
    for (const field of ['yellowDays', 'redGap', 'behindLight'] as const) {
      if (!rule || rule[field] === settings[field]) continue;
      tx.set('light_rule', lightRuleId, field, settings[field], seen, 'lightRules.update');
    }
    return ok({ arrival: tx.arrival() });
  });
}

export function countLights(lights: readonly Light[]): LightCounts {
  const counts = { green: 0, yellow: 0, red: 0, grey: 0 };
  for (const light of lights) counts[light] += 1;
  return counts;
}

function lightsOf(
  db: ReadDb,
  plan: Stored<'plan'>,
  asOf: string,
  settings: LightSettings,
): ReadonlyMap<string, Light> {
  const query = { plan, measures: listMeasures(db, plan.id), asOf, organizationId: null };
  return new Map([...measureStandings(db, query, settings)].map(([id, { light }]) => [id, light]));
}
