import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate, newestSchema } from '../../db/migrations/migrate.ts';
import { openWriteDb } from '../../db/sql/driver.ts';
import { integrityProblems, schemaVersion } from '../../db/sql/integrity.ts';
import { breakMigration } from './broken-migration.ts';
import { faultFolder } from './fault-folder.ts';

/** Statements of the newest migration: all its tables, then its number. */
const moments = [1, 2];

test.for(moments)(
  'a migration that throws after statement %i leaves the old schema, and can be run again',
  (statements) => {
    const file = join(faultFolder(), 'old.sqlite');
    const db = openWriteDb(file, { isNew: true });
    expect(() => breakMigration(db, statements, fail)).toThrow('planted');
    db.close();
    expectOldThenNew(file);
  },
);

test.for(moments)(
  'a process killed after statement %i of a migration leaves the old schema',
  (statements) => {
    const file = join(faultFolder(), 'old.sqlite');
    const program = join(import.meta.dirname, 'killed-migration.ts');
    const { signal, stderr } = spawnSync(process.execPath, [program, file, String(statements)], {
      encoding: 'utf8',
    });
    expect({ signal, stderr }).toEqual({ signal: 'SIGKILL', stderr: '' });
    expectOldThenNew(file);
  },
);

function fail(): never {
  throw new Error('planted');
}

function expectOldThenNew(file: string): void {
  const db = openWriteDb(file);
  const state = () => ({
    version: schemaVersion(db),
    tables: db.all('SELECT name FROM sqlite_schema').length > 0,
    problems: integrityProblems(db, 'full'),
  });
  expect(state()).toEqual({ version: 0, tables: false, problems: [] });
  migrate(db);
  expect(state()).toEqual({ version: newestSchema, tables: true, problems: [] });
  db.close();
}
