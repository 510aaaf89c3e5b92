import type { CallRequest } from '../contract/calls.ts';
import type { Matrix, MatrixEntry } from '../contract/matrix-calls.ts';
import { expectedPercent } from '../model/light-rules.ts';
import { encodeCells, type MatrixCells } from '../model/matrix-cells.ts';
import { err, ok, type Result } from '../model/result.ts';
import { evidenceOfProgress } from '../sql/evidence-queries.ts';
import { organizationsByIds } from '../sql/organization-queries.ts';
import {
  findActor,
  findMeasure,
  findPlan,
  listActions,
  listMeasures,
  type Stored,
} from '../sql/plan-queries.ts';
import { findProgress } from '../sql/progress-queries.ts';
import { listCells, packedCells } from '../sql/standing-queries.ts';
import type { ReadContext } from './context.ts';
import { expectedCells, type OrganizationRow } from './expected-cells.ts';
import { lightSettings } from './light-settings.ts';
import { codesOfMeasure, fillMeasure, linesWithCells, pickCells } from './matrix-data.ts';
import { unitsByCounty } from './matrix-units.ts';
import { lightOf } from './measure-detail.ts';
import { measureHasText } from './measures-service.ts';

export type MatrixRequest = CallRequest<'matrix.get'>;
/** The matrix before its cells are packed for the way to the page. */
export type BareMatrix = Omit<Matrix, 'cells'> & { readonly cells: MatrixCells };

export function getMatrix(ctx: ReadContext, request: MatrixRequest): Result<Matrix> {
  const matrix = bareMatrix(ctx, request);
  return matrix.ok ? ok({ ...matrix.value, cells: encodeCells(matrix.value.cells) }) : matrix;
}

/** Measures × units as of a day; the cost grows with the cells, not with the history. */
export function bareMatrix(ctx: ReadContext, request: MatrixRequest): Result<BareMatrix> {
  const plan = findPlan(ctx.db, request.plan);
  if (!plan) return err('plan-not-found', { plan: request.plan });
  const asOf = request.asOf ?? ctx.clock.today();
  const text = request.text?.trim().toLowerCase() ?? '';
  const inAction = listMeasures(ctx.db, plan.id).filter(
    ({ actionId }) => request.actionId === undefined || actionId === request.actionId,
  );
  const withText = text === '' ? [] : inAction.filter((measure) => measureHasText(measure, text));
  const whole = readWhole(ctx, plan, withText.length > 0 ? withText : inAction, asOf);
  const hasText = (unit: Matrix['units'][number]) =>
    unit.nameZh.includes(text) || unit.nameEn.toLowerCase().includes(text);
  const isTextInUnit = text !== '' && whole.units.some(hasText);
  const isTextNowhere = text !== '' && withText.length === 0 && !isTextInUnit;
  const candidates = isTextNowhere ? [] : [...whole.measures.keys()];
  const isNarrowed =
    [request.kinds?.length, request.countyId, request.lights?.length, request.statuses?.length].some(
      Boolean,
    ) || isTextInUnit;
  const units = [...whole.units.keys()].filter((place) => {
    const unit = whole.units[place];
    if (!unit) return false;
    if (request.kinds?.length && !request.kinds.includes(unit.kind)) return false;
    if (request.countyId !== undefined && unit.groupId !== request.countyId) return false;
    return !isTextInUnit || hasText(unit);
  });
  const near = pickCells(whole.cells, candidates, units);
  const lines = linesWithCells(near, request);
  const measures = isNarrowed ? lines.measures : candidates;
  const shownUnits = lines.units.flatMap((place) => whole.units[units[place] ?? -1] ?? []);
  const shownMeasures = measures.flatMap((place) => whole.measures[place] ?? []);
  const groupIds = new Set(shownUnits.map(({ groupId }) => groupId));
  const actionIds = new Set(shownMeasures.map(({ groupId }) => groupId));
  return ok({
    planId: plan.id,
    planCode: plan.code,
    planTitleZh: plan.titleZh,
    planTitleEn: plan.titleEn,
    asOf,
    actions: listActions(ctx.db, plan.id)
      .filter(({ id }) => actionIds.has(id))
      .map(({ id, labelZh, labelEn, titleZh, titleEn }) => ({ id, labelZh, labelEn, titleZh, titleEn })),
    measures: shownMeasures,
    units: shownUnits,
    counties: whole.counties.filter(({ id }) => groupIds.has(id)),
    countyChoices: whole.counties.filter(({ id }) => id !== ''),
    kindChoices: [...new Set(whole.units.map(({ kind }) => kind))],
    cells: pickCells(near, measures, lines.units),
  });
}

