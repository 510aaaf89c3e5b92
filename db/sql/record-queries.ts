import type { ReadDb } from './driver.ts';
import { toStored, type Stored } from './plan-queries.ts';
import type { ProjectionRow } from './projections.ts';

export interface FoundRecord {
  readonly fields: Stored<'record'>;
  readonly actorName: string;
  readonly wallMs: number;
  readonly isWithdrawn: boolean;
  /** The standing record that took its place, if any. */
  readonly correctedById: string | null;
}

const corrected = `(SELECT c.id FROM record c WHERE c.corrects_id = r.id AND c.is_withdrawn = 0
  ORDER BY c.hlc DESC, c.id DESC LIMIT 1)`;
const selected = `SELECT r.*, a.name AS actor_name, ${corrected} AS corrected_by_id
  FROM record r LEFT JOIN actor a ON a.id = r.actor_id`;

/** Everything written down during a visit, corrected and withdrawn records too, in the order of the day. */
export function recordsOfVisit(db: ReadDb, visitId: string): readonly FoundRecord[] {
  const sql = `${selected} WHERE r.visit_id = ? ORDER BY r.noted_at_ms, r.hlc, r.id`;
  return db.all<ProjectionRow>(sql, visitId).map(toFound);
}

export function findRecord(db: ReadDb, id: string): FoundRecord | null {
  const row = db.get<ProjectionRow>(`${selected} WHERE r.id = ?`, id);
  return row ? toFound(row) : null;
}

/** Problems put down at some units that still stand, of visits that were not cancelled; the newest first. */
export function standingProblems(db: ReadDb, organizationIds: readonly string[]): readonly FoundRecord[] {
  const sql = `${selected} JOIN visit v ON v.id = r.visit_id
    WHERE r.organization_id IN (SELECT value FROM json_each(?))
    AND r.kind = 'problem-noted' AND r.is_withdrawn = 0 AND ${corrected} IS NULL
    ORDER BY r.checked_on DESC, r.id DESC LIMIT 200`;
  return db.all<ProjectionRow>(sql, JSON.stringify(organizationIds)).map(toFound);
}

function toFound(row: ProjectionRow): FoundRecord {
  const by = row['corrected_by_id'];
  return {
    fields: toStored('record', row),
    actorName: String(row['actor_name'] ?? ''),
    wallMs: Number(row['wall_ms']),
    isWithdrawn: row['is_withdrawn'] === 1,
    correctedById: typeof by === 'string' ? by : null,
  };
}
