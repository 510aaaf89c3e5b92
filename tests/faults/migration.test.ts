import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { migrate, migrations, newestSchema } from '../../db/migrations/migrate.ts';
import { openScratchDb, openWriteDb } from '../../db/sql/driver.ts';
import { integrityProblems, schemaVersion } from '../../db/sql/integrity.ts';
import { breakMigration } from './broken-migration.ts';
import { faultFolder } from './fault-folder.ts';
import { reportAfterAll } from './fault-row.ts';
import { createRandom } from './random.ts';
import { scaled, seed } from './scale.ts';

const program = join(import.meta.dirname, 'killed-migration.ts');
/** Every statement of all migrations, the last of which is the number. */
const all = breakMigration(openScratchDb(), 0, () => undefined);
const statements = scaled(
  [1, Math.ceil(all / 2), all],
  Array.from({ length: all }, (_, index) => index + 1),
);
const kills = scaled(5, 100);
const outcomes = { old: 0, new: 0 };

const tally = reportAfterAll(
  'kill -9 in the middle of a migration',
  'a process of its own migrates an empty database: killed after a statement, and at any moment',
  () => ({
    tried: `after ${statements.length} of ${all} statements; ${kills} moments: ${outcomes.old} left the old schema, ${outcomes.new} the new`,
    seed,
  }),
);

test('a migration that throws in its middle leaves the old schema, and can be run again', () => {
  const file = join(faultFolder(), 'old.sqlite');
  const db = openWriteDb(file, { isNew: true });
  expect(() => breakMigration(db, Math.ceil(all / 2), fail)).toThrow('planted');
  db.close();
  expect(schemaLeftIn(file)).toBe('old');
});

test('a process killed after any statement of a migration leaves the old schema', () => {
  for (const statement of statements) {
    const file = join(faultFolder(), 'old.sqlite');
    const { signal, stderr } = spawnSync(process.execPath, [program, file, String(statement)], {
      encoding: 'utf8',
    });
    expect({ signal, stderr }).toEqual({ signal: 'SIGKILL', stderr: '' });
    tally.tried += 1;
    expect(schemaLeftIn(file), `after statement ${statement}`).toBe('old');
  }
});

test('a process killed at any moment of a migration leaves the old schema or the new', async () => {
  const moments = createRandom(seed);
  for (let kill = 1; kill <= kills; kill += 1) {
    const file = join(faultFolder(), 'old.sqlite');
    const child = spawn(process.execPath, [program, file, '0']);
    await once(child.stdout, 'data');
    await setTimeout(moments.between(0, 12));
    child.kill('SIGKILL');
    await once(child, 'close');
    tally.tried += 1;
    outcomes[schemaLeftIn(file)] += 1;
  }
});

test('the check notices a schema that is neither the old nor the new', () => {
  const file = join(faultFolder(), 'half.sqlite');
  const db = openWriteDb(file, { isNew: true });
  db.exec('CREATE TABLE local_setting (name TEXT PRIMARY KEY)');
  db.close();
  expect(() => schemaLeftIn(file)).toThrow('local_setting already exists');
  expect(tally.lost.splice(0)).toEqual([expect.stringContaining('"version":0,"tables":true')]);
});

function fail(): never {
  throw new Error('planted');
}

/** Which schema a file has, whole: the newest or one before it; then it has to be possible to bring it to the newest. */
function schemaLeftIn(file: string): 'old' | 'new' {
  const db = openWriteDb(file);
  const state = () => ({
    version: schemaVersion(db),
    tables: db.all('SELECT name FROM sqlite_schema').length > 0,
    problems: integrityProblems(db, 'full'),
  });
  const before = state();
  const older = [0, ...migrations.map(({ number }) => number)].filter((number) => number < newestSchema);
  const isOld = older.includes(before.version) && before.tables === before.version > 0;
  const isNew = before.version === newestSchema && before.tables;
  if ((!isOld && !isNew) || before.problems.length > 0) tally.lost.push(`${file}: ${JSON.stringify(before)}`);
  migrate(db);
  const after = state();
  db.close();
  expect(tally.lost).toEqual([]);
  expect(after).toEqual({ version: newestSchema, tables: true, problems: [] });
  return isOld ? 'old' : 'new';
}
