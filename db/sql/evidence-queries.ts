import type { ReadDb } from './driver.ts';
import { toStored, type Stored } from './plan-queries.ts';
import type { ProjectionRow } from './projections.ts';

export interface FoundEvidence {
  readonly fields: Stored<'evidence'>;
  readonly organizationName: string;
  readonly actorName: string;
  readonly wallMs: number;
}

/** A double's evidence shows under the unit that stands for it. */
const columns = 'e.*, o.id AS standing_id, o.name_zh AS organization_name, a.name AS actor_name';
const standing = `LEFT JOIN organization_stand_in s ON s.organization_id = e.organization_id`;
const joined = `evidence e ${standing}
  LEFT JOIN organization o ON o.id = coalesce(s.stand_in_id, e.organization_id)
  LEFT JOIN actor a ON a.id = e.actor_id`;

function toFound(row: ProjectionRow): FoundEvidence {
  return {
    fields: withStanding(row),
    organizationName: String(row['organization_name'] ?? ''),
    actorName: String(row['actor_name'] ?? ''),
    wallMs: Number(row['wall_ms']),
  };
}

/** The fields as entered, at the unit that stands for the one they were entered for. */
function withStanding(row: ProjectionRow): Stored<'evidence'> {
  const fields = toStored('evidence', row);
  return typeof row['standing_id'] === 'string' ? { ...fields, organizationId: row['standing_id'] } : fields;
}

/** Standing evidence, newest first, of a measure, of a unit, or all. */
export function listEvidence(
  db: ReadDb,
  filter: {
    readonly measureId: string | null;
    /** One unit and its doubles; null for all. */
    readonly organizationIds: readonly string[] | null;
    readonly limit: number;
  },
): readonly FoundEvidence[] {
  const sql = `SELECT ${columns} FROM ${joined}
    WHERE e.is_withdrawn = 0
      AND (?1 IS NULL OR e.id IN (SELECT evidence_id FROM evidence_link WHERE target_id = ?1))
      AND (?2 IS NULL OR e.organization_id IN (SELECT value FROM json_each(?2)))
    ORDER BY e.wall_ms DESC, e.id DESC LIMIT ?3`;
  const units = filter.organizationIds && JSON.stringify(filter.organizationIds);
  return db.all<ProjectionRow>(sql, filter.measureId, units, filter.limit).map(toFound);
}

export function findEvidence(db: ReadDb, id: string): FoundEvidence | null {
  const row = db.get<ProjectionRow>(`SELECT ${columns} FROM ${joined} WHERE e.id = ?`, id);
  return row ? toFound(row) : null;
}

export interface EvidenceLinkRow {
  readonly evidence_id: string;
  readonly target_noun: string;
  readonly target_id: string;
  readonly measure_code: string | null;
}

export function linksOfEvidence(db: ReadDb, evidenceIds: readonly string[]): readonly EvidenceLinkRow[] {
  const sql = `SELECT l.evidence_id, l.target_noun, l.target_id, m.code AS measure_code
    FROM evidence_link l LEFT JOIN measure m ON m.id = l.target_id
    WHERE l.evidence_id IN (SELECT value FROM json_each(?)) ORDER BY l.evidence_id, l.target_noun, l.target_id`;
  return db.all<EvidenceLinkRow>(sql, JSON.stringify(evidenceIds));
}

/** Standing evidence of entries, each with the entry it belongs to. */
export function evidenceOfProgress(
  db: ReadDb,
  progressIds: readonly string[],
): readonly { readonly progressId: string; readonly fields: Stored<'evidence'> }[] {
  const sql = `SELECT e.*, l.target_id AS progress_id FROM evidence_link l JOIN evidence e ON e.id = l.evidence_id
    WHERE l.target_id IN (SELECT value FROM json_each(?)) AND e.is_withdrawn = 0 ORDER BY l.target_id, e.wall_ms, e.id`;
  return db
    .all<ProjectionRow>(sql, JSON.stringify(progressIds))
    .map((row) => ({ progressId: String(row['progress_id']), fields: toStored('evidence', row) }));
}

export interface EvidenceTally {
  readonly measure_id: string;
  readonly organization_id: string | null;
  readonly n: number;
}

/** Number of pieces of evidence by measure and unit (null: of the measure as a whole). */
export function evidenceTallies(db: ReadDb, measureIds: readonly string[]): readonly EvidenceTally[] {
  const sql = `SELECT l.target_id AS measure_id, coalesce(s.stand_in_id, e.organization_id) AS organization_id,
      count(*) AS n
    FROM evidence_link l JOIN evidence e ON e.id = l.evidence_id AND e.is_withdrawn = 0 ${standing}
    WHERE l.target_noun = 'measure' AND l.target_id IN (SELECT value FROM json_each(?))
    GROUP BY 1, 2`;
  return db.all<EvidenceTally>(sql, JSON.stringify(measureIds));
}

/** Captions (or file names) of the evidence of some measures, for the printed column. */
export function evidenceCaptions(
  db: ReadDb,
  measureIds: readonly string[],
): readonly { readonly measureId: string; readonly fields: Stored<'evidence'> }[] {
  const sql = `SELECT e.*, s.stand_in_id AS standing_id, l.target_id AS measure_id FROM evidence_link l
    JOIN evidence e ON e.id = l.evidence_id AND e.is_withdrawn = 0 ${standing}
    WHERE l.target_noun = 'measure' AND l.target_id IN (SELECT value FROM json_each(?))
    ORDER BY l.target_id, e.hlc, e.id`;
  return db
    .all<ProjectionRow>(sql, JSON.stringify(measureIds))
    .map((row) => ({ measureId: String(row['measure_id']), fields: withStanding(row) }));
}

/**
 * Every file that evidence names, withdrawn evidence too. Those of a row that cannot be read are left out, and verify
 * names the row.
 */
export function listEvidenceFiles(
  db: ReadDb,
): readonly { readonly evidenceId: string; readonly sha256: string }[] {
  return db.all(
    `SELECT e.id AS evidenceId, json_extract(f.value, '$.sha256') AS sha256
     FROM evidence e, json_each(iif(json_valid(e.files), e.files, '[]')) f ORDER BY e.id, f.key`,
  );
}
