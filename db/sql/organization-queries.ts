import type { OrganizationKind } from '../model/organization.ts';
import type { ReadDb } from './driver.ts';
import { toStored, type Stored } from './plan-queries.ts';
import type { ProjectionRow } from './projections.ts';

export type NamedOrganization = Stored<'organization'> & {
  readonly parentName: string;
  readonly parentNameEn: string;
};

function toNamed(row: ProjectionRow): NamedOrganization {
  return {
    ...toStored('organization', row),
    parentName: String(row['parent_name'] ?? ''),
    parentNameEn: String(row['parent_name_en'] ?? ''),
  };
}

const columns = "o.*, coalesce(p.name_zh, '') AS parent_name, coalesce(p.name_en, '') AS parent_name_en";
const joined = `organization o
  LEFT JOIN organization_stand_in ps ON ps.organization_id = o.parent_id
  LEFT JOIN organization p ON p.id = coalesce(ps.stand_in_id, o.parent_id)`;

/** Doubles are left out of lists: the unit that stands for them is there. */
const isDouble = 'o.id IN (SELECT organization_id FROM organization_stand_in)';

/** Units of rows named `u`, each replaced by the one that stands for it. */
const standing = `JOIN organization o
  ON o.id = coalesce((SELECT stand_in_id FROM organization_stand_in WHERE organization_id = u.id), u.id)`;

const order = `CASE o.kind WHEN 'province' THEN 1 WHEN 'city' THEN 2 WHEN 'county' THEN 3 ELSE 4 END,
  o.is_sample, o.code = '', o.code, o.name_zh, o.id`;

/** The city of the given plan or of every chosen one, all that hangs under it, and units without a parent. */
const area = `
  WITH RECURSIVE area (id) AS (
    SELECT city_organization_id FROM plan
      WHERE city_organization_id IS NOT NULL AND CASE WHEN ?1 IS NULL THEN is_chosen = 1 ELSE id = ?1 END
    UNION
    SELECT id FROM organization
      WHERE parent_id IS NULL AND kind NOT IN ('province', 'city')
    UNION
    SELECT o.id FROM organization o JOIN area a ON o.parent_id = a.id
    UNION
    SELECT s.organization_id FROM organization_stand_in s JOIN area a ON s.stand_in_id = a.id
  )`;

export interface OrganizationFilter {
  readonly planId: string | null;
  readonly kinds: readonly OrganizationKind[] | null;
  readonly text: string | null;
}

/** The units of an area by kind, code and name. */
export function listOrganizations(
  db: ReadDb,
  filter: OrganizationFilter,
  limit: number,
): { readonly total: number; readonly rows: readonly NamedOrganization[] } {
  const where = `o.id IN (SELECT id FROM area) AND NOT ${isDouble}
    AND (?2 IS NULL OR o.kind IN (SELECT value FROM json_each(?2)))
    AND (?3 IS NULL OR instr(o.name_zh, ?3) > 0 OR instr(lower(o.name_en), lower(?3)) > 0)`;
  const values = [filter.planId, filter.kinds ? JSON.stringify(filter.kinds) : null, filter.text] as const;
  const total =
    db.get<{ n: number }>(`${area} SELECT count(*) AS n FROM ${joined} WHERE ${where}`, ...values)?.n ?? 0;
  const rows = db.all<ProjectionRow>(
    `${area} SELECT ${columns} FROM ${joined} WHERE ${where} ORDER BY ${order} LIMIT ?4`,
    ...values,
    limit,
  );
  return { total, rows: rows.map(toNamed) };
}

export function findOrganization(db: ReadDb, id: string): NamedOrganization | null {
  const row = db.get<ProjectionRow>(`SELECT ${columns} FROM ${joined} WHERE o.id = ?`, id);
  return row ? toNamed(row) : null;
}

/** Units of exactly this name, or those that stand for one; of the chosen plans' areas alone, if there is one. */
export function organizationsByName(db: ReadDb, nameZh: string): readonly NamedOrganization[] {
  const sql = `${area}, named AS (
      SELECT DISTINCT o.id FROM organization u ${standing}
      WHERE u.name_zh = ?2 OR (u.name_en = ?2 AND u.name_en <> '')
    )
    SELECT ${columns}, o.id IN (SELECT id FROM area) AS is_near FROM ${joined}
    WHERE o.id IN (SELECT id FROM named) ORDER BY o.id`;
  const rows = db.all<ProjectionRow>(sql, null, nameZh);
  const near = rows.filter((row) => row['is_near'] === 1);
  return (near.length > 0 ? near : rows).map(toNamed);
}

