import { progressStatuses } from '../../db/model/progress.ts';
import { databasePath } from '../../db/services/workspace-paths.ts';
import { openReadDb } from '../../db/sql/driver.ts';
import { compare, printLine } from './bench-kit.ts';
import { openBenchWorkspace } from './bench-workspace.ts';
import { fillMatrix } from './matrix-workspace.ts';

await benchMatrix({ measures: 200, units: 2000, entries: 3 });

/** The matrix of a plan as a page asks for it, against its cells read by hand: once as rows, once packed as here. */
async function benchMatrix(size: { measures: number; units: number; entries: number }): Promise<void> {
  const workspace = await openBenchWorkspace();
  fillMatrix(workspace.path, size);
  const reader = openReadDb(databasePath(workspace.path));
  const ids = reader.all<{ id: string }>(`SELECT DISTINCT measure_id AS id FROM progress_current`);
  const measureIds = JSON.stringify(ids.map(({ id }) => id));
  const ours = () => workspace.do(workspace.reader, 'matrix.get', { plan: 'guilin-2022' });
  const rows = await compare(7, ours, () =>
    reader.all(
      `SELECT measure_id, organization_id, status, percent, is_difficult FROM progress_current
       WHERE measure_id IN (SELECT value FROM json_each(?))`,
      measureIds,
    ),
  );
  const packed = await compare(7, ours, () =>
    reader.all(
      `SELECT measure_id, group_concat(organization_id, ','), group_concat(char(48 + instr(?2, status)), ''),
         group_concat(char(33 + CAST(round(coalesce(percent, 0)) AS INTEGER)), '')
       FROM progress_current WHERE measure_id IN (SELECT value FROM json_each(?1)) GROUP BY measure_id`,
      measureIds,
      progressStatuses.join(' '),
    ),
  );
  reader.close();
  await workspace.close();
  const work = `matrix of ${size.measures} × ${size.units} cells, lights and all`;
  printLine({
    work,
    ...rows,
    baseline: 'hand-written SQL on `progress_current`, a row a cell',
    keepWithin: 1.5,
  });
  printLine({ work, ...packed, baseline: 'hand-written SQL, a packed row a measure', keepWithin: 2 });
}
