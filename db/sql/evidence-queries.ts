import type { ReadDb } from './driver.ts';
import { toStored, type Stored } from './plan-queries.ts';
import type { ProjectionRow } from './projections.ts';

export interface FoundEvidence {
  readonly fields: Stored<'evidence'>;
  readonly organizationName: string;
  readonly organizationNameEn: string;
  readonly actorName: string;
  readonly wallMs: number;
  readonly isWithdrawn: boolean;
}

/** A double's evidence shows under the unit that stands for it. */
const columns =
  'e.*, o.id AS standing_id, o.name_zh AS organization_name, o.name_en AS organization_name_en, a.name AS actor_name';
const standing = `LEFT JOIN organization_stand_in s ON s.organization_id = e.organization_id`;
const joined = `evidence e ${standing}
  LEFT JOIN organization o ON o.id = coalesce(s.stand_in_id, e.organization_id)
  LEFT JOIN actor a ON a.id = e.actor_id`;

function toFound(row: ProjectionRow): FoundEvidence {
  return {
    fields: withStanding(row),
    organizationName: String(row['organization_name'] ?? ''),
    organizationNameEn: String(row['organization_name_en'] ?? ''),
    actorName: String(row['actor_name'] ?? ''),
    wallMs: Number(row['wall_ms']),
    isWithdrawn: row['is_withdrawn'] === 1,
  };
}

export interface EvidenceFilter {
  readonly planId: string | null;
  readonly measureId: string | null;
  /** One unit and its doubles; null for all. */
  readonly organizationIds: readonly string[] | null;
  readonly visitId: string | null;
  /** One of `mediaTypes`, or none of them. */
  readonly media: { readonly types: readonly string[]; readonly isOneOf: boolean } | null;
  readonly text: string | null;
  readonly recordedFromMs: number | null;
  readonly recordedBeforeMs: number | null;
  readonly standsForFrom: string | null;
  readonly standsForTo: string | null;
  readonly isWithoutMeasure: boolean;
  readonly isDuplicate: boolean;
  readonly isTrashed: boolean;
}

const narrowed = `e.is_withdrawn = ?1
  AND (?2 IS NULL OR e.id IN (SELECT l.evidence_id FROM evidence_link l JOIN measure m ON m.id = l.target_id
    WHERE m.plan_id = ?2))
  AND (?3 IS NULL OR e.id IN (SELECT evidence_id FROM evidence_link WHERE target_id = ?3))
  AND (?4 IS NULL OR e.organization_id IN (SELECT value FROM json_each(?4)))
  AND (?5 IS NULL OR ?6 = EXISTS (SELECT 1 FROM json_each(e.files) f
    WHERE json_extract(f.value, '$.mediaType') IN (SELECT value FROM json_each(?5))))
  AND (?7 IS NULL OR instr(lower(e.caption), ?7) > 0 OR EXISTS (SELECT 1 FROM json_each(e.files) f
    WHERE instr(lower(json_extract(f.value, '$.name')), ?7) > 0))
  AND (?8 IS NULL OR e.wall_ms >= ?8) AND (?9 IS NULL OR e.wall_ms < ?9)
  AND (?10 IS NULL OR e.stands_for_on >= ?10) AND (?11 IS NULL OR e.stands_for_on <= ?11)
  AND (?12 = 0 OR NOT EXISTS (SELECT 1 FROM evidence_link l
    WHERE l.evidence_id = e.id AND l.target_noun = 'measure'))
  AND (?13 = 0 OR EXISTS (SELECT 1 FROM json_each(e.files) f
    WHERE json_extract(f.value, '$.sha256') IN (SELECT sha256 FROM repeated)))
  AND (?14 IS NULL OR e.id IN (SELECT evidence_id FROM evidence_link
    WHERE target_noun = 'visit' AND target_id = ?14))`;

/** The files that more than one standing piece of evidence names. */
const repeated = `WITH repeated AS MATERIALIZED (SELECT json_extract(f.value, '$.sha256') AS sha256
  FROM evidence e, json_each(e.files) f WHERE e.is_withdrawn = 0
  GROUP BY 1 HAVING count(DISTINCT e.id) > 1)`;

function filterValues(filter: EvidenceFilter): readonly (string | number | null)[] {
  return [
    filter.isTrashed ? 1 : 0,
    filter.planId,
    filter.measureId,
    filter.organizationIds && JSON.stringify(filter.organizationIds),
    filter.media && JSON.stringify(filter.media.types),
    filter.media?.isOneOf ? 1 : 0,
    filter.text?.toLowerCase() ?? null,
    filter.recordedFromMs,
    filter.recordedBeforeMs,
    filter.standsForFrom,
    filter.standsForTo,
    filter.isWithoutMeasure ? 1 : 0,
    filter.isDuplicate ? 1 : 0,
    filter.visitId,
  ];
}

