import { expect, test } from 'vitest';
import { migrate } from '../../../../db/migrations/migrate.ts';
import { nouns } from '../../../../db/model/nouns.ts';
import { openScratchDb, type WriteDb } from '../../../../db/sql/driver.ts';
import { findMeasure } from '../../../../db/sql/plan-queries.ts';
import { columnName } from '../../../../db/sql/projection-tables.ts';
import { loadLibrary } from '../../../support/library.ts';

test('measures of an older workspace are in force, exactly as a rebuild has them', () => {
  const db = openScratchDb();
  migrate(db, 10);
  const built = loadLibrary().rows.find(({ noun }) => noun === 'measure');
  const known = columnsOf(db);
  const fields = Object.entries(built?.fields ?? {}).filter(([field]) => known.includes(columnName(field)));
  const columns = ['id', ...fields.map(([field]) => columnName(field))];
  const values = [built?.id ?? '', ...fields.map(([, value]) => cell(value))];
  db.run(`INSERT INTO measure (${columns.join()}) VALUES (${columns.map(() => '?').join()})`, ...values);
  migrate(db);

  const folded = nouns.measure.parse(Object.fromEntries(fields));
  expect(folded).toMatchObject({ retiredOn: null, retiredReason: '' });
  expect(findMeasure(db, built?.id ?? '')).toEqual({ ...folded, id: built?.id });
  db.close();
});

function columnsOf(db: WriteDb): readonly string[] {
  return db.all<{ name: string }>("SELECT name FROM pragma_table_info('measure')").map(({ name }) => name);
}

function cell(value: unknown): string | number | null {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  return typeof value === 'boolean' ? Number(value) : JSON.stringify(value);
}
