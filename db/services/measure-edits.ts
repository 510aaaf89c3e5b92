import type { Intent } from '../contract/intent-texts.ts';
import type { CallOutput, CallRequest } from '../contract/calls.ts';
import { freeCode } from '../model/plan-numbering.ts';
import { err, ok, type Result } from '../model/result.ts';
import type { ReadDb } from '../sql/driver.ts';
import { organizationsByIds } from '../sql/organization-queries.ts';
import { findAction, findMeasure, listActions, listAllMeasures, type Stored } from '../sql/plan-queries.ts';
import type { WriteContext, WriteTx } from './context.ts';
import { checkCode, edit, movedRows, setChanges, setOrder } from './edit.ts';

export function createMeasure(
  ctx: WriteContext,
  request: CallRequest<'measures.create'>,
): Result<CallOutput<'measures.create'>> {
  return edit(ctx, (tx) => {
    const { actionId, afterId, ...given } = request;
    const action = findAction(tx.db, actionId);
    if (!action) return err('action-not-found');
    const all = listAllMeasures(tx.db, action.planId);
    const measureId = ctx.ids.next();
    const codes = all.map((row) => row.code);
    const code =
      given.code?.trim().toUpperCase() ?? freeCode(codes, `${action.code}.`, nextNumber(codes, action.code));
    const about = { noun: 'measure', planId: action.planId, id: measureId } as const;
    const free = checkCode(tx.db, about, code);
    if (!free.ok) return free;
    const units = checkUnits(tx.db, given.scopeOrganizationIds);
    if (!units.ok) return units;
    const siblings = all.filter((row) => row.actionId === actionId);
    const place = siblings.findIndex(({ id }) => id === afterId) + 1 || siblings.length;
    const position = place === siblings.length ? (siblings.at(-1)?.position ?? 0) + 1 : place + 1;
    const fields = {
      ...emptyMeasure,
      ...withoutUndefined(given),
      code,
      planId: action.planId,
      actionId,
      position,
    };
    tx.create('measure', measureId, fields, 'measures.create');
    if (place < siblings.length) {
      const rows = siblings.toSpliced(place, 0, { ...fields, id: measureId });
      setOrder(tx, 'measure', rows, tx.arrival(), 'measures.create');
    }
    return ok({ measureId, code });
  });
}

export function updateMeasure(
  ctx: WriteContext,
  { measureId, seen, changes }: CallRequest<'measures.update'>,
): Result<CallOutput<'measures.update'>> {
  return edit(ctx, (tx) => {
    const measure = findMeasure(tx.db, measureId);
    if (!measure) return err('measure-not-found', { measure: measureId });
    const code = changes.code?.trim().toUpperCase();
    const about = { noun: 'measure', planId: measure.planId, id: measure.id } as const;
    const free = code === undefined ? ok(undefined) : checkCode(tx.db, about, code);
    if (!free.ok) return free;
    const units = checkUnits(tx.db, changes.scopeOrganizationIds);
    if (!units.ok) return units;
    const moved = changes.actionId === undefined ? null : findAction(tx.db, changes.actionId);
    if (changes.actionId !== undefined && moved?.planId !== measure.planId) return err('action-not-found');
    const wanted = withoutUndefined({ ...changes, code });
    setChanges(tx, { noun: 'measure', row: measure, seen, intent: 'measures.update' }, wanted);
    return ok({});
  });
}

/** Up or down within the action; from its end on into the neighbour action. */
export function moveMeasure(
  ctx: WriteContext,
  { measureId, seen, direction }: CallRequest<'measures.move'>,
): Result<CallOutput<'measures.move'>> {
  return edit(ctx, (tx) => {
    const measure = findMeasure(tx.db, measureId);
    if (!measure) return err('measure-not-found', { measure: measureId });
    const step = direction === 'up' ? -1 : 1;
    const all = listAllMeasures(tx.db, measure.planId);
    const siblings = all.filter(({ actionId }) => actionId === measure.actionId);
    const target = siblings.findIndex(({ id }) => id === measure.id) + step;
    if (target >= 0 && target < siblings.length) {
      setOrder(tx, 'measure', movedRows(siblings, measure.id, step), seen, 'measures.move');
      return ok({});
    }
    const actions = listActions(tx.db, measure.planId);
    const neighbour = actions[actions.findIndex(({ id }) => id === measure.actionId) + step];
    if (neighbour) moveInto(tx, measure, neighbour.id, all, { step, seen });
    return ok({});
  });
}

function moveInto(
  tx: WriteTx,
  measure: Stored<'measure'>,
  actionId: string,
  all: readonly Stored<'measure'>[],
  { step, seen }: { readonly step: -1 | 1; readonly seen: number },
): void {
  const others = all.filter((row) => row.actionId === actionId);
  tx.set('measure', measure.id, 'actionId', actionId, seen, 'measures.move');
  setOrder(tx, 'measure', step < 0 ? [...others, measure] : [measure, ...others], seen, 'measures.move');
}

export function retireMeasure(
  ctx: WriteContext,
  { measureId, seen, reason, retiredOn }: CallRequest<'measures.retire'>,
): Result<CallOutput<'measures.retire'>> {
  const changes = { retiredOn: retiredOn ?? ctx.clock.today(), retiredReason: reason };
  return setRetired(ctx, measureId, seen, changes, 'measures.retire');
}

export function restoreMeasure(
  ctx: WriteContext,
  { measureId, seen }: CallRequest<'measures.restore'>,
): Result<CallOutput<'measures.restore'>> {
  return setRetired(ctx, measureId, seen, { retiredOn: null, retiredReason: '' }, 'measures.restore');
}

function setRetired(
  ctx: WriteContext,
  measureId: string,
  seen: number,
  changes: Pick<Stored<'measure'>, 'retiredOn' | 'retiredReason'>,
  intent: Intent,
) {
  return edit(ctx, (tx) => {
    const row = findMeasure(tx.db, measureId);
    if (!row) return err('measure-not-found', { measure: measureId });
    setChanges(tx, { noun: 'measure', row, seen, intent }, changes);
    return ok({});
  });
}

const emptyMeasure = {
  titleEn: '',
  requirementZh: '',
  requirementEn: '',
  forms: [],
  scope: 'city',
  scopeOrganizationIds: [],
  dueOn: null,
  isContinuous: false,
  dueTextZh: '',
  dueTextEn: '',
  leadTextZh: '',
  denominatorZh: '',
  noteZh: '',
  noteEn: '',
  source: null,
  retiredOn: null,
  retiredReason: '',
} as const satisfies Partial<Stored<'measure'>>;

function nextNumber(codes: readonly string[], actionCode: string): number {
  const numbers = codes
    .filter((code) => code.startsWith(`${actionCode}.`))
    .map((code) => Number(code.slice(actionCode.length + 1)))
    .filter(Number.isInteger);
  return Math.max(0, ...numbers) + 1;
}

function checkUnits(db: ReadDb, ids: readonly string[] | undefined): Result<void> {
  const found = new Set(organizationsByIds(db, ids ?? []).map(({ id }) => id));
  const missing = ids?.find((id) => !found.has(id));
  return missing === undefined ? ok(undefined) : err('organization-not-found', { organization: missing });
}

function withoutUndefined<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]: Exclude<T[K], undefined> };
}
