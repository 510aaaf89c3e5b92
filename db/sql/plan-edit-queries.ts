import type { ReadDb } from './driver.ts';

export interface CodeOwner {
  readonly id: string;
  readonly title: string;
}

const ownerSql = {
  plan: 'SELECT id, title_zh AS title FROM plan WHERE lower(code) = lower(?1) AND ?2 IS NOT NULL',
  action: 'SELECT id, title_zh AS title FROM action WHERE lower(code) = lower(?1) AND plan_id = ?2',
  measure: 'SELECT id, title_zh AS title FROM measure WHERE lower(code) = lower(?1) AND plan_id = ?2',
} as const;

/** What bears a code already, whatever its case; retired measures keep theirs. */
export function findCodeOwner(
  db: ReadDb,
  noun: 'plan' | 'action' | 'measure',
  planId: string,
  code: string,
): CodeOwner | null {
  return db.get<CodeOwner>(`${ownerSql[noun]} LIMIT 1`, code, planId) ?? null;
}

/** The codes of the actions of all other plans. */
export function otherActionCodes(db: ReadDb, planId: string): readonly string[] {
  return db
    .all<{ code: string }>('SELECT code FROM action WHERE plan_id <> ?', planId)
    .map(({ code }) => code);
}

/** How many measures hang on an action, retired ones included. */
export function countAllMeasures(db: ReadDb, actionId: string): number {
  return db.get<{ n: number }>('SELECT count(*) AS n FROM measure WHERE action_id = ?', actionId)?.n ?? 0;
}

/** The plan that an action or a measure belongs to. */
export function findPlanOf(db: ReadDb, id: string): string | null {
  const sql = 'SELECT plan_id FROM measure WHERE id = ?1 UNION ALL SELECT plan_id FROM action WHERE id = ?1';
  return db.get<{ plan_id: string }>(sql, id)?.plan_id ?? null;
}

/** True if anything that stands in the record is about this subject. */
export function isInUse(db: ReadDb, id: string): boolean {
  const sql = `SELECT EXISTS (SELECT 1 FROM progress WHERE measure_id = ?1)
    OR EXISTS (SELECT 1 FROM evidence_link WHERE target_id = ?1)
    OR EXISTS (SELECT 1 FROM measure WHERE plan_id = ?1 OR action_id = ?1)
    OR EXISTS (SELECT 1 FROM action WHERE plan_id = ?1)
    OR EXISTS (SELECT 1 FROM checklist_item WHERE measure_id = ?1)
    OR EXISTS (SELECT 1 FROM assignment WHERE measure_id = ?1 OR organization_id = ?1)
    OR EXISTS (SELECT 1 FROM indicator WHERE plan_id = ?1 OR attach_id = ?1)
    OR EXISTS (SELECT 1 FROM target WHERE indicator_id = ?1)
    OR EXISTS (SELECT 1 FROM reading WHERE indicator_id = ?1)
    OR EXISTS (SELECT 1 FROM organization WHERE parent_id = ?1)
    OR EXISTS (SELECT 1 FROM progress WHERE organization_id = ?1) AS used`;
  return db.get<{ used: number }>(sql, id)?.used === 1;
}

/** Provinces, cities and counties. */
export function listAreas(
  db: ReadDb,
): readonly { readonly id: string; readonly nameZh: string; readonly nameEn: string }[] {
  return db.all(
    `SELECT id, name_zh AS nameZh, name_en AS nameEn FROM organization WHERE kind IN ('province', 'city', 'county')
     ORDER BY CASE kind WHEN 'city' THEN 1 WHEN 'county' THEN 2 ELSE 3 END, code = '', code, name_zh, id`,
  );
}
