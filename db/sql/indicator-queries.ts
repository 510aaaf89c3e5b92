import type { ReadDb } from './driver.ts';
import { toStored, type Stored } from './plan-queries.ts';
import type { ProjectionRow } from './projections.ts';

/** Those of the plan first, then action by action, each before those of its measures. */
export function listIndicators(
  db: ReadDb,
  planId: string,
  attachId: string | null,
): readonly Stored<'indicator'>[] {
  const sql = `SELECT i.* FROM indicator i
      LEFT JOIN measure m ON m.id = i.attach_id
      LEFT JOIN action a ON a.id = coalesce(m.action_id, i.attach_id)
    WHERE i.plan_id = ?1 AND (?2 IS NULL OR i.attach_id = ?2)
    ORDER BY a.position, m.position, i.position, i.id`;
  return db.all<ProjectionRow>(sql, planId, attachId).map((row) => toStored('indicator', row));
}

/** By id, else by exact name or by the code of its measure or action, those of chosen plans alone if there are any. */
export function findIndicators(db: ReadDb, indicator: string): readonly Stored<'indicator'>[] {
  const byId = db.get<ProjectionRow>('SELECT * FROM indicator WHERE id = ?', indicator);
  if (byId) return [toStored('indicator', byId)];
  const sql = `SELECT i.*, coalesce(p.is_chosen, 0) AS is_near FROM indicator i
      LEFT JOIN plan p ON p.id = i.plan_id
      LEFT JOIN measure m ON m.id = i.attach_id
      LEFT JOIN action a ON a.id = i.attach_id
    WHERE i.name_zh = ?1 OR (i.name_en = ?1 AND i.name_en <> '') OR m.code = upper(?1) OR a.code = upper(?1)
    ORDER BY i.position, i.id`;
  const rows = db.all<ProjectionRow>(sql, indicator);
  const near = rows.filter((row) => row['is_near'] === 1);
  return (near.length > 0 ? near : rows).map((row) => toStored('indicator', row));
}

/** Targets of some indicators, by year. */
export function targetsOf(db: ReadDb, indicatorIds: readonly string[]): readonly Stored<'target'>[] {
  const sql = `SELECT t.* FROM target t JOIN json_each(?) wanted ON wanted.value = t.indicator_id
    ORDER BY t.year IS NULL, t.year, t.period_zh, t.id`;
  return db.all<ProjectionRow>(sql, JSON.stringify(indicatorIds)).map((row) => toStored('target', row));
}

export function findTarget(db: ReadDb, id: string): Stored<'target'> | null {
  const row = db.get<ProjectionRow>('SELECT * FROM target WHERE id = ?', id);
  return row ? toStored('target', row) : null;
}

export interface FoundReading {
  readonly fields: Stored<'reading'>;
  readonly organizationName: string;
  readonly actorName: string;
  readonly wallMs: number | null;
  readonly hlc: string;
  readonly correctedById: string | null;
  readonly isWithdrawn: boolean;
}

const readingSql = `
  SELECT r.*, coalesce(o.name_zh, r.organization_id, '') AS organization_name, coalesce(a.name, '') AS actor_name,
    (SELECT c.id FROM reading c WHERE c.corrects_id = r.id AND c.is_withdrawn = 0
       ORDER BY c.hlc DESC, c.id DESC LIMIT 1) AS corrected_by_id
  FROM reading r
  LEFT JOIN organization o ON o.id = r.organization_id
  LEFT JOIN actor a ON a.id = r.actor_id`;

/** Every reading of some indicators, corrected and withdrawn ones included, in the order they were recorded. */
export function readingsOf(db: ReadDb, indicatorIds: readonly string[]): readonly FoundReading[] {
  const sql = `${readingSql} JOIN json_each(?) wanted ON wanted.value = r.indicator_id
    ORDER BY coalesce(r.hlc, ''), r.id`;
  return db.all<ProjectionRow>(sql, JSON.stringify(indicatorIds)).map(toFound);
}

export function findReading(db: ReadDb, id: string): FoundReading | null {
  const row = db.get<ProjectionRow>(`${readingSql} WHERE r.id = ?`, id);
  return row ? toFound(row) : null;
}

function toFound(row: ProjectionRow): FoundReading {
  return {
    fields: toStored('reading', row),
    organizationName: String(row['organization_name']),
    actorName: String(row['actor_name']),
    wallMs: row['wall_ms'] === null ? null : Number(row['wall_ms']),
    hlc: String(row['hlc'] ?? ''),
    correctedById: row['corrected_by_id'] === null ? null : String(row['corrected_by_id']),
    isWithdrawn: row['is_withdrawn'] === 1,
  };
}

export interface Attachment {
  readonly code: string;
  readonly titleZh: string;
  readonly titleEn: string;
}

/** The printed code and title of each plan, action and measure that an indicator of the plan may belong to. */
export function attachmentsOf(db: ReadDb, planId: string): ReadonlyMap<string, Attachment> {
  const rows = db.all<Attachment & { readonly id: string }>(
    `SELECT id, code, title_zh AS titleZh, title_en AS titleEn FROM measure WHERE plan_id = ?1
     UNION ALL SELECT id, code, title_zh, title_en FROM action WHERE plan_id = ?1
     UNION ALL SELECT id, code, title_zh, title_en FROM plan WHERE id = ?1`,
    planId,
  );
  return new Map(rows.map((row) => [row.id, row]));
}
