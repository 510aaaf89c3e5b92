import type { CallOutput, CallRequest } from '../contract/calls.ts';
import type { Indicator, Sum } from '../contract/indicators-calls.ts';
import { err, ok, type Result } from '../model/result.ts';
import type { ReadDb } from '../sql/driver.ts';
import {
  attachmentsOf,
  findIndicators,
  listIndicators,
  readingsOf,
  targetsOf,
} from '../sql/indicator-queries.ts';
import { journalHead } from '../sql/operations.ts';
import { countiesOf, findOrganization } from '../sql/organization-queries.ts';
import { findPlan, type Stored } from '../sql/plan-queries.ts';
import type { ReadContext } from './context.ts';
import { assess, comparePeriods, isStanding, oldestFirst, readingView } from './indicator-assessment.ts';

export function listIndicatorViews(
  ctx: ReadContext,
  request: CallRequest<'indicators.list'>,
): Result<Indicator[]> {
  const plan = findPlan(ctx.db, request.plan);
  if (!plan) return err('plan-not-found', { plan: request.plan });
  return ok(indicatorViews(ctx.db, plan, request.attachId ?? null, ctx.clock.today()));
}

/** Indicators with their targets, the city's standing readings, and how the city stands. */
export function indicatorViews(
  db: ReadDb,
  plan: Stored<'plan'>,
  attachId: string | null,
  asOf: string,
): Indicator[] {
  const indicators = listIndicators(db, plan.id, attachId);
  const ids = indicators.map(({ id }) => id);
  const targets = Map.groupBy(targetsOf(db, ids), ({ indicatorId }) => indicatorId);
  const readings = Map.groupBy(readingsOf(db, ids), ({ fields }) => fields.indicatorId);
  const attachments = attachmentsOf(db, plan.id);
  return indicators.map((indicator) => {
    const found = readings.get(indicator.id) ?? [];
    const ofCity = found.map((reading) => readingView(reading, indicator)).filter(isOfCity);
    const standing = oldestFirst(ofCity.filter(isStanding));
    const aims = targets.get(indicator.id) ?? [];
    return {
      ...indicator,
      attachCode: attachments.get(indicator.attachId)?.code ?? '',
      targets: [...aims],
      readings: [...standing],
      assessment: assess(aims, standing, asOf),
    };
  });
}

/** An indicator by id, exact name or code; several that fit are an error that lists them. */
export function resolveIndicator(db: ReadDb, indicator: string): Result<Stored<'indicator'>> {
  const found = findIndicators(db, indicator);
  const [first] = found;
  if (!first) return err('indicator-not-found', { indicator });
  if (found.length === 1) return ok(first);
  const candidates = found.slice(0, 20).map(({ nameZh, id }) => `${nameZh}（${id}）`);
  return err('indicator-ambiguous', { indicator, count: found.length, candidates });
}

/** Everything about one indicator: every reading of every unit, and what does not add up. */
export function getIndicator(
  ctx: ReadContext,
  request: CallRequest<'indicators.get'>,
): Result<CallOutput<'indicators.get'>> {
  const resolved = resolveIndicator(ctx.db, request.indicator);
  if (!resolved.ok) return resolved;
  const indicator = resolved.value;
  const plan = findPlan(ctx.db, indicator.planId);
  if (!plan) return err('indicator-not-found', { indicator: request.indicator });
  const asOf = ctx.clock.today();
  const siblings = indicatorViews(ctx.db, plan, null, asOf);
  const place = siblings.findIndex(({ id }) => id === indicator.id);
  const view = siblings[place];
  if (!view) throw new Error(`no view of ${indicator.id}`);
  const city = plan.cityOrganizationId === null ? null : findOrganization(ctx.db, plan.cityOrganizationId);
  const units = city ? countiesOf(ctx.db, city.id) : [];
  const readings = readingsOf(ctx.db, [indicator.id]).map((reading) => readingView(reading, indicator));
  const attachment = attachmentsOf(ctx.db, plan.id).get(indicator.attachId);
  return ok({
    ...view,
    readings: [...oldestFirst(readings)].toReversed(),
    asOf,
    seen: journalHead(ctx.db).arrival,
    planCode: plan.code,
    planTitleZh: plan.shortTitleZh,
    planTitleEn: plan.shortTitleEn,
    startsOn: plan.startsOn,
    horizonOn: plan.horizonOn,
    attachTitleZh: attachment?.titleZh ?? '',
    attachTitleEn: attachment?.titleEn ?? '',
    cityId: city?.id ?? null,
    cityNameZh: city?.nameZh ?? '',
    units: units.map(({ id, nameZh, nameEn }) => ({ id, nameZh, nameEn })),
    sums: [...sumsOfParts(view, siblings), ...sumsOfUnits(view, units, readings)],
    previousId: siblings[place - 1]?.id ?? null,
    nextId: siblings[place + 1]?.id ?? null,
  });
}

/** `其中` are indicators of the same place whose name goes on from this one's. */
function sumsOfParts(whole: Indicator, siblings: readonly Indicator[]): readonly Sum[] {
  const parts = siblings.filter(
    ({ attachId, nameZh }) => attachId === whole.attachId && nameZh.startsWith(`${whole.nameZh}：其中`),
  );
  return comparePeriods(
    'parts',
    { indicator: whole, readings: whole.readings },
    parts.map((part) => ({ indicator: part, readings: part.readings })),
  );
}

function sumsOfUnits(
  whole: Indicator,
  units: readonly Stored<'organization'>[],
  readings: Indicator['readings'],
): readonly Sum[] {
  const standing = oldestFirst(readings.filter(isStanding));
  const of = (organizationId: string | null) => ({
    indicator: whole,
    readings: standing.filter((reading) => reading.organizationId === organizationId),
  });
  return comparePeriods(
    'units',
    of(null),
    units.map(({ id }) => of(id)),
  );
}

function isOfCity({ organizationId }: Indicator['readings'][number]): boolean {
  return organizationId === null;
}
