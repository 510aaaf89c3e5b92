import type { WriteDb } from '../sql/driver.ts';

/** Masked copies of pictures, what files are kept for, and who saw an original. */
export const migration0110 = { number: 110, name: 'protection', up };

const origin = `
      operation_hash TEXT NOT NULL REFERENCES operation (hash),
      hlc TEXT NOT NULL,
      wall_ms INTEGER NOT NULL,
      device_id TEXT NOT NULL,
      epoch TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      is_withdrawn INTEGER NOT NULL`;

function up(db: WriteDb): void {
  db.exec(`
    CREATE TABLE evidence_mask (
      id TEXT PRIMARY KEY,
      evidence_id TEXT NOT NULL,
      file_index INTEGER NOT NULL,
      boxes TEXT NOT NULL,
      file TEXT NOT NULL,
      actor_id TEXT NOT NULL,${origin}
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX evidence_mask_by_evidence ON evidence_mask (evidence_id);

    CREATE TABLE file_protection (
      id TEXT PRIMARY KEY,
      evidence_id TEXT NOT NULL,
      file_index INTEGER NOT NULL,
      purpose TEXT NOT NULL,
      retain_until_on TEXT,
      is_sealed INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX file_protection_by_evidence ON file_protection (evidence_id);

    CREATE TABLE original_access (
      id TEXT PRIMARY KEY,
      evidence_id TEXT NOT NULL,
      file_index INTEGER NOT NULL,
      reason TEXT NOT NULL,
      actor_id TEXT NOT NULL,${origin}
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX original_access_by_evidence ON original_access (evidence_id);
  `);
}
