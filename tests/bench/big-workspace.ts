import { openWriteDb } from '../../db/sql/driver.ts';
import { realClock } from '../../electron/host/real-clock.ts';
import { realIds } from '../../electron/host/real-ids.ts';
import { appendOperation } from '../../db/journal/append.ts';
import { referenceRows } from '../../db/journal/reference-rows.ts';
import { newestSchema } from '../../db/migrations/migrate.ts';
import { databasePath } from '../../db/services/workspace-paths.ts';
import { loadLibrary } from '../support/library.ts';
import { openBenchWorkspace, type BenchWorkspace } from './bench-workspace.ts';
import { addBulkEntries } from './bulk-entries.ts';

/** A city with schools that have reported this many entries, spread over all measures. */
export async function openBigWorkspace(entries: number, schools = 2000): Promise<BenchWorkspace> {
  const workspace = await openBenchWorkspace();
  const { rows: counties } = await workspace.do(workspace.reader, 'organizations.list', {
    plan: 'guilin-2022',
    kinds: ['county'],
    limit: 100,
  });
  const { rows: measures } = await workspace.do(workspace.reader, 'measures.list', { plan: 'guilin-2022' });
  const path = databasePath(workspace.path);
  const db = openWriteDb(path);
  const reference = referenceRows(loadLibrary().rows);
  const deps = { ids: realIds, appVersion: 'bench', schema: newestSchema, reference };
  const unitIds = Array.from({ length: schools }, () => realIds.next());
  db.transaction(() => {
    for (const [index, id] of unitIds.entries()) {
      const parentId = counties[index % counties.length]?.id ?? null;
      const named = { nameZh: `试验小学${index}`, nameEn: '', kind: 'primary-school', code: '', noteZh: '' };
      const fields = { ...named, parentId, isSample: true };
      const about = {
        kind: 'create',
        noun: 'organization',
        subjectId: id,
        field: null,
        parents: [],
      } as const;
      appendOperation(db, deps, {
        ...about,
        payload: { fields },
        intent: 'organizations.import',
        nowMs: realClock.nowMs(),
      });
    }
  });
  db.close();
  addBulkEntries(path, { count: entries, measureIds: measures.map(({ id }) => id), unitIds });
  return workspace;
}

/** Lets the index of the search read to the end. */
export async function indexAll(workspace: BenchWorkspace): Promise<void> {
  for (;;) {
    const { indexed, total } = await workspace.do(workspace.reader, 'search.update', {});
    if (indexed === total) return;
  }
}
