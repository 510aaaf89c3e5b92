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
const joined = 'organization o LEFT JOIN organization p ON p.id = o.parent_id';

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
  const where = `o.id IN (SELECT id FROM area)
    AND (?2 IS NULL OR o.kind IN (SELECT value FROM json_each(?2)))
    AND (?3 IS NULL OR instr(o.name_zh, ?3) > 0 OR instr(lower(o.name_en), lower(?3)) > 0)`;
  const values = [filter.planId, filter.kinds ? JSON.stringify(filter.kinds) : null, filter.text] as const;
  const order = `CASE o.kind WHEN 'province' THEN 1 WHEN 'city' THEN 2 WHEN 'county' THEN 3 ELSE 4 END,
    o.is_sample, o.code = '', o.code, o.name_zh, o.id`;
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

/** Units of exactly this name; those of the chosen plans' areas alone, if there is one. */
export function organizationsByName(db: ReadDb, nameZh: string): readonly NamedOrganization[] {
  const sql = `${area} SELECT ${columns}, o.id IN (SELECT id FROM area) AS is_near FROM ${joined}
    WHERE o.name_zh = ?2 OR (o.name_en = ?2 AND o.name_en <> '') ORDER BY o.id`;
  const rows = db.all<ProjectionRow>(sql, null, nameZh);
  const near = rows.filter((row) => row['is_near'] === 1);
  return (near.length > 0 ? near : rows).map(toNamed);
}

/** Counties directly under a city. */
export function countiesOf(db: ReadDb, cityId: string): readonly Stored<'organization'>[] {
  const sql = `SELECT * FROM organization WHERE parent_id = ? AND kind = 'county' ORDER BY code, name_zh`;
  return db.all<ProjectionRow>(sql, cityId).map((row) => toStored('organization', row));
}

/** Units of some kinds anywhere under a city. */
export function organizationsUnder(
  db: ReadDb,
  cityId: string,
  kinds: readonly OrganizationKind[],
): readonly Stored<'organization'>[] {
  const sql = `
    WITH RECURSIVE under (id) AS (
      SELECT id FROM organization WHERE parent_id = ?1
      UNION SELECT o.id FROM organization o JOIN under u ON o.parent_id = u.id
    )
    SELECT o.* FROM organization o JOIN under u ON u.id = o.id
    WHERE o.kind IN (SELECT value FROM json_each(?2)) ORDER BY o.parent_id, o.name_zh, o.id`;
  return db
    .all<ProjectionRow>(sql, cityId, JSON.stringify(kinds))
    .map((row) => toStored('organization', row));
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

/** Everything an import compares with. */
export function listOrganizationKeys(db: ReadDb): readonly OrganizationKey[] {
  return db.all(
    'SELECT id, name_zh AS nameZh, code, parent_id AS parentId, kind FROM organization ORDER BY id',
  );
}
