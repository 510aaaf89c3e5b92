import type { WriteDb } from '../sql/driver.ts';

/** Whose answers a sheet holds; all from before are the inspector's. */
export const migration0120 = { number: 120, name: 'assessor', up };

function up(db: WriteDb): void {
  db.exec(`ALTER TABLE record ADD COLUMN assessor TEXT NOT NULL DEFAULT 'inspector'`);
}