/** The fields as entered, at the unit that stands for the one they were entered for. */
function withStanding(row: ProjectionRow): Stored<'evidence'> {
  const fields = toStored('evidence', row);
  return typeof row['standing_id'] === 'string' ? { ...fields, organizationId: row['standing_id'] } : fields;
}

/** A page of the evidence that the filter lets through, newest first. */
export function listEvidence(
  db: ReadDb,
  filter: EvidenceFilter,
  page: { readonly limit: number; readonly offset: number },
): readonly FoundEvidence[] {
  const sql = `${repeated} SELECT ${columns} FROM ${joined} WHERE ${narrowed}
    ORDER BY e.wall_ms DESC, e.id DESC LIMIT ?15 OFFSET ?16`;
  return db.all<ProjectionRow>(sql, ...filterValues(filter), page.limit, page.offset).map(toFound);
}

export function countEvidence(db: ReadDb, filter: EvidenceFilter): number {
  const sql = `${repeated} SELECT count(*) AS n FROM evidence e WHERE ${narrowed}`;
  return db.get<{ readonly n: number }>(sql, ...filterValues(filter))?.n ?? 0;
}

/** Standing evidence that names a file, the one asked from left out. */
export function evidenceWithFile(
  db: ReadDb,
  sha256: string,
  exceptId: string,
): readonly Stored<'evidence'>[] {
  const sql = `SELECT e.* FROM evidence e WHERE e.is_withdrawn = 0 AND e.id <> ?2 AND instr(e.files, ?1) > 0
    ORDER BY e.wall_ms, e.id LIMIT 20`;
  return db.all<ProjectionRow>(sql, sha256, exceptId).map((row) => toStored('evidence', row));
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
  readonly title_zh: string | null;
  readonly title_en: string | null;
}

export function linksOfEvidence(db: ReadDb, evidenceIds: readonly string[]): readonly EvidenceLinkRow[] {
  const sql = `SELECT l.evidence_id, l.target_noun, l.target_id, m.code AS measure_code, m.title_zh, m.title_en
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

/** Standing evidence of a visit in the order in which it was taken in. */
export function evidenceOfVisit(
  db: ReadDb,
  visitId: string,
): readonly { readonly wallMs: number; readonly fields: Stored<'evidence'> }[] {
  const sql = `SELECT e.* FROM evidence_link l JOIN evidence e ON e.id = l.evidence_id AND e.is_withdrawn = 0
    WHERE l.target_noun = 'visit' AND l.target_id = ? ORDER BY e.hlc, e.id`;
  return db
    .all<ProjectionRow>(sql, visitId)
    .map((row) => ({ wallMs: Number(row['wall_ms']), fields: toStored('evidence', row) }));
}

export interface EvidenceTally {
  readonly measure_id: string;
  readonly organization_id: string | null;
  readonly n: number;
  /** The newest day that a piece stands for, or was added on where that is unknown. */
  readonly last_on: string;
}

/** Pieces of evidence by measure and unit (null: of the measure as a whole). */
export function evidenceTallies(db: ReadDb, measureIds: readonly string[]): readonly EvidenceTally[] {
  const sql = `SELECT l.target_id AS measure_id, coalesce(s.stand_in_id, e.organization_id) AS organization_id,
      count(*) AS n,
      max(coalesce(e.stands_for_on, date(e.wall_ms / 1000, 'unixepoch', 'localtime'))) AS last_on
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

/** Files by their hashes, masked copies too, with the piece of evidence, trashed or not, that names them. */
export function claimedFiles(db: ReadDb): readonly {
  readonly evidenceId: string;
  readonly caption: string;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
}[] {
  return db.all(
    `SELECT e.id AS evidenceId, e.caption, json_extract(f.value, '$.name') AS name,
       json_extract(f.value, '$.sha256') AS sha256, json_extract(f.value, '$.size') AS size
     FROM evidence e, json_each(iif(json_valid(e.files), e.files, '[]')) f
     UNION ALL SELECT m.evidence_id, coalesce(e.caption, ''), json_extract(m.file, '$.name'),
       json_extract(m.file, '$.sha256'), json_extract(m.file, '$.size')
     FROM evidence_mask m LEFT JOIN evidence e ON e.id = m.evidence_id WHERE json_valid(m.file)
     ORDER BY evidenceId DESC, name`,
  );
}

/**
 * Every file that evidence names, withdrawn evidence too, and every masked copy, in use or not. Those of a row that
 * cannot be read are left out, and verify names the row.
 */
export function listEvidenceFiles(
  db: ReadDb,
): readonly { readonly evidenceId: string; readonly sha256: string }[] {
  return db.all(
    `SELECT e.id AS evidenceId, json_extract(f.value, '$.sha256') AS sha256
     FROM evidence e, json_each(iif(json_valid(e.files), e.files, '[]')) f
     UNION ALL SELECT evidence_id, json_extract(file, '$.sha256') FROM evidence_mask WHERE json_valid(file)
     ORDER BY evidenceId, sha256`,
  );
}