/** Counties directly under a city, or the units that stand for them. */
export function countiesOf(db: ReadDb, cityId: string): readonly Stored<'organization'>[] {
  const sql = `SELECT DISTINCT o.* FROM organization u ${standing}
    WHERE (u.parent_id = ?1 OR u.parent_id IN (SELECT organization_id FROM organization_stand_in WHERE stand_in_id = ?1))
      AND u.kind = 'county' ORDER BY o.code, o.name_zh`;
  return db.all<ProjectionRow>(sql, cityId).map((row) => toStored('organization', row));
}

/** Units of some kinds anywhere under a city or its doubles, or the units that stand for them. */
export function organizationsUnder(
  db: ReadDb,
  cityId: string,
  kinds: readonly OrganizationKind[],
): readonly Stored<'organization'>[] {
  const sql = `
    WITH RECURSIVE under (id) AS (
      SELECT ?1
      UNION SELECT o.id FROM organization o JOIN under u ON o.parent_id = u.id
      UNION SELECT s.organization_id FROM organization_stand_in s JOIN under u ON s.stand_in_id = u.id
    )
    SELECT DISTINCT o.* FROM under n JOIN organization u ON u.id = n.id ${standing}
    WHERE n.id <> ?1 AND u.kind IN (SELECT value FROM json_each(?2)) ORDER BY o.parent_id, o.name_zh, o.id`;
  return db
    .all<ProjectionRow>(sql, cityId, JSON.stringify(kinds))
    .map((row) => toStored('organization', row));
}

/** The units that stand for those named, each once, in the order in which they are named. */
export function standingOrganizations(db: ReadDb, ids: readonly string[]): readonly Stored<'organization'>[] {
  const found = new Map(
    db
      .all<ProjectionRow>(
        `SELECT o.* FROM json_each(?) wanted JOIN organization u ON u.id = wanted.value ${standing} ORDER BY wanted.key`,
        JSON.stringify(ids),
      )
      .map((row) => [String(row['id']), toStored('organization', row)]),
  );
  return [...found.values()];
}

export function organizationsByIds(db: ReadDb, ids: readonly string[]): readonly Stored<'organization'>[] {
  const sql = `SELECT o.* FROM organization o JOIN json_each(?) wanted ON wanted.value = o.id ORDER BY wanted.key`;
  return db.all<ProjectionRow>(sql, JSON.stringify(ids)).map((row) => toStored('organization', row));
}

export interface OrganizationKey {
  readonly id: string;
  readonly nameZh: string;
  readonly code: string;
  readonly parentId: string | null;
  readonly kind: OrganizationKind;
}

export type TreeRow = Pick<
  Stored<'organization'>,
  'id' | 'nameZh' | 'nameEn' | 'kind' | 'code' | 'parentId' | 'isSample'
>;

/**
 * Every unit but doubles, those of cities whose plans were not chosen, and the provinces above the plans' cities.
 * A unit whose parent is missing or stands in a circle is there all the same.
 */
export function treeOrganizations(db: ReadDb): readonly TreeRow[] {
  const sql = `
    WITH RECURSIVE elsewhere (id) AS (
      SELECT city_organization_id FROM plan
        WHERE city_organization_id IS NOT NULL AND city_organization_id NOT IN
          (SELECT city_organization_id FROM plan WHERE is_chosen = 1 AND city_organization_id IS NOT NULL)
      UNION SELECT o.id FROM organization o JOIN elsewhere e ON o.parent_id = e.id
    ),
    above (id) AS (
      SELECT c.parent_id FROM plan p JOIN organization c ON c.id = p.city_organization_id WHERE c.parent_id IS NOT NULL
    )
    SELECT o.id, o.name_zh AS nameZh, o.name_en AS nameEn, o.kind, o.code, o.is_sample AS isSample,
      coalesce(ps.stand_in_id, o.parent_id) AS parentId
    FROM organization o LEFT JOIN organization_stand_in ps ON ps.organization_id = o.parent_id
    WHERE o.id NOT IN (SELECT id FROM elsewhere) AND o.id NOT IN (SELECT id FROM above) AND NOT ${isDouble}
    ORDER BY ${order}`;
  return db
    .all<Omit<TreeRow, 'isSample'> & { readonly isSample: number }>(sql)
    .map((row) => ({ ...row, isSample: row.isSample === 1 }));
}

