import { progressStatuses, type ProgressStatus } from '../model/progress.ts';
import type { ReadDb } from './driver.ts';

/**
 * The cells of measures as of a day. Today's are kept by the fold; a past day is computed from the history of
 * the measures asked for: first per unit as it was entered, then over the doubles that one unit stands for.
 * ?1 measures (JSON array of ids), ?2 the day, ?3 one organization that stands for itself, or null.
 */
const currentCells = `
  SELECT measure_id, organization_id, progress_id, status, percent, is_difficult, checked_on, entry_count
  FROM progress_current
  WHERE measure_id IN (SELECT value FROM json_each(?1)) AND ?2 IS NOT NULL
    AND (?3 IS NULL OR organization_id = ?3)`;

const newestFirst = 'checked_on DESC, hlc DESC, device_id DESC, epoch DESC, sequence DESC';

const pastCells = `
  SELECT measure_id, standing_id AS organization_id, progress_id, status, percent, is_difficult, checked_on,
    all_entries AS entry_count
  FROM (
    SELECT *,
      row_number() OVER (PARTITION BY measure_id, standing_id ORDER BY ${newestFirst}) AS standing_place,
      sum(entry_count) OVER (PARTITION BY measure_id, standing_id) AS all_entries
    FROM (
      SELECT e.*, coalesce(s.stand_in_id, e.organization_id) AS standing_id
      FROM (
        SELECT measure_id, organization_id, id AS progress_id, status, percent, is_difficult, checked_on,
          hlc, device_id, epoch, sequence,
          row_number() OVER (PARTITION BY measure_id, organization_id ORDER BY ${newestFirst}) AS place,
          count(*) OVER (PARTITION BY measure_id, organization_id) AS entry_count
        FROM progress
        WHERE measure_id IN (SELECT value FROM json_each(?1)) AND checked_on <= ?2
          AND is_corrected = 0 AND is_withdrawn = 0
          AND (?3 IS NULL OR organization_id = ?3
            OR organization_id IN (SELECT organization_id FROM organization_stand_in WHERE stand_in_id = ?3))
      ) e LEFT JOIN organization_stand_in s ON s.organization_id = e.organization_id
      WHERE e.place = 1
    )
  ) WHERE standing_place = 1`;

export interface CellQuery {
  readonly measureIds: readonly string[];
  readonly asOf: string;
  readonly organizationId: string | null;
}

/** True if some current entry was checked after the day, so that the kept cells are not those of the day. */
function isPast(db: ReadDb, asOf: string): boolean {
  const newest = db.get<{ day: string | null }>('SELECT max(checked_on) AS day FROM progress_current')?.day;
  return newest !== null && newest !== undefined && newest > asOf;
}

function cellSource(db: ReadDb, query: CellQuery): string {
  return isPast(db, query.asOf) ? pastCells : currentCells;
}

export interface MeasurePace {
  readonly measureId: string;
  /** Percentages under `red` and under `expected` are told apart; null: the measure has no due day. */
  readonly red: number | null;
  readonly expected: number | null;
}

/** Cells of one measure that get the same light. */
export interface StandingGroup {
  readonly measure_id: string;
  readonly status: ProgressStatus;
  readonly is_difficult: number;
  readonly cells: number;
  readonly lowest_percent: number | null;
  readonly percent_sum: number;
  readonly percent_count: number;
  readonly entries: number;
  readonly last_checked_on: string;
}

/** Counts cells by measure, status, difficulty and pace: enough for every light without reading each cell. */
export function standingGroups(
  db: ReadDb,
  query: CellQuery,
  paces: readonly MeasurePace[],
): readonly StandingGroup[] {
  const sql = `
    WITH cell AS (${cellSource(db, query)}),
    pace AS MATERIALIZED (
      SELECT json_extract(value, '$.measureId') AS measure_id, json_extract(value, '$.red') AS red,
        json_extract(value, '$.expected') AS expected
      FROM json_each(?4)
    )
    SELECT c.measure_id, c.status, c.is_difficult, count(*) AS cells, min(c.percent) AS lowest_percent,
      sum(coalesce(c.percent, CASE c.status WHEN 'done' THEN 100.0 ELSE 0.0 END)) AS percent_sum,
      sum(c.percent IS NOT NULL OR c.status = 'done') AS percent_count,
      sum(c.entry_count) AS entries, max(c.checked_on) AS last_checked_on
    FROM pace p CROSS JOIN cell c ON c.measure_id = p.measure_id
    GROUP BY c.measure_id, c.status, c.is_difficult,
      CASE WHEN c.percent IS NULL THEN 0 WHEN c.percent < p.red THEN 1 WHEN c.percent < p.expected THEN 2 ELSE 3 END`;
  const values = [JSON.stringify(query.measureIds), query.asOf, query.organizationId] as const;
  return db.all<StandingGroup>(sql, ...values, JSON.stringify(paces));
}

