import type { NounFields, NounName } from '../model/nouns.ts';
import type { ReadDb, SqlValue } from './driver.ts';
import { rowToFields, type ProjectionRow } from './projections.ts';

export type Stored<N extends NounName> = NounFields<N> & { readonly id: string };

/** A projection row as the fields of its noun; the fold let only complete rows through. */
export function toStored<N extends NounName>(noun: N, row: ProjectionRow): Stored<N> {
  return { ...rowToFields(noun, row), id: String(row['id']) } as unknown as Stored<N>;
}

function select<N extends NounName>(
  db: ReadDb,
  noun: N,
  sql: string,
  ...values: readonly SqlValue[]
): Stored<N>[] {
  return db.all<ProjectionRow>(sql, ...values).map((row) => toStored(noun, row));
}

export function listPlans(db: ReadDb): readonly Stored<'plan'>[] {
  return select(db, 'plan', 'SELECT * FROM plan ORDER BY code');
}

/** By id or code. */
export function findPlan(db: ReadDb, plan: string): Stored<'plan'> | null {
  return select(db, 'plan', 'SELECT * FROM plan WHERE id = ?1 OR code = ?1', plan)[0] ?? null;
}

export function listActions(db: ReadDb, planId: string): readonly Stored<'action'>[] {
  return select(db, 'action', 'SELECT * FROM action WHERE plan_id = ? ORDER BY position, id', planId);
}

export function findAction(db: ReadDb, id: string): Stored<'action'> | null {
  return select(db, 'action', 'SELECT * FROM action WHERE id = ?', id)[0] ?? null;
}

const ofPlan = `SELECT m.* FROM measure m LEFT JOIN action a ON a.id = m.action_id WHERE m.plan_id = ?1`;
const planOrder = 'ORDER BY a.position, m.action_id, m.position, m.id';

/**
 * The measures in force, in the order of the plan: by action, then within it. Retired ones are left out; with a day,
 * those that were retired later are still there.
 */
export function listMeasures(
  db: ReadDb,
  planId: string,
  asOf: string | null = null,
): readonly Stored<'measure'>[] {
  const sql = `${ofPlan} AND (m.retired_on IS NULL OR m.retired_on > ?2) ${planOrder}`;
  return select(db, 'measure', sql, planId, asOf);
}

/** The same with those that are retired. */
export function listAllMeasures(db: ReadDb, planId: string): readonly Stored<'measure'>[] {
  return select(db, 'measure', `${ofPlan} ${planOrder}`, planId);
}

/** By id or by code (`G3.7`, case does not matter); chosen plans come first if a code is used twice. */
export function findMeasure(db: ReadDb, measure: string): Stored<'measure'> | null {
  const sql = `SELECT m.* FROM measure m LEFT JOIN plan p ON p.id = m.plan_id
    WHERE m.id = ?1 OR m.code = upper(?1) ORDER BY p.is_chosen DESC, p.code LIMIT 1`;
  return select(db, 'measure', sql, measure)[0] ?? null;
}

/** Measures in force by plan and by action. */
export function countMeasures(db: ReadDb): ReadonlyMap<string, number> {
  const rows = db.all<{ id: string; n: number }>(
    `SELECT plan_id AS id, count(*) AS n FROM measure WHERE retired_on IS NULL GROUP BY plan_id
     UNION ALL SELECT action_id AS id, count(*) AS n FROM measure WHERE retired_on IS NULL GROUP BY action_id`,
  );
  return new Map(rows.map(({ id, n }) => [id, n]));
}

export function checklistItemsOf(db: ReadDb, measureId: string): readonly Stored<'checklist_item'>[] {
  const sql = 'SELECT * FROM checklist_item WHERE measure_id = ? ORDER BY position';
  return select(db, 'checklist_item', sql, measureId);
}

export function findChecklistItem(db: ReadDb, id: string): Stored<'checklist_item'> | null {
  return select(db, 'checklist_item', 'SELECT * FROM checklist_item WHERE id = ?', id)[0] ?? null;
}

export function pilotsOf(db: ReadDb, measureId: string): readonly Stored<'pilot'>[] {
  return select(db, 'pilot', 'SELECT * FROM pilot WHERE measure_id = ? ORDER BY batch, id', measureId);
}

const roleOrder = `CASE role WHEN 'lead' THEN 1 WHEN 'responsible' THEN 2 WHEN 'cooperating' THEN 3 ELSE 4 END`;

export function assignmentsOf(db: ReadDb, measureId: string): readonly Stored<'assignment'>[] {
  const sql = `SELECT * FROM assignment WHERE measure_id = ? ORDER BY ${roleOrder}, printed_zh, id`;
  return select(db, 'assignment', sql, measureId);
}

export function assignmentsOfPlan(db: ReadDb, planId: string): readonly Stored<'assignment'>[] {
  const sql = `SELECT * FROM assignment WHERE measure_id IN (SELECT id FROM measure WHERE plan_id = ?)
    ORDER BY ${roleOrder}, printed_zh, id`;
  return select(db, 'assignment', sql, planId);
}

/** Of each measure whose leading units all have English names: those names in the order of `assignmentsOf`. */
export function leadNamesEn(db: ReadDb, planId: string): ReadonlyMap<string, string> {
  const rows = db.all<{ id: string; names: string }>(
    `SELECT a.measure_id AS id, group_concat(o.name_en, ', ' ORDER BY a.printed_zh, a.id) AS names
     FROM assignment a LEFT JOIN organization o ON o.id = a.organization_id
     WHERE a.role = 'lead' AND a.measure_id IN (SELECT id FROM measure WHERE plan_id = ?)
     GROUP BY a.measure_id HAVING count(*) = count(nullif(o.name_en, ''))`,
    planId,
  );
  return new Map(rows.map(({ id, names }) => [id, names]));
}

export function findAssignment(db: ReadDb, id: string): Stored<'assignment'> | null {
  return select(db, 'assignment', 'SELECT * FROM assignment WHERE id = ?', id)[0] ?? null;
}

export function findIndicator(db: ReadDb, id: string): Stored<'indicator'> | null {
  return select(db, 'indicator', 'SELECT * FROM indicator WHERE id = ?', id)[0] ?? null;
}

export function findActor(db: ReadDb, id: string): Stored<'actor'> | null {
  return select(db, 'actor', 'SELECT * FROM actor WHERE id = ?', id)[0] ?? null;
}
