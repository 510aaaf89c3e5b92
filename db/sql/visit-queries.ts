import type { ReadDb } from './driver.ts';
import { toStored, type Stored } from './plan-queries.ts';
import type { ProjectionRow } from './projections.ts';

export interface FoundVisit {
  readonly fields: Stored<'visit'>;
  readonly organizationName: string;
  readonly organizationNameEn: string;
  readonly sealedAtMs: number | null;
}

export interface VisitFilter {
  readonly from: string | null;
  readonly to: string | null;
  /** One unit with its doubles; null for all. */
  readonly organizationIds: readonly string[] | null;
}

const sealed = `(SELECT min(s.wall_ms) FROM visit_seal s WHERE s.visit_id = v.id AND s.is_withdrawn = 0)`;
const columns = `v.*, o.name_zh AS organization_name, o.name_en AS organization_name_en, ${sealed} AS sealed_at_ms`;
const joined = `visit v LEFT JOIN organization_stand_in si ON si.organization_id = v.organization_id
  LEFT JOIN organization o ON o.id = coalesce(si.stand_in_id, v.organization_id)`;

/** The newest day first. */
export function listVisits(db: ReadDb, filter: VisitFilter): readonly FoundVisit[] {
  const sql = `SELECT ${columns} FROM ${joined}
    WHERE (?1 IS NULL OR v.planned_on >= ?1) AND (?2 IS NULL OR v.planned_on <= ?2)
      AND (?3 IS NULL OR v.organization_id IN (SELECT value FROM json_each(?3)))
    ORDER BY v.planned_on DESC, v.id DESC`;
  const units = filter.organizationIds && JSON.stringify(filter.organizationIds);
  return db.all<ProjectionRow>(sql, filter.from, filter.to, units).map(toFound);
}

export function findVisit(db: ReadDb, id: string): FoundVisit | null {
  const row = db.get<ProjectionRow>(`SELECT ${columns} FROM ${joined} WHERE v.id = ?`, id);
  return row ? toFound(row) : null;
}

export function visitsByIds(db: ReadDb, ids: readonly string[]): readonly FoundVisit[] {
  const sql = `SELECT ${columns} FROM ${joined} WHERE v.id IN (SELECT value FROM json_each(?))`;
  return db.all<ProjectionRow>(sql, JSON.stringify(ids)).map(toFound);
}

export function partsOfVisits(db: ReadDb, visitIds: readonly string[]): readonly Stored<'visit_part'>[] {
  const sql = `SELECT * FROM visit_part WHERE visit_id IN (SELECT value FROM json_each(?))
    ORDER BY visit_id, part_noun, part`;
  return db.all<ProjectionRow>(sql, JSON.stringify(visitIds)).map((row) => toStored('visit_part', row));
}

export interface VisitTally {
  readonly visit_id: string;
  readonly records: number;
  readonly problems: number;
}

/** What stands in each visit: records that were neither corrected nor withdrawn. */
export function tallyVisits(db: ReadDb, visitIds: readonly string[]): ReadonlyMap<string, VisitTally> {
  const sql = `SELECT r.visit_id, count(*) AS records, sum(r.kind = 'problem-noted') AS problems FROM record r
    WHERE r.visit_id IN (SELECT value FROM json_each(?)) AND r.is_withdrawn = 0
      AND NOT EXISTS (SELECT 1 FROM record c WHERE c.corrects_id = r.id AND c.is_withdrawn = 0)
    GROUP BY r.visit_id`;
  const tallies = db.all<VisitTally>(sql, JSON.stringify(visitIds));
  return new Map(tallies.map((tally) => [tally.visit_id, tally]));
}

/** Standing evidence of each visit, by number. */
export function countVisitEvidence(db: ReadDb, visitIds: readonly string[]): ReadonlyMap<string, number> {
  const sql = `SELECT l.target_id AS id, count(*) AS n FROM evidence_link l
    JOIN evidence e ON e.id = l.evidence_id AND e.is_withdrawn = 0
    WHERE l.target_noun = 'visit' AND l.target_id IN (SELECT value FROM json_each(?)) GROUP BY 1`;
  const counts = db.all<{ readonly id: string; readonly n: number }>(sql, JSON.stringify(visitIds));
  return new Map(counts.map(({ id, n }) => [id, n]));
}

/** The visits that some pieces of evidence belong to, with how many of these belong to each. */
export function visitsOfEvidence(
  db: ReadDb,
  evidenceIds: readonly string[],
): readonly { readonly visit: FoundVisit; readonly pieces: number }[] {
  const sql = `SELECT ${columns}, count(*) AS pieces FROM evidence_link l JOIN ${joined}
    WHERE l.target_noun = 'visit' AND l.target_id = v.id
      AND l.evidence_id IN (SELECT value FROM json_each(?)) GROUP BY v.id ORDER BY v.id`;
  return db
    .all<ProjectionRow>(sql, JSON.stringify(evidenceIds))
    .map((row) => ({ visit: toFound(row), pieces: Number(row['pieces']) }));
}

export interface SealRow {
  readonly fields: Stored<'visit_seal'>;
  readonly actorName: string;
  readonly wallMs: number;
}

/** The first seal that stands. */
export function findSeal(db: ReadDb, visitId: string): SealRow | null {
  const sql = `SELECT s.*, a.name AS actor_name FROM visit_seal s LEFT JOIN actor a ON a.id = s.actor_id
    WHERE s.visit_id = ? AND s.is_withdrawn = 0 ORDER BY s.hlc, s.id LIMIT 1`;
  const row = db.get<ProjectionRow>(sql, visitId);
  if (!row) return null;
  return {
    fields: toStored('visit_seal', row),
    actorName: String(row['actor_name'] ?? ''),
    wallMs: Number(row['wall_ms']),
  };
}

export interface AmendmentRow {
  readonly fields: Stored<'visit_amendment'>;
  readonly actorName: string;
  readonly wallMs: number;
}

export function listAmendments(db: ReadDb, visitId: string): readonly AmendmentRow[] {
  const sql = `SELECT m.*, a.name AS actor_name FROM visit_amendment m LEFT JOIN actor a ON a.id = m.actor_id
    WHERE m.visit_id = ? AND m.is_withdrawn = 0 ORDER BY m.hlc, m.id`;
  return db.all<ProjectionRow>(sql, visitId).map((row) => ({
    fields: toStored('visit_amendment', row),
    actorName: String(row['actor_name'] ?? ''),
    wallMs: Number(row['wall_ms']),
  }));
}

export function findVisitRule(db: ReadDb, id: string): Stored<'visit_rule'> | null {
  const row = db.get<ProjectionRow>('SELECT * FROM visit_rule WHERE id = ?', id);
  return row ? toStored('visit_rule', row) : null;
}

function toFound(row: ProjectionRow): FoundVisit {
  return {
    fields: toStored('visit', row),
    organizationName: String(row['organization_name'] ?? ''),
    organizationNameEn: String(row['organization_name_en'] ?? ''),
    sealedAtMs: typeof row['sealed_at_ms'] === 'number' ? row['sealed_at_ms'] : null,
  };
}
