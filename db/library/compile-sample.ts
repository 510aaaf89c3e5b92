import { deriveId } from '../model/ids.ts';
import type { ReferenceRow } from '../model/nouns.ts';
import { compileOrganizations, unitId } from './compile-organizations.ts';
import type { UnitIds } from './compile-organizations.ts';
import type { SampleData } from './library.ts';
import type { SampleFile } from './library-schema.ts';
import { failAt } from './read-library-file.ts';
import type { ParsedFile } from './read-library-file.ts';

/** The sample units and entries; an entry about a measure or a unit that does not exist throws. */
export function compileSample(
  file: ParsedFile<SampleFile>,
  rows: readonly ReferenceRow[],
  units: UnitIds,
): SampleData {
  const { rows: organizations, unitIds } = compileOrganizations(file, units, true);
  const measureIds = new Set(rows.filter((row) => row.noun === 'measure').map((row) => row.id));
  const progress = file.content.progress.map((entry, index) => {
    const measureId = deriveId('measure', entry.plan, entry.measure);
    if (!measureIds.has(measureId)) {
      failAt(file.path, ['progress', index, 'measure'], `unknown measure ${entry.plan} ${entry.measure}`);
    }
    return {
      measureId,
      organizationId: unitId(unitIds, entry.unit, file.path, ['progress', index, 'unit']),
      status: entry.status,
      percent: entry.percent ?? null,
      isDifficult: entry.isDifficult,
      note: entry.note,
      checkedOn: entry.checkedOn,
    };
  });
  return { organizations, progress };
}
