import type { WriteDb } from '../sql/driver.ts';

/** Forms, built in and imported: each version is a row of its own. */
export const migration0080 = { number: 80, name: 'forms', up };

function up(db: WriteDb): void {
  db.exec(`
    CREATE TABLE form (
      id TEXT PRIMARY KEY,
      code TEXT NOT NULL,
      version TEXT NOT NULL,
      use TEXT NOT NULL,
      title TEXT NOT NULL,
      note TEXT,
      items TEXT NOT NULL,
      total TEXT
    ) STRICT;
    CREATE INDEX form_by_code ON form (code, version);
  `);
}
