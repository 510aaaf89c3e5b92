import type { ProgressStatus } from '../model/progress.ts';
import type { ReadDb } from './driver.ts';

/** A measure as a visit sees it, with the current entry of one unit. */
export interface VisitMeasureRow {
  readonly id: string;
  readonly code: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly requirement_zh: string;
  readonly requirement_en: string;
  readonly status: ProgressStatus | null;
  readonly percent: number | null;
  readonly checked_on: string | null;
}

/** In the order of their plans. */
export function visitMeasures(
  db: ReadDb,
  measureIds: readonly string[],
  organizationId: string,
): readonly VisitMeasureRow[] {
  const sql = `SELECT m.id, m.code, m.title_zh, m.title_en, m.requirement_zh, m.requirement_en,
      c.status, c.percent, c.checked_on
    FROM measure m LEFT JOIN progress_current c ON c.measure_id = m.id AND c.organization_id = ?2
    WHERE m.id IN (SELECT value FROM json_each(?1)) ORDER BY m.plan_id, m.position, m.id`;
  return db.all<VisitMeasureRow>(sql, JSON.stringify(measureIds), organizationId);
}
