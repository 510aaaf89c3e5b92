import type { Matrix } from '../contract/matrix-calls.ts';
import { organizationKinds, type OrganizationKind } from '../model/organization.ts';
import type { ReadDb } from '../sql/driver.ts';
import { organizationsByIds } from '../sql/organization-queries.ts';
import type { OrganizationRow } from './expected-cells.ts';

type Named = Matrix['counties'][number];

/** The units of a matrix, county by county, and the counties in their order; '' stands for the city as a whole. */
export interface MatrixUnits {
  readonly units: readonly Matrix['units'][number][];
  readonly counties: readonly Named[];
}

/** Groups units under the county that they lie in; first what lies in none. */
export function unitsByCounty(db: ReadDb, rows: readonly OrganizationRow[]): MatrixUnits {
  const known = withAncestors(db, rows);
  const countyOf = (row: OrganizationRow): OrganizationRow | null => {
    const seen = new Set<string>();
    for (
      let at: OrganizationRow | undefined = row;
      at && !seen.has(at.id);
      at = known.get(at.parentId ?? '')
    ) {
      if (at.kind === 'county') return at;
      seen.add(at.id);
    }
    return null;
  };
  const placed = rows.map((row) => ({ row, county: countyOf(row) }));
  placed.sort(
    (one, other) =>
      compareUnits(one.county, other.county) ||
      kindOrder(one.row.kind) - kindOrder(other.row.kind) ||
      compareUnits(one.row, other.row),
  );
  const counties = new Map<string, Named>();
  for (const { county } of placed) {
    const { id, nameZh, nameEn } = county ?? { id: '', nameZh: '', nameEn: '' };
    counties.set(id, { id, nameZh, nameEn });
  }
  return {
    units: placed.map(({ row: { id, nameZh, nameEn, kind, isSample }, county }) => ({
      id,
      nameZh,
      nameEn,
      kind,
      isSample,
      groupId: county?.id ?? '',
    })),
    counties: [...counties.values()],
  };
}

function withAncestors(db: ReadDb, rows: readonly OrganizationRow[]): ReadonlyMap<string, OrganizationRow> {
  const known = new Map(rows.map((row) => [row.id, row]));
  const missing = (among: readonly OrganizationRow[]) => [
    ...new Set(among.flatMap(({ parentId }) => (parentId && !known.has(parentId) ? [parentId] : []))),
  ];
  for (let wanted = missing(rows); wanted.length > 0;) {
    const found = organizationsByIds(db, wanted);
    for (const row of found) known.set(row.id, row);
    wanted = missing(found);
  }
  return known;
}

function kindOrder(kind: OrganizationKind): number {
  return organizationKinds.indexOf(kind);
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** By official code, those without one after; then by name. */
function compareUnits(one: OrganizationRow | null, other: OrganizationRow | null): number {
  if (one === null || other === null) return Number(one !== null) - Number(other !== null);
  if (one.id === other.id) return 0;
  if ((one.code === '') !== (other.code === '')) return one.code === '' ? 1 : -1;
  if (one.code !== other.code) return one.code < other.code ? -1 : 1;
  return collator.compare(one.nameZh, other.nameZh) || (one.id < other.id ? -1 : 1);
}
