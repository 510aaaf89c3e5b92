import type { WriteDb } from '../sql/driver.ts';

/** What pictures say of themselves, read once as they come in; of this machine only, never part of the record. */
export const migration0100 = { number: 100, name: 'picture-facts', up };

function up(db: WriteDb): void {
  db.exec(`
    CREATE TABLE picture_fact (
      sha256 TEXT PRIMARY KEY,
      taken_at TEXT,
      width_px INTEGER,
      height_px INTEGER
    ) STRICT, WITHOUT ROWID;
  `);
}
