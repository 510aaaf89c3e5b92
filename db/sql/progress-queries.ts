import type { ProgressStatus } from '../model/progress.ts';
import type { ReadDb } from './driver.ts';
import { toStored, type Stored } from './plan-queries.ts';
import type { ProjectionRow } from './projections.ts';

export interface TimelineRow {
  readonly id: string;
  readonly measure_id: string;
  readonly measure_code: string | null;
  /** The unit that stands for the one the entry was made for. */
  readonly organization_id: string;
  readonly organization_name: string | null;
  readonly organization_name_en: string | null;
  /** The name of the double that the entry was made for; null if none. */
  readonly entered_as_name: string | null;
  readonly status: ProgressStatus;
  readonly percent: number | null;
  readonly is_difficult: number;
  readonly note: string;
  readonly checked_on: string;
  readonly actor_name: string | null;
  readonly wall_ms: number;
  readonly corrects_id: string | null;
  readonly reason: string;
  readonly corrected_by_id: string | null;
  readonly is_withdrawn: number;
  readonly is_current: number;
}

export interface TimelineQuery {
  readonly measureId: string | null;
  /** One unit and its doubles; null for all. */
  readonly organizationIds: readonly string[] | null;
  readonly beforeMs: number | null;
  readonly beforeId: string;
  readonly limit: number;
}

/** Entries newest first by the time they were recorded, corrected and withdrawn ones included. */
export function listTimeline(db: ReadDb, query: TimelineQuery): readonly TimelineRow[] {
  const [unit = null, ...doubles] = query.organizationIds ?? [];
  // A single unit is compared by `=`, so that its index gives the order and the limit ends the reading.
  const ofUnit =
    doubles.length === 0
      ? 'p.organization_id = ?2'
      : 'p.organization_id IN (SELECT value FROM json_each(?2))';
  const place =
    query.measureId !== null
      ? `p.measure_id = ?1 AND (?2 IS NULL OR ${ofUnit})`
      : unit !== null
        ? `?1 IS NULL AND ${ofUnit}`
        : '?1 IS NULL AND ?2 IS NULL';
  const sql = `
    SELECT p.id, p.measure_id, m.code AS measure_code, coalesce(s.stand_in_id, p.organization_id) AS organization_id,
      o.name_zh AS organization_name, o.name_en AS organization_name_en, d.name_zh AS entered_as_name,
      p.status, p.percent, p.is_difficult, p.note, p.checked_on, a.name AS actor_name, p.wall_ms,
      p.corrects_id, p.reason, p.is_withdrawn,
      (SELECT c.id FROM progress c WHERE c.corrects_id = p.id AND c.is_withdrawn = 0
         ORDER BY c.hlc DESC, c.id DESC LIMIT 1) AS corrected_by_id,
      EXISTS (SELECT 1 FROM progress_current pc WHERE pc.measure_id = p.measure_id
         AND pc.organization_id = coalesce(s.stand_in_id, p.organization_id) AND pc.progress_id = p.id) AS is_current
    FROM progress p
    LEFT JOIN measure m ON m.id = p.measure_id
    LEFT JOIN organization_stand_in s ON s.organization_id = p.organization_id
    LEFT JOIN organization o ON o.id = coalesce(s.stand_in_id, p.organization_id)
    LEFT JOIN organization d ON d.id = s.organization_id
    LEFT JOIN actor a ON a.id = p.actor_id
    WHERE ${place} AND (?3 IS NULL OR (p.wall_ms, p.id) < (?3, ?4))
    ORDER BY p.wall_ms DESC, p.id DESC LIMIT ?5`;
  return db.all<TimelineRow>(
    sql,
    query.measureId,
    doubles.length === 0 ? unit : JSON.stringify(query.organizationIds),
    query.beforeMs,
    query.beforeId,
    query.limit,
  );
}

export interface FoundProgress {
  readonly fields: Stored<'progress'>;
  readonly operationHash: string;
  readonly isWithdrawn: boolean;
}

export function findProgress(db: ReadDb, id: string): FoundProgress | null {
  const row = db.get<ProjectionRow>('SELECT * FROM progress WHERE id = ?', id);
  if (!row) return null;
  return {
    fields: toStored('progress', row),
    operationHash: String(row['operation_hash']),
    isWithdrawn: row['is_withdrawn'] === 1,
  };
}