/** How many of some units have an entry, for each measure that has any. */
export function countCellsAmong(
  db: ReadDb,
  query: CellQuery,
  organizationIds: readonly string[],
): ReadonlyMap<string, number> {
  const sql = `WITH cell AS (${cellSource(db, query)}),
      unit AS MATERIALIZED (SELECT value AS id FROM json_each(?4))
    SELECT measure_id, count(*) AS n FROM cell WHERE organization_id IN (SELECT id FROM unit) GROUP BY measure_id`;
  const values = [JSON.stringify(query.measureIds), query.asOf, query.organizationId] as const;
  const rows = db.all<{ measure_id: string; n: number }>(sql, ...values, JSON.stringify(organizationIds));
  return new Map(rows.map(({ measure_id, n }) => [measure_id, n]));
}

/** The recorded cells of one measure: in each text one piece a cell, in the same order. */
export interface PackedCells {
  readonly measure_id: string;
  /** Ids of the units, a comma between them. */
  readonly unit_ids: string;
  /** A character a cell: its code is 32 + status + 8 × difficult + 16 × pace (0 no percentage … 3 as expected). */
  readonly codes: string;
  /** A character a cell: its code is 32 for none, else 33 + the whole percentage. */
  readonly percents: string;
}

const statusCode = `CASE status ${progressStatuses
  .map((status, place) => `WHEN '${status}' THEN ${33 + place}`)
  .join(' ')} END`;

/**
 * Every recorded cell, one row a measure: a third of the time that a row a cell takes to cross into the program. Asked
 * measure by measure, since grouping them all would sort every cell.
 */
export function packedCells(
  db: ReadDb,
  query: CellQuery,
  paces: readonly MeasurePace[],
): readonly PackedCells[] {
  const sql = `
    SELECT measure_id, group_concat(organization_id, ',') AS unit_ids,
      group_concat(char(${statusCode} + 8 * is_difficult
        + CASE WHEN percent IS NULL THEN 0 WHEN percent < ?4 THEN 16 WHEN percent < ?5 THEN 32 ELSE 48 END), '') AS codes,
      group_concat(char(coalesce(33 + CAST(round(percent) AS INTEGER), 32)), '') AS percents
    FROM (${cellSource(db, query)})`;
  return paces.flatMap(({ measureId, red, expected }) => {
    const values = [JSON.stringify([measureId]), query.asOf, query.organizationId, red, expected] as const;
    const packed = db.get<PackedCells | { readonly measure_id: null }>(sql, ...values);
    return packed && packed.measure_id !== null ? [packed] : [];
  });
}

export interface CellRow {
  readonly measure_id: string;
  readonly organization_id: string;
  readonly organization_name: string | null;
  readonly organization_name_en: string | null;
  readonly is_sample: number | null;
  readonly progress_id: string;
  readonly status: ProgressStatus;
  readonly percent: number | null;
  readonly is_difficult: number;
  readonly checked_on: string;
  readonly entry_count: number;
  readonly note: string;
}

/** Every recorded cell with its current note. */
export function listCells(db: ReadDb, query: CellQuery): readonly CellRow[] {
  const sql = `WITH cell AS (${cellSource(db, query)})
    SELECT c.*, o.name_zh AS organization_name,
      o.name_en AS organization_name_en, o.is_sample, p.note
    FROM cell c JOIN progress p ON p.id = c.progress_id LEFT JOIN organization o ON o.id = c.organization_id
    ORDER BY c.measure_id, o.code = '', o.code, o.name_zh, c.organization_id`;
  return db.all<CellRow>(sql, JSON.stringify(query.measureIds), query.asOf, query.organizationId);
}
