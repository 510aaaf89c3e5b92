import { appendOperation, type JournalDeps } from '../../db/journal/append.ts';
import { referenceRows } from '../../db/journal/reference-rows.ts';
import { newestSchema } from '../../db/migrations/migrate.ts';
import { databasePath } from '../../db/services/workspace-paths.ts';
import { openReadDb, openWriteDb } from '../../db/sql/driver.ts';
import { realClock } from '../../electron/host/real-clock.ts';
import { realIds } from '../../electron/host/real-ids.ts';
import { loadLibrary } from '../support/library.ts';
import { compare, printLine } from './bench-kit.ts';
import { openBenchWorkspace } from './bench-workspace.ts';

/** A city with 2,000 schools, each reported at 20 measures: what the plan page shows of 40,000 cells. */
const schools = 2000;
const measuresReported = 20;

const workspace = await openBenchWorkspace();
const { rows: counties } = await workspace.do(workspace.reader, 'organizations.list', {
  plan: 'guilin-2022',
  kinds: ['county'],
  limit: 100,
});
const { rows: measures } = await workspace.do(workspace.reader, 'measures.list', { plan: 'guilin-2022' });
const db = openWriteDb(databasePath(workspace.path));
const deps: JournalDeps = {
  ids: realIds,
  appVersion: 'bench',
  schema: newestSchema,
  reference: referenceRows(loadLibrary().rows),
};
const schoolIds = Array.from({ length: schools }, () => realIds.next());
db.transaction(() => {
  for (const [index, id] of schoolIds.entries()) {
    append('create', 'organization', id, {
      nameZh: `试验小学${index}`,
      nameEn: '',
      kind: 'primary-school',
      code: '',
      parentId: counties[index % counties.length]?.id ?? null,
      isSample: true,
      noteZh: '',
    });
  }
});
for (const measure of measures.slice(0, measuresReported)) {
  db.transaction(() => {
    for (const organizationId of schoolIds) {
      append('append', 'progress', realIds.next(), {
        measureId: measure.id,
        organizationId,
        status: 'on-track',
        percent: 50,
        isDifficult: false,
        note: '已查看',
        checkedOn: '2025-05-10',
        actorId: realIds.next(),
        correctsId: null,
        reason: '',
      });
    }
  });
}
db.close();

const reader = openReadDb(databasePath(workspace.path));
const page = await compare(
  15,
  () => workspace.do(workspace.reader, 'measures.list', { plan: 'guilin-2022' }),
  () =>
    reader.all(`SELECT measure_id, status, is_difficult, count(*), avg(percent), max(checked_on)
      FROM progress_current GROUP BY measure_id, status, is_difficult`),
);
printLine({
  work: `plan page over ${schools * measuresReported} cells`,
  ...page,
  baseline: 'hand-written SQL on progress_current',
  keepWithin: 1.5,
});
reader.close();
await workspace.close();

function append(
  kind: 'create' | 'append',
  noun: 'organization' | 'progress',
  subjectId: string,
  fields: Readonly<Record<string, string | number | boolean | null>>,
): void {
  const intent = kind === 'create' ? 'organizations.import' : 'progress.add';
  const about = { kind, noun, subjectId, field: null, parents: [] } as const;
  appendOperation(db, deps, { ...about, payload: { fields }, intent, nowMs: realClock.nowMs() });
}
