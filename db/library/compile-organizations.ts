import { deriveId } from '../model/ids.ts';
import type { OrganizationRow } from './library.ts';
import type { OrganizationEntry } from './library-schema.ts';
import { failAt } from './read-library-file.ts';
import type { ParsedFile } from './read-library-file.ts';

/** Chinese name → id of every unit read so far. */
export type UnitIds = ReadonlyMap<string, string>;

/**
 * The units of one file, parents first. Names that the file defines are found by the units after them;
 * a name that exists twice, or a parent that is not known yet, throws.
 */
export function compileOrganizations(
  file: ParsedFile<{ readonly organizations: readonly OrganizationEntry[] }>,
  known: UnitIds,
  isSample: boolean,
): { readonly rows: readonly OrganizationRow[]; readonly unitIds: UnitIds } {
  const unitIds = new Map(known);
  const rows = file.content.organizations.map((entry, index): OrganizationRow => {
    const place = ['organizations', index];
    const parentId =
      entry.parent === undefined ? null : unitId(unitIds, entry.parent, file.path, [...place, 'parent']);
    const id = deriveId('organization', entry.key);
    if (unitIds.has(entry.name.zh)) failAt(file.path, [...place, 'name'], `${entry.name.zh} exists already`);
    unitIds.set(entry.name.zh, id);
    return {
      noun: 'organization',
      id,
      fields: {
        nameZh: entry.name.zh,
        nameEn: entry.name.en,
        kind: entry.kind,
        code: entry.code ?? '',
        parentId,
        isSample,
        noteZh: entry.note ?? '',
        mergedIntoId: null,
      },
    };
  });
  return { rows, unitIds };
}

/** The id of a unit by its Chinese name; an unknown name throws with its place. */
export function unitId(units: UnitIds, name: string, path: string, keyPath: readonly PropertyKey[]): string {
  return units.get(name) ?? failAt(path, keyPath, `unknown unit ${name}`);
}
