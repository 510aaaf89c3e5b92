import type { NounName } from '../model/nouns.ts';
import type { ReadDb } from './driver.ts';
import { toStored, type Stored } from './plan-queries.ts';
import { columnName } from './projection-tables.ts';
import type { ProjectionRow } from './projections.ts';

/** Rows of some subjects of one noun, by id; those that are gone are not among them. */
export function subjectsByIds<N extends NounName>(
  db: ReadDb,
  noun: N,
  ids: readonly string[],
): ReadonlyMap<string, Stored<N>> {
  const sql = `SELECT * FROM ${noun} WHERE id IN (SELECT value FROM json_each(?))`;
  const rows = db.all<ProjectionRow>(sql, JSON.stringify(ids));
  return new Map(rows.map((row) => [String(row['id']), toStored(noun, row)]));
}

const standing = {
  progress: 'n.is_withdrawn = 0 AND n.is_corrected = 0',
  evidence: 'n.is_withdrawn = 0',
  record: `n.is_withdrawn = 0
    AND NOT EXISTS (SELECT 1 FROM record c WHERE c.corrects_id = n.id AND c.is_withdrawn = 0)`,
} as const;

/** What stands: neither withdrawn nor, for entries and records of visits, put right by a later one. */
export function standingByIds<N extends keyof typeof standing>(
  db: ReadDb,
  noun: N,
  ids: readonly string[],
): ReadonlyMap<string, Stored<N> & { readonly wallMs: number }> {
  const sql = `SELECT n.* FROM ${noun} n
    WHERE n.id IN (SELECT value FROM json_each(?)) AND ${standing[noun]}`;
  const rows = db.all<ProjectionRow>(sql, JSON.stringify(ids));
  return new Map(
    rows.map((row) => [
      String(row['id']),
      { ...toStored(noun, row), wallMs: Number(row['wall_ms']) } as Stored<N> & { readonly wallMs: number },
    ]),
  );
}

export interface ChangedSubject {
  readonly arrival: number;
  readonly hash: string;
  readonly noun: string;
  readonly subjectId: string;
}

/** What the operations after an arrival speak of, in the order in which they came. */
export function changedSubjects(db: ReadDb, after: number, limit: number): readonly ChangedSubject[] {
  const sql = `SELECT arrival, hash, noun, subject_id AS subjectId FROM operation
    WHERE arrival > ? ORDER BY arrival LIMIT ?`;
  return db.all<ChangedSubject>(sql, after, limit);
}

export function hashOfArrival(db: ReadDb, arrival: number): string | null {
  return db.get<{ hash: string }>('SELECT hash FROM operation WHERE arrival = ?', arrival)?.hash ?? null;
}

/** Every subject of a noun with names, the one that is to be found first at the end. */
export function idsOf(
  db: ReadDb,
  noun: 'plan' | 'measure' | 'indicator' | 'organization',
): readonly string[] {
  const order = {
    plan: 'code DESC',
    measure: 'plan_id, length(code) DESC, code DESC',
    indicator: 'plan_id, attach_id, position DESC',
    organization: "is_sample DESC, code = '' DESC, code DESC, name_zh DESC",
  }[noun];
  return db.all<{ id: string }>(`SELECT id FROM ${noun} ORDER BY ${order}, id`).map(({ id }) => id);
}

const touched = {
  checklist_item: 'measureId',
  evidence_link: 'evidenceId',
  file_protection: 'evidenceId',
  progress: 'correctsId',
  record: 'correctsId',
  visit_part: 'visitId',
} as const;

/**
 * The subjects that an operation about another one changes as well: the measure of a line of its checklist, and so
 * on; of what was removed, those that it was made for.
 */
