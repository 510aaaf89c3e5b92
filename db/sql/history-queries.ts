import type { ReadDb } from './driver.ts';

/** Checklist lines, assignments and indicators that were ever made for a measure, removed ones too. */
export function partsEverMade(db: ReadDb, measureId: string): readonly string[] {
  const sql = `SELECT DISTINCT subject_id FROM (
      SELECT o.subject_id, CAST(p.payload AS TEXT) AS payload
      FROM operation o JOIN operation_payload p ON p.operation_hash = o.hash
      WHERE o.noun IN ('checklist_item', 'assignment', 'indicator')
    ) WHERE json_valid(payload)
      AND ?1 IN (json_extract(payload, '$.fields.measureId'), json_extract(payload, '$.fields.attachId'))`;
  return db.all<{ subject_id: string }>(sql, measureId).map(({ subject_id }) => subject_id);
}

/** Names of units, actions, measures, plans and visits by id. */
export function namesOf(db: ReadDb, ids: readonly string[]): ReadonlyMap<string, string> {
  const rows = db.all<{ id: string; name: string }>(
    `WITH wanted AS MATERIALIZED (SELECT value AS id FROM json_each(?))
     SELECT o.id, o.name_zh AS name FROM wanted JOIN organization o USING (id)
     UNION ALL SELECT a.id, a.label_zh || ' ' || a.title_zh FROM wanted JOIN action a USING (id)
     UNION ALL SELECT m.id, m.code || ' ' || m.title_zh FROM wanted JOIN measure m USING (id)
     UNION ALL SELECT p.id, p.title_zh FROM wanted JOIN plan p USING (id)
     UNION ALL SELECT v.id, v.planned_on || ' ' || u.name_zh FROM wanted JOIN visit v USING (id)
       JOIN organization u ON u.id = v.organization_id`,
    JSON.stringify(ids),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
