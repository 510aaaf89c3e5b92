import { placeKey, problemAt } from './organization-preview.ts';
import type { OrganizationProblem } from './organization-preview.ts';
import type { RowToCreate } from './resolve-organization-rows.ts';

/**
 * Orders rows so that a parent row comes before its children. Left out, with a problem each: what hangs on
 * a faulty row, and rows whose parents lead in a circle. Works without recursion, however deep the tree.
 */
export function parentsFirst(
  rows: readonly RowToCreate[],
  faulty: ReadonlySet<string>,
): { readonly rows: readonly RowToCreate[]; readonly problems: readonly OrganizationProblem[] } {
  const childrenOf = Map.groupBy(rows, (row) => (row.parent.kind === 'row' ? placeKey(row.parent) : ''));
  const isSound = (row: RowToCreate) => !faulty.has(placeKey(row));
  const tops = (childrenOf.get('') ?? []).filter(isSound);
  const ordered = withDescendants(tops, childrenOf, isSound);
  const broken = new Set(
    withDescendants(
      rows.filter((row) => !isSound(row)),
      childrenOf,
      isSound,
    ),
  );
  const placed = new Set(ordered);
  const problems = rows
    .filter((row) => isSound(row) && !placed.has(row))
    .map((row) => problemAt(row, broken.has(row) ? 'parent-has-problem' : 'parent-circle', row.parentName));
  return { rows: ordered, problems };
}

function withDescendants(
  tops: readonly RowToCreate[],
  childrenOf: ReadonlyMap<string, readonly RowToCreate[]>,
  isWanted: (row: RowToCreate) => boolean,
): readonly RowToCreate[] {
  const found = [...tops];
  const seen = new Set(found);
  for (const row of found) {
    for (const child of childrenOf.get(placeKey(row)) ?? []) {
      if (seen.has(child) || !isWanted(child)) continue;
      seen.add(child);
      found.push(child);
    }
  }
  return found;
}
