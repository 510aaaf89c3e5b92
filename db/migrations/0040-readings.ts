import type { WriteDb } from '../sql/driver.ts';

/** Readings of units, with what they were worked out from, who recorded them and what they correct. */
export const migration0040 = { number: 40, name: 'readings', up };

function up(db: WriteDb): void {
  db.exec(`
    ALTER TABLE reading ADD COLUMN organization_id TEXT;
    ALTER TABLE reading ADD COLUMN numerator REAL;
    ALTER TABLE reading ADD COLUMN denominator REAL;
    ALTER TABLE reading ADD COLUMN school_year TEXT;
    ALTER TABLE reading ADD COLUMN caliber TEXT NOT NULL DEFAULT '';
    ALTER TABLE reading ADD COLUMN actor_id TEXT;
    ALTER TABLE reading ADD COLUMN corrects_id TEXT;
    ALTER TABLE reading ADD COLUMN reason TEXT NOT NULL DEFAULT '';
    ALTER TABLE reading ADD COLUMN operation_hash TEXT REFERENCES operation (hash);
    ALTER TABLE reading ADD COLUMN hlc TEXT;
    ALTER TABLE reading ADD COLUMN wall_ms INTEGER;
    ALTER TABLE reading ADD COLUMN device_id TEXT;
    ALTER TABLE reading ADD COLUMN epoch TEXT;
    ALTER TABLE reading ADD COLUMN sequence INTEGER;
    ALTER TABLE reading ADD COLUMN is_withdrawn INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX reading_by_corrected ON reading (corrects_id) WHERE corrects_id IS NOT NULL;
  `);
}
