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
    FROM measure m LEFT JOIN action a ON a.id = m.action_id
    LEFT JOIN progress_current c ON c.measure_id = m.id AND c.organization_id = ?2
    WHERE m.id IN (SELECT value FROM json_each(?1)) ORDER BY m.plan_id, a.position, m.position, m.id`;
  return db.all<VisitMeasureRow>(sql, JSON.stringify(measureIds), organizationId);
}

/** An entry of one day that was neither corrected nor withdrawn. */
export interface DayEntryRow {
  readonly code: string;
  readonly title_zh: string;
  readonly status: ProgressStatus;
  readonly percent: number | null;
  readonly is_difficult: number;
  readonly note: string;
}

/** What stands of a unit and its doubles for a day, in the order of the plans. */
export function entriesOfDay(
  db: ReadDb,
  organizationIds: readonly string[],
  day: string,
): readonly DayEntryRow[] {
  const sql = `SELECT m.code, m.title_zh, p.status, p.percent, p.is_difficult, p.note
    FROM progress p JOIN measure m ON m.id = p.measure_id LEFT JOIN action a ON a.id = m.action_id
    WHERE p.organization_id IN (SELECT value FROM json_each(?1)) AND p.checked_on = ?2 AND p.is_withdrawn = 0
      AND NOT EXISTS (SELECT 1 FROM progress c WHERE c.corrects_id = p.id AND c.is_withdrawn = 0)
    ORDER BY m.plan_id, a.position, m.position, m.id, p.hlc, p.id`;
  return db.all<DayEntryRow>(sql, JSON.stringify(organizationIds), day);
}
