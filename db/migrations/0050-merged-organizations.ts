import type { WriteDb } from '../sql/driver.ts';

/** Doubled units: which unit each was merged into, and which unit stands for it. */
export const migration0050 = { number: 50, name: 'merged-organizations', up };

function up(db: WriteDb): void {
  db.exec(`
    ALTER TABLE organization ADD COLUMN merged_into_id TEXT;
    CREATE INDEX organization_by_merged ON organization (merged_into_id) WHERE merged_into_id IS NOT NULL;

    CREATE TABLE organization_stand_in (
      organization_id TEXT PRIMARY KEY,
      stand_in_id TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX organization_stand_in_by_unit ON organization_stand_in (stand_in_id);

    CREATE INDEX IF NOT EXISTS evidence_by_organization ON evidence (organization_id);
    CREATE INDEX IF NOT EXISTS assignment_by_organization ON assignment (organization_id);
  `);
}