export function touchedBy(db: ReadDb, noun: keyof typeof touched, ids: readonly string[]): readonly string[] {
  const field = touched[noun];
  // From the few that changed to the many that were ever recorded, never the other way round.
  const sql = `WITH changed AS MATERIALIZED (SELECT value AS id FROM json_each(?)),
    made AS (
      SELECT CAST(p.payload AS TEXT) AS payload FROM changed c
        CROSS JOIN operation o ON o.subject_id = c.id
        CROSS JOIN operation_payload p ON p.operation_hash = o.hash
        WHERE NOT EXISTS (SELECT 1 FROM ${noun} n WHERE n.id = c.id)
    ),
    touched AS (
      SELECT n.${columnName(field)} AS id FROM changed c CROSS JOIN ${noun} n ON n.id = c.id
      UNION SELECT iif(json_valid(payload), json_extract(payload, '$.fields.${field}'), NULL) FROM made
    )
    SELECT id FROM touched WHERE id IS NOT NULL`;
  return db.all<{ id: string }>(sql, JSON.stringify(ids)).map(({ id }) => id);
}

/** Visits to some units, and to those that were merged into them, whose name may have changed with theirs. */
export function visitsAt(db: ReadDb, organizationIds: readonly string[]): readonly string[] {
  const sql = `WITH RECURSIVE same (id) AS (
      SELECT value FROM json_each(?)
      UNION SELECT o.id FROM same JOIN organization o ON o.merged_into_id = same.id
    ) SELECT v.id FROM same CROSS JOIN visit v ON v.organization_id = same.id ORDER BY v.planned_on, v.id`;
  return db.all<{ id: string }>(sql, JSON.stringify(organizationIds)).map(({ id }) => id);
}

export function recordsOfVisits(db: ReadDb, visitIds: readonly string[]): readonly string[] {
  const sql = `SELECT id FROM record WHERE visit_id IN (SELECT value FROM json_each(?))
    ORDER BY noted_at_ms, id`;
  return db.all<{ id: string }>(sql, JSON.stringify(visitIds)).map(({ id }) => id);
}

/** The lines of the checklists of some measures. */
export function checklistTexts(
  db: ReadDb,
  measureIds: readonly string[],
): readonly { readonly measureId: string; readonly textZh: string; readonly textEn: string }[] {
  return db.all(
    `SELECT measure_id AS measureId, text_zh AS textZh, text_en AS textEn FROM checklist_item
     WHERE measure_id IN (SELECT value FROM json_each(?)) ORDER BY measure_id, position`,
    JSON.stringify(measureIds),
  );
}

export interface EvidencePlace {
  readonly evidenceId: string;
  readonly measureId: string;
  readonly planId: string;
}

/** The measures that some evidence is linked to, in the order of their plans. */
export function evidencePlaces(db: ReadDb, evidenceIds: readonly string[]): readonly EvidencePlace[] {
  return db.all(
    `SELECT l.evidence_id AS evidenceId, m.id AS measureId, m.plan_id AS planId
     FROM evidence_link l JOIN measure m ON m.id = l.target_id AND l.target_noun = 'measure'
     WHERE l.evidence_id IN (SELECT value FROM json_each(?)) ORDER BY l.evidence_id, m.plan_id, m.position`,
    JSON.stringify(evidenceIds),
  );
}

/** The city that a unit belongs to (itself, for a city), or null: units that hang under no city. */
export function citiesOf(db: ReadDb, ids: readonly string[]): ReadonlyMap<string, string | null> {
  const sql = `WITH RECURSIVE up (id, at, depth) AS (
      SELECT value, value, 0 FROM json_each(?1)
      UNION ALL SELECT up.id, o.parent_id, up.depth + 1 FROM up JOIN organization o ON o.id = up.at
        WHERE o.kind <> 'city' AND o.parent_id IS NOT NULL AND up.depth < 20
    )
    SELECT up.id, max(CASE WHEN o.kind = 'city' THEN o.id END) AS city
    FROM up LEFT JOIN organization o ON o.id = up.at GROUP BY up.id`;
  const rows = db.all<{ id: string; city: string | null }>(sql, JSON.stringify(ids));
  return new Map(rows.map(({ id, city }) => [id, city]));
}
