import type { WriteDb } from '../sql/driver.ts';

/** Visits with what they take along, what is written down during them, their seals and later changes. */
export const migration0090 = { number: 90, name: 'visits', up };

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
    CREATE TABLE visit (
      id TEXT PRIMARY KEY,
      organization_id TEXT NOT NULL,
      planned_on TEXT NOT NULL,
      kind TEXT NOT NULL,
      purpose TEXT NOT NULL,
      subject TEXT NOT NULL,
      aim TEXT NOT NULL,
      arrived_at_ms INTEGER,
      left_at_ms INTEGER,
      methods TEXT NOT NULL,
      situation TEXT NOT NULL,
      highlights TEXT NOT NULL,
      feedback TEXT NOT NULL,
      school_opinion TEXT NOT NULL,
      advice TEXT NOT NULL,
      advice_due_on TEXT,
      summary TEXT NOT NULL
    ) STRICT;
    CREATE INDEX visit_by_day ON visit (planned_on);
    CREATE INDEX visit_by_organization ON visit (organization_id, planned_on);

    CREATE TABLE visit_part (
      id TEXT PRIMARY KEY,
      visit_id TEXT NOT NULL,
      part_noun TEXT NOT NULL,
      part TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX visit_part_by_visit ON visit_part (visit_id, part_noun);

    CREATE TABLE record (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      visit_id TEXT NOT NULL,
      organization_id TEXT NOT NULL,
      form_id TEXT,
      answers TEXT NOT NULL,
      measure_id TEXT,
      text TEXT NOT NULL,
      basis TEXT NOT NULL,
      noted_at_ms INTEGER NOT NULL,
      checked_on TEXT NOT NULL,
      actor_id TEXT NOT NULL,
      corrects_id TEXT,
      reason TEXT NOT NULL,${origin}
    ) STRICT;
    CREATE INDEX record_by_visit ON record (visit_id, noted_at_ms);
    CREATE INDEX record_by_organization ON record (organization_id, kind, checked_on);
    CREATE INDEX record_by_corrected ON record (corrects_id) WHERE corrects_id IS NOT NULL;

    CREATE TABLE visit_seal (
      id TEXT PRIMARY KEY,
      visit_id TEXT NOT NULL,
      signatures TEXT NOT NULL,
      open TEXT NOT NULL,
      content_hash TEXT NOT NULL,
      actor_id TEXT NOT NULL,${origin}
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX visit_seal_by_visit ON visit_seal (visit_id);

    CREATE TABLE visit_amendment (
      id TEXT PRIMARY KEY,
      visit_id TEXT NOT NULL,
      field TEXT NOT NULL,
      before TEXT NOT NULL,
      after TEXT NOT NULL,
      reason TEXT NOT NULL,
      actor_id TEXT NOT NULL,${origin}
    ) STRICT;
    CREATE INDEX visit_amendment_by_visit ON visit_amendment (visit_id);

    CREATE TABLE visit_rule (
      id TEXT PRIMARY KEY,
      regular_per_term INTEGER NOT NULL,
      record_within_days INTEGER NOT NULL,
      check_within_days INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `);
}
