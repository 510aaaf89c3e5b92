import type { CallRequest } from '../contract/calls.ts';
import type { OrganizationProfile, SuspectedDouble, UnitMeasure } from '../contract/organizations-calls.ts';
import { suspectedDoubles } from '../model/doubles-rules.ts';
import type { ProgressStatus } from '../model/progress.ts';
import { err, ok, type Result } from '../model/result.ts';
import type { ReadDb } from '../sql/driver.ts';
import { journalHead } from '../sql/operations.ts';
import {
  ancestorsOf,
  countUnder,
  findOrganization,
  treeOrganizations,
  unitRecords,
  unitsInUse,
  type NamedOrganization,
} from '../sql/organization-queries.ts';
import { listPlans, type Stored } from '../sql/plan-queries.ts';
import { standingProblems } from '../sql/record-queries.ts';
import { sameUnits, standInOf } from '../sql/stand-ins.ts';
import { listVisits } from '../sql/visit-queries.ts';
import type { ReadContext } from './context.ts';
import { measureRows } from './measures-service.ts';
import { listProgress } from './progress-service.ts';
import { recordRow } from './visit-content.ts';
import { visitRows } from './visit-rows.ts';

const newestEntries = 20;

export function getOrganizationProfile(
  ctx: ReadContext,
  request: CallRequest<'organizations.profile'>,
): Result<OrganizationProfile> {
  const unit = findOrganization(ctx.db, request.organizationId);
  if (!unit) return err('organization-not-found', { organization: request.organizationId });
  const asOf = request.asOf ?? ctx.clock.today();
  const standInId = standInOf(ctx.db, unit.id);
  const standIn = standInId === unit.id ? null : findOrganization(ctx.db, standInId);
  const newest = listProgress(ctx, { organizationId: unit.id, limit: newestEntries });
  if (!newest.ok) return newest;
  const same = sameUnits(ctx.db, unit.id);
  const { evidence, assignments } = unitRecords(ctx.db, same);
  const visits = listVisits(ctx.db, { from: null, to: null, organizationIds: same });
  return ok({
    ...unit,
    seen: journalHead(ctx.db).arrival,
    asOf,
    ancestors: ancestorsOf(ctx.db, unit.id).map(unitRef),
    standIn: standIn && unitRef(standIn),
    doubles: standIn ? [] : doublesOf(ctx.db, same),
    suspected: standIn ? [] : suspectedOf(ctx.db, unit),
    ...countUnder(ctx.db, unit.id),
    evidenceCount: evidence,
    assignmentCount: assignments,
    canRemove: unitsInUse(ctx.db, [unit.id]).length === 0,
    measures: chosenPlans(ctx.db).flatMap((plan) => unitMeasures(ctx, plan, unit.id, asOf)),
    newest: newest.value.rows,
    visits: visitRows(ctx.db, visits, ctx.clock.today()),
    problems: standingProblems(ctx.db, same).map(recordRow),
  });
}

function chosenPlans(db: ReadDb): readonly Stored<'plan'>[] {
  return listPlans(db).filter(({ isChosen }) => isChosen);
}

/** The measures of a plan that expect the unit or of which it has an entry or evidence. */
function unitMeasures(
  ctx: ReadContext,
  plan: Stored<'plan'>,
  organizationId: string,
  asOf: string,
): readonly UnitMeasure[] {
  return measureRows(ctx, plan, asOf, { organizationId })
    .filter((row) => row.expected > 0 || row.entryCount > 0 || row.evidenceCount > 0)
    .map((row) => ({
      measureId: row.id,
      planId: plan.id,
      planTitleZh: plan.shortTitleZh || plan.titleZh,
      planTitleEn: plan.shortTitleEn || plan.titleEn,
      code: row.code,
      titleZh: row.titleZh,
      titleEn: row.titleEn,
      dueOn: row.dueOn,
      dueTextZh: row.dueTextZh,
      isExpected: row.expected > 0,
      light: row.light,
      status: (Object.keys(row.statuses) as ProgressStatus[])[0] ?? null,
      percent: row.percent,
      checkedOn: row.lastCheckedOn,
      entryCount: row.entryCount,
      evidenceCount: row.evidenceCount,
    }));
}

function doublesOf(db: ReadDb, [, ...doubles]: readonly string[]): OrganizationProfile['doubles'] {
  return doubles.flatMap((id) => {
    const found = findOrganization(db, id);
    return found ? [{ ...unitRef(found), mergedIntoId: found.mergedIntoId }] : [];
  });
}

/** No more than a person can look through; a name that everything bears says nothing. */
const mostSuspected = 10;

function suspectedOf(db: ReadDb, unit: NamedOrganization): SuspectedDouble[] {
  const units = treeOrganizations(db);
  const names = new Map(units.map(({ id, nameZh }) => [id, nameZh]));
  return suspectedDoubles(unit, units)
    .slice(0, mostSuspected)
    .map(({ unit: other, alike }) => ({
      ...unitRef(other),
      kind: other.kind,
      parentName: names.get(other.parentId ?? '') ?? '',
      alike,
    }));
}

function unitRef({
  id,
  nameZh,
  nameEn,
}: {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
}) {
  return { id, nameZh, nameEn };
}
