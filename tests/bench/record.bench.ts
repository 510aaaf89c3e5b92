import { createHash } from 'node:crypto';
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { referenceRows } from '../../db/journal/reference-rows.ts';
import { receiveOperation } from '../../db/journal/receive.ts';
import { rebuildProjections } from '../../db/journal/fold.ts';
import { migrate } from '../../db/migrations/migrate.ts';
import { databasePath } from '../../db/services/workspace-paths.ts';
import { openReadDb, openScratchDb } from '../../db/sql/driver.ts';
import { iterateArrivals } from '../../db/sql/operations.ts';
import { realClock } from '../../electron/host/real-clock.ts';
import { loadLibrary } from '../support/library.ts';
import { compare, printLine, timed } from './bench-kit.ts';
import { openBenchWorkspace } from './bench-workspace.ts';

const workspace = await openBenchWorkspace();
const measures = await workspace.do(workspace.reader, 'measures.list', { plan: 'guilin-2022' });
const { rows: units } = await workspace.do(workspace.reader, 'organizations.list', {
  plan: 'guilin-2022',
  limit: 100,
});

/** One entry like an inspector's, at a cell that moves on with the count. */
function entry(count: number) {
  return {
    measureId: measures.rows[count % measures.rows.length]?.id ?? '',
    organizationId: units[count % units.length]?.id ?? '',
    status: 'on-track' as const,
    percent: count % 101,
    isDifficult: false,
    note: `第 ${count} 次查看：台账齐全，现场与材料一致，另有两处待补。`,
    checkedOn: `2025-0${1 + (count % 9)}-1${count % 10}`,
    fileIds: [],
    captions: {},
  };
}

const probe = openSync(path.join(workspace.path, 'probe'), 'w');
const block = Buffer.alloc(4096, 7);
const single = await compare(
  400,
  (round) => workspace.do(workspace.writer, 'progress.add', entry(round)),
  (round) => {
    writeSync(probe, block, 0, block.length, round * block.length);
    fdatasyncSync(probe);
  },
);
closeSync(probe);
printLine({
  work: 'one recorded status, durable',
  ...single,
  baseline: '4 KiB write + fdatasync',
  keepWithin: 3,
});

const total = 20_000;
for (let count = 400; count < total; count += 1)
  await workspace.do(workspace.writer, 'progress.add', entry(count));
const reader = openReadDb(databasePath(workspace.path));
const operations = [...iterateArrivals(reader)].flatMap(({ header, salt, payload }) =>
  salt && payload ? [{ header, salt, payload }] : [],
);
const reference = referenceRows(loadLibrary().rows);
const oursMs = await timed(() => {
  const db = openScratchDb();
  migrate(db);
  rebuildProjections(db, reference);
  db.transaction(() => {
    for (const operation of operations) receiveOperation(db, { clock: realClock, reference }, operation);
  });
  db.close();
});
const baselineMs = await timed(() => {
  const db = openScratchDb();
  db.exec('CREATE TABLE floor (hash TEXT PRIMARY KEY, header BLOB, salt BLOB, payload BLOB) STRICT');
  db.transaction(() => {
    for (const { header, salt, payload } of operations) {
      const hash = createHash('sha256').update(header).digest('hex');
      createHash('sha256').update(salt).update(payload).digest('hex');
      db.run('INSERT INTO floor VALUES (?, ?, ?, ?)', hash, header, salt, payload);
    }
  });
  db.close();
});
printLine({
  work: `verify + merge ${operations.length} operations`,
  oursMs,
  baseline: 'hash + insert floor',
  baselineMs,
  keepWithin: 2.5,
});

reader.close();
await workspace.close();