interface Whole {
  readonly measures: Matrix['measures'];
  readonly units: readonly Matrix['units'][number][];
  readonly counties: Matrix['counties'];
  readonly cells: MatrixCells;
}

/** Every cell of some measures: the units that any of them expects, and those that were recorded besides. */
function readWhole(
  ctx: ReadContext,
  plan: Stored<'plan'>,
  measures: readonly Stored<'measure'>[],
  asOf: string,
): Whole {
  const settings = lightSettings(ctx.db);
  const paces = measures.map(({ id, dueOn }) => {
    const expected = expectedPercent(plan.startsOn, dueOn, asOf);
    return { measureId: id, expected, red: expected === null ? null : expected - settings.redGap };
  });
  const query = { measureIds: measures.map(({ id }) => id), asOf, organizationId: null };
  const packed = new Map(packedCells(ctx.db, query, paces).map((row) => [row.measure_id, row]));
  const expected = expectedCells(ctx.db, plan);
  const lists = [...packed.values()].map(({ unit_ids }) => unit_ids);
  const { units, counties } = unitsByCounty(
    ctx.db,
    unitsOf(
      ctx,
      measures.map((measure) => expected.of(measure)),
      lists,
    ),
  );
  const placeOf = new Map(units.map(({ id }, place) => [id, place]));
  const places = (ids: readonly string[]) => Int32Array.from(ids, (id) => placeOf.get(id) ?? -1);
  const recordedPlaces = remembered((ids: string) => places(ids === '' ? [] : ids.split(',')));
  const expectedPlaces = remembered((rows: readonly OrganizationRow[]) => places(rows.map(({ id }) => id)));
  const size = measures.length * units.length;
  const cells = { units: units.length, codes: new Uint8Array(size), percents: new Uint16Array(size) };
  for (const [row, measure] of measures.entries()) {
    const own = packed.get(measure.id);
    const of = {
      recorded: recordedPlaces(own?.unit_ids ?? ''),
      expected: expectedPlaces(expected.of(measure)),
    };
    fillMeasure(cells, row, own, of, codesOfMeasure(plan, measure, asOf, settings));
  }
  const shown = measures.map(({ id, code, titleZh, titleEn, actionId }) => ({
    id,
    code,
    titleZh,
    titleEn,
    groupId: actionId,
  }));
  return { measures: shown, units, counties: [...counties], cells };
}

/** Units of all the lists, each once. */
function unitsOf(
  ctx: ReadContext,
  expected: readonly (readonly OrganizationRow[])[],
  recordedIds: readonly string[],
): readonly OrganizationRow[] {
  const units = new Map<string, OrganizationRow>();
  for (const rows of new Set(expected)) for (const row of rows) units.set(row.id, row);
  const others = new Set<string>();
  for (const ids of new Set(recordedIds)) {
    for (const id of ids.split(',')) if (!units.has(id)) others.add(id);
  }
  return [...units.values(), ...organizationsByIds(ctx.db, [...others])];
}

/** Many measures have the same units, and finding their places takes longer than all the rest. */
function remembered<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? work(key);
    known.set(key, value);
    return value;
  };
}

/** The entry behind a cell as of a day, or null. */
export function findCell(ctx: ReadContext, request: CallRequest<'cells.find'>): Result<MatrixEntry | null> {
  const measure = findMeasure(ctx.db, request.measureId);
  const plan = measure ? findPlan(ctx.db, measure.planId) : null;
  if (!measure || !plan) return err('measure-not-found', { measure: request.measureId });
  const asOf = request.asOf ?? ctx.clock.today();
  const query = { measureIds: [measure.id], asOf, organizationId: request.organizationId };
  const cell = listCells(ctx.db, query)[0];
  if (!cell) return ok(null);
  const entry = findProgress(ctx.db, cell.progress_id);
  return ok({
    progressId: cell.progress_id,
    status: cell.status,
    percent: cell.percent,
    isDifficult: cell.is_difficult === 1,
    light: lightOf({ plan, measure, asOf, settings: lightSettings(ctx.db) }, cell),
    checkedOn: cell.checked_on,
    note: cell.note,
    actorName: (entry && findActor(ctx.db, entry.fields.actorId)?.name) ?? '',
    entryCount: cell.entry_count,
    evidenceCount: evidenceOfProgress(ctx.db, [cell.progress_id]).length,
  });
}