/** Units under a unit and its doubles: directly, and at any depth. */
export function countUnder(
  db: ReadDb,
  id: string,
): { readonly childCount: number; readonly descendantCount: number } {
  const sql = `
    WITH RECURSIVE same (id) AS (
      SELECT ?1 UNION SELECT organization_id FROM organization_stand_in WHERE stand_in_id = ?1
    ),
    under (id) AS (
      SELECT o.id FROM organization o JOIN same s ON o.parent_id = s.id
      UNION SELECT o.id FROM organization o JOIN under u ON o.parent_id = u.id
      UNION SELECT s.organization_id FROM organization_stand_in s JOIN under u ON s.stand_in_id = u.id
    )
    SELECT count(*) AS descendantCount, coalesce(sum(o.parent_id IN (SELECT id FROM same)), 0) AS childCount
    FROM organization o WHERE o.id IN (SELECT id FROM under) AND o.id NOT IN (SELECT id FROM same) AND NOT ${isDouble}`;
  return db.get(sql, id) ?? { childCount: 0, descendantCount: 0 };
}

/** From the top down to the unit above; a circle that two laptops made ends where it closes. */
export function ancestorsOf(db: ReadDb, id: string): readonly Stored<'organization'>[] {
  const sql = `SELECT o.* FROM organization c JOIN organization u ON u.id = c.parent_id ${standing} WHERE c.id = ?`;
  const found: Stored<'organization'>[] = [];
  const passed = new Set([id]);
  for (let at: string | null = id; at !== null;) {
    const row: ProjectionRow | undefined = db.get<ProjectionRow>(sql, at);
    const parent: Stored<'organization'> | null = row ? toStored('organization', row) : null;
    if (!parent || passed.has(parent.id)) break;
    passed.add(parent.id);
    found.unshift(parent);
    at = parent.id;
  }
  return found;
}

/** What was entered for some units themselves, without their doubles. */
export function unitRecords(
  db: ReadDb,
  ids: readonly string[],
): {
  readonly entries: number;
  readonly visits: number;
  readonly evidence: number;
  readonly assignments: number;
  readonly children: number;
} {
  const sql = `WITH unit AS MATERIALIZED (SELECT value AS id FROM json_each(?))
    SELECT
      (SELECT count(*) FROM progress WHERE organization_id IN (SELECT id FROM unit)) AS entries,
      (SELECT count(*) FROM visit WHERE organization_id IN (SELECT id FROM unit)) AS visits,
      (SELECT count(*) FROM evidence WHERE organization_id IN (SELECT id FROM unit) AND is_withdrawn = 0) AS evidence,
      (SELECT count(*) FROM assignment WHERE organization_id IN (SELECT id FROM unit)) AS assignments,
      (SELECT count(*) FROM organization WHERE parent_id IN (SELECT id FROM unit)) AS children`;
  return (
    db.get(sql, JSON.stringify(ids)) ?? { entries: 0, visits: 0, evidence: 0, assignments: 0, children: 0 }
  );
}

/**
 * Those of some units that something else in the record speaks of, with how many; units under them and doubles
 * among the same ones do not count.
 */
export function unitsInUse(
  db: ReadDb,
  ids: readonly string[],
): readonly { readonly id: string; readonly uses: number }[] {
  const sql = `WITH unit AS MATERIALIZED (SELECT value AS id FROM json_each(?)),
    used (id) AS (
      SELECT organization_id FROM progress WHERE organization_id IN (SELECT id FROM unit)
      UNION ALL SELECT organization_id FROM evidence WHERE organization_id IN (SELECT id FROM unit)
      UNION ALL SELECT organization_id FROM assignment WHERE organization_id IN (SELECT id FROM unit)
      UNION ALL SELECT organization_id FROM pilot WHERE organization_id IN (SELECT id FROM unit)
      UNION ALL SELECT organization_id FROM visit WHERE organization_id IN (SELECT id FROM unit)
      UNION ALL SELECT city_organization_id FROM plan WHERE city_organization_id IN (SELECT id FROM unit)
      UNION ALL SELECT named.value FROM measure m, json_each(m.scope_organization_ids) named
        WHERE named.value IN (SELECT id FROM unit)
      UNION ALL SELECT parent_id FROM organization
        WHERE parent_id IN (SELECT id FROM unit) AND id NOT IN (SELECT id FROM unit)
      UNION ALL SELECT merged_into_id FROM organization
        WHERE merged_into_id IN (SELECT id FROM unit) AND id NOT IN (SELECT id FROM unit)
    )
    SELECT id, count(*) AS uses FROM used GROUP BY id ORDER BY id`;
  return db.all(sql, JSON.stringify(ids));
}

/** Everything an import compares with: a name or code of a double means the unit that stands for it. */
export function listOrganizationKeys(db: ReadDb): readonly OrganizationKey[] {
  return db.all(
    `SELECT o.id, u.name_zh AS nameZh, u.code, coalesce(ps.stand_in_id, u.parent_id) AS parentId, o.kind
     FROM organization u ${standing}
     LEFT JOIN organization_stand_in ps ON ps.organization_id = u.parent_id
     ORDER BY o.id, u.id`,
  );
}
