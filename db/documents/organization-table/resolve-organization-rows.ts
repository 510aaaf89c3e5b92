import type { OrganizationKind } from '../../model/organization.ts';
import { cleanCode, nameKey } from './clean-text.ts';
import { placeKey, problemAt } from './organization-preview.ts';
import type {
  OrganizationPreview,
  OrganizationProblem,
  OrganizationRow,
  Place,
} from './organization-preview.ts';
import { parentsFirst } from './parents-first.ts';

/** What the resolver must know of an organization that is already there. */
export interface KnownOrganization {
  readonly id: string;
  readonly nameZh: string;
  readonly code: string;
  readonly parentId: string | null;
  readonly kind: OrganizationKind;
}

/** The parent is there already, or is created by another row of the same file, or there is none. */
export type RowParent =
  | { readonly kind: 'none' }
  | { readonly kind: 'existing'; readonly id: string }
  | { readonly kind: 'row'; readonly sheet: string; readonly row: number };

export interface RowToCreate extends OrganizationRow {
  readonly parent: RowParent;
}

export interface ExistingRow extends Place {
  readonly id: string;
}

/** `create` has each parent before its children and no row with an error; `problems` are all, the preview's first. */
export interface ResolvedOrganizations {
  readonly create: readonly RowToCreate[];
  readonly existing: readonly ExistingRow[];
  readonly problems: readonly OrganizationProblem[];
}

interface KnownIndex {
  readonly byId: ReadonlyMap<string, KnownOrganization>;
  readonly byCode: ReadonlyMap<string, readonly KnownOrganization[]>;
  readonly byName: ReadonlyMap<string, readonly KnownOrganization[]>;
}

type Match = KnownOrganization | 'none' | 'exists-ambiguous' | 'code-belongs-to-another';

/**
 * Matches the rows of a preview with what is there: by code, else by name and the parent's name, and finds
 * the parents among both. Pure; the same preview and the same organizations give the same answer.
 */
export function resolveOrganizationRows(
  preview: OrganizationPreview,
  known: readonly KnownOrganization[],
): ResolvedOrganizations {
  const index = indexKnown(known);
  const problems: OrganizationProblem[] = [];
  const faulty = new Set(
    preview.problems.filter((problem) => problem.severity === 'error').map((problem) => placeKey(problem)),
  );
  const existing: ExistingRow[] = [];
  const fresh: OrganizationRow[] = [];
  for (const row of preview.rows) {
    const match = faulty.has(placeKey(row)) ? 'none' : findMatch(row, index);
    if (match === 'none') {
      fresh.push(row);
    } else if (typeof match === 'string') {
      problems.push(problemAt(row, match, match === 'exists-ambiguous' ? row.nameZh : row.code));
      faulty.add(placeKey(row));
      fresh.push(row);
    } else {
      problems.push(problemAt(row, 'exists-already', row.nameZh));
      existing.push({ sheet: row.sheet, row: row.row, id: match.id });
    }
  }
  const withParents = findParents(fresh, index, faulty, problems);
  const ordered = parentsFirst(withParents, faulty);
  return {
    create: ordered.rows,
    existing,
    problems: [...preview.problems, ...problems, ...ordered.problems],
  };
}

function findMatch(row: OrganizationRow, index: KnownIndex): Match {
  const sameName = (other: KnownOrganization) => nameKey(other.nameZh) === nameKey(row.nameZh);
  const byCode = row.code === '' ? [] : (index.byCode.get(row.code) ?? []);
  if (byCode.length > 0) return byCode.find(sameName) ?? 'code-belongs-to-another';
  const candidates = (index.byName.get(nameKey(row.nameZh)) ?? []).filter(
    (other) => (row.code === '' || other.code === '') && isUnder(other, row.parentName, index),
  );
  const ids = new Set(candidates.map(({ id }) => id));
  return ids.size > 1 ? 'exists-ambiguous' : (candidates[0] ?? 'none');
}

/** A row that names no parent may mean the organization wherever it stands. */
function isUnder(organization: KnownOrganization, parentName: string, index: KnownIndex): boolean {
  if (parentName === '') return true;
  const parent = index.byId.get(organization.parentId ?? '');
  if (parent === undefined) return false;
  return nameKey(parent.nameZh) === nameKey(parentName) || parent.code === cleanCode(parentName);
}

interface RowIndex {
  readonly byName: ReadonlyMap<string, readonly OrganizationRow[]>;
  readonly byCode: ReadonlyMap<string, readonly OrganizationRow[]>;
}

/** A faulty row is meant as a parent only when no sound one has the name. */
function findParents(
  rows: readonly OrganizationRow[],
  index: KnownIndex,
  faulty: Set<string>,
  problems: OrganizationProblem[],
): readonly RowToCreate[] {
  const soundRows = indexRows(rows.filter((row) => !faulty.has(placeKey(row))));
  const allRows = indexRows(rows);
  return rows.map((row) => {
    if (row.parentName === '') return { ...row, parent: { kind: 'none' } };
    const name = nameKey(row.parentName);
    const code = cleanCode(row.parentName);
    const known = [...(index.byName.get(name) ?? []), ...(index.byCode.get(code) ?? [])];
    const there = new Set(known.map(({ id }) => id));
    const sound = someRowsNamed(soundRows, name, code, row);
    const inFile = sound.length > 0 ? sound : someRowsNamed(allRows, name, code, row);
    const [found]: readonly (RowParent | undefined)[] = [
      ...[...there].map((id) => ({ kind: 'existing' as const, id })),
      ...inFile.map((other) => ({ kind: 'row' as const, sheet: other.sheet, row: other.row })),
    ];
    if (found !== undefined && there.size + inFile.length === 1) return { ...row, parent: found };
    if (!faulty.has(placeKey(row))) {
      const problem = found === undefined ? 'parent-unknown' : 'parent-ambiguous';
      problems.push(problemAt(row, problem, row.parentName));
      faulty.add(placeKey(row));
    }
    return { ...row, parent: { kind: 'none' } };
  });
}

/** Enough rows to tell none, one and several apart: a file may give ten thousand rows one name. */
function someRowsNamed(
  { byName, byCode }: RowIndex,
  name: string,
  code: string,
  self: OrganizationRow,
): readonly OrganizationRow[] {
  const some = [...(byName.get(name) ?? []).slice(0, 3), ...(byCode.get(code) ?? []).slice(0, 3)];
  return [...new Set(some)].filter((row) => row !== self);
}

function indexRows(rows: readonly OrganizationRow[]): RowIndex {
  return {
    byName: groupBy(rows, (row) => nameKey(row.nameZh)),
    byCode: groupBy(rows, (row) => row.code),
  };
}

function indexKnown(known: readonly KnownOrganization[]): KnownIndex {
  return {
    byId: new Map(known.map((organization) => [organization.id, organization])),
    byCode: groupBy(known, (organization) => organization.code),
    byName: groupBy(known, (organization) => nameKey(organization.nameZh)),
  };
}

/** The empty key groups nothing. */
function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = Map.groupBy(values, keyOf);
  groups.delete('');
  return groups;
}
