import type { CallRequest } from '../contract/calls.ts';
import type { Conflict, MeasureCell, MeasureDetail } from '../contract/measures-calls.ts';
import { cellLight, type Light, type LightSettings } from '../model/light-rules.ts';
import { err, ok, type Result } from '../model/result.ts';
import { listConflicts, type ConflictRow } from '../sql/conflicts.ts';
import { journalHead } from '../sql/operations.ts';
import { organizationsByIds } from '../sql/organization-queries.ts';
import {
  assignmentsOf,
  checklistItemsOf,
  findMeasure,
  findPlan,
  listActions,
  listMeasures,
  pilotsOf,
  type Stored,
} from '../sql/plan-queries.ts';
import { standInOf } from '../sql/stand-ins.ts';
import { listCells, type CellRow } from '../sql/standing-queries.ts';
import type { ReadContext } from './context.ts';
import { expectedCells, type OrganizationRow } from './expected-cells.ts';
import { indicatorViews } from './indicators-service.ts';
import { lightSettings } from './light-settings.ts';
import { measureStandings } from './standings.ts';

/** Everything about one measure as of a day. */
export function getMeasureDetail(
  ctx: ReadContext,
  request: CallRequest<'measures.get'>,
): Result<MeasureDetail> {
  const measure = findMeasure(ctx.db, request.measure);
  const plan = measure ? findPlan(ctx.db, measure.planId) : null;
  if (!measure || !plan) return err('measure-not-found', { measure: request.measure });
  const asOf = request.asOf ?? ctx.clock.today();
  const action = listActions(ctx.db, plan.id).find(({ id }) => id === measure.actionId);
  const siblings = listMeasures(ctx.db, plan.id).map(({ id }) => id);
  const place = siblings.indexOf(measure.id);
  const standing = measureStandings(ctx.db, { plan, measures: [measure], asOf, organizationId: null }).get(
    measure.id,
  );
  if (!standing) throw new Error(`no standing for ${measure.code}`);
  const assignments = assignmentsOf(ctx.db, measure.id);
  const checklistItems = checklistItemsOf(ctx.db, measure.id);
  const pilots = pilotsOf(ctx.db, measure.id);
  const namesOf = organizationNames(ctx, [...assignments, ...pilots]);
  const { light, percent, expectedPercent, reported, expected, entryCount, evidenceCount } = standing;
  return ok({
    ...measure,
    light,
    percent,
    expectedPercent,
    reported,
    expected,
    entryCount,
    evidenceCount,
    asOf,
    planCode: plan.code,
    planTitleZh: plan.titleZh,
    planTitleEn: plan.titleEn,
    planStartsOn: plan.startsOn,
    actionLabelZh: action?.labelZh ?? '',
    actionLabelEn: action?.labelEn ?? '',
    actionTitleZh: action?.titleZh ?? '',
    actionTitleEn: action?.titleEn ?? '',
    previousId: place < 1 ? null : (siblings[place - 1] ?? null),
    nextId: place < 0 ? null : (siblings[place + 1] ?? null),
    seen: journalHead(ctx.db).arrival,
    cells: measureCells(ctx, plan, measure, asOf),
    assignments: assignments.map((row) => ({ ...row, ...namesOf(row.organizationId) })),
    checklistItems: [...checklistItems],
    pilots: pilots.map((row) => ({ ...row, ...namesOf(row.organizationId) })),
    indicators: indicatorViews(ctx.db, plan, measure.id, asOf),
    conflicts: conflictViews(
      listConflicts(ctx.db, [measure.id, ...[...assignments, ...checklistItems].map(({ id }) => id)]),
    ),
  });
}

/** Expected units first, in the order of their codes, then every other unit that was recorded. */
export function measureCells(
  ctx: ReadContext,
  plan: Stored<'plan'>,
  measure: Stored<'measure'>,
  asOf: string,
): MeasureCell[] {
  const recorded = listCells(ctx.db, { measureIds: [measure.id], asOf, organizationId: null });
  const byUnit = new Map(recorded.map((cell) => [cell.organization_id, cell]));
  const units = expectedCells(ctx.db, plan).of(measure);
  const expectedIds = new Set(units.map(({ id }) => id));
  const others = recorded.filter((cell) => !expectedIds.has(cell.organization_id));
  const settings = lightSettings(ctx.db);
  const light = (cell: CellRow) => lightOf({ plan, measure, asOf, settings }, cell);
  return [
    ...units.map((unit) => {
      const cell = byUnit.get(unit.id);
      return cell ? recordedCell(cell, light(cell), true) : emptyCell(unit);
    }),
    ...others.map((cell) => recordedCell(cell, light(cell), false)),
  ];
}

/** What the light of a cell depends on besides the cell. */
export interface LightBase {
  readonly plan: Stored<'plan'>;
  readonly measure: Stored<'measure'>;
  readonly asOf: string;
  readonly settings: LightSettings;
}

/** The light of one recorded cell. */
export function lightOf({ plan, measure, asOf, settings }: LightBase, cell: CellRow): Light {
  const { status, percent } = cell;
  const isDifficult = cell.is_difficult === 1;
  return cellLight(
    { status, percent, isDifficult, startsOn: plan.startsOn, dueOn: measure.dueOn, asOf },
    settings,
  );
}

function recordedCell(cell: CellRow, light: MeasureCell['light'], isExpected: boolean): MeasureCell {
  return {
    organizationId: cell.organization_id,
    organizationName: cell.organization_name ?? cell.organization_id,
    organizationNameEn: cell.organization_name_en ?? '',
    isSample: cell.is_sample === 1,
    isExpected,
    progressId: cell.progress_id,
    light,
    status: cell.status,
    percent: cell.percent,
    isDifficult: cell.is_difficult === 1,
    checkedOn: cell.checked_on,
    note: cell.note,
    entryCount: cell.entry_count,
  };
}

function emptyCell(unit: OrganizationRow): MeasureCell {
  return {
    organizationId: unit.id,
    organizationName: unit.nameZh,
    organizationNameEn: unit.nameEn,
    isSample: unit.isSample,
    isExpected: true,
    progressId: null,
    light: 'grey',
    status: null,
    percent: null,
    isDifficult: false,
    checkedOn: null,
    note: '',
    entryCount: 0,
  };
}

/** Names of units, a double's being that of the unit that stands for it. */
function organizationNames(ctx: ReadContext, rows: readonly { readonly organizationId: string | null }[]) {
  const ids = rows.map(({ organizationId }) => organizationId).filter((id) => id !== null);
  const standing = new Map(ids.map((id) => [id, standInOf(ctx.db, id)]));
  const units = new Map(organizationsByIds(ctx.db, [...standing.values()]).map((unit) => [unit.id, unit]));
  return (id: string | null) => {
    const unit = id === null ? undefined : units.get(standing.get(id) ?? id);
    return { organizationName: unit?.nameZh ?? '', organizationNameEn: unit?.nameEn ?? '' };
  };
}

function conflictViews(rows: readonly ConflictRow[]): Conflict[] {
  const groups = Map.groupBy(rows, (row) => `${row.noun} ${row.subject_id} ${row.field}`);
  return [...groups.values()].flatMap((values) => {
    const first = values[0];
    if (!first) return [];
    return [
      {
        noun: first.noun,
        subjectId: first.subject_id,
        field: first.field,
        values: values.map((row) => ({
          value: JSON.parse(row.value) as unknown,
          actorName: row.actor_name ?? '',
          wallMs: row.wall_ms,
          isShown: row.is_shown === 1,
        })),
      },
    ];
  });
}
