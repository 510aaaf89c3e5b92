import type { WriteDb } from '../sql/driver.ts';

/** The journal, its projections, drafts and local settings. */
export const migration0010 = { number: 10, name: 'record', up };

function up(db: WriteDb): void {
  db.exec(`
    CREATE TABLE local_setting (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE operation (
      arrival INTEGER PRIMARY KEY,
      hash TEXT NOT NULL UNIQUE,
      device_id TEXT NOT NULL,
      epoch TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      noun TEXT NOT NULL,
      subject_id TEXT NOT NULL,
      is_parked INTEGER NOT NULL CHECK (is_parked IN (0, 1)),
      arrived_at_ms INTEGER NOT NULL,
      header BLOB NOT NULL,
      UNIQUE (device_id, epoch, sequence)
    ) STRICT;
    CREATE INDEX operation_by_subject ON operation (subject_id);
    CREATE INDEX operation_parked ON operation (arrival) WHERE is_parked = 1;

    CREATE TABLE operation_payload (
      operation_hash TEXT PRIMARY KEY REFERENCES operation (hash),
      salt BLOB NOT NULL,
      payload BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE operation_quarantine (
      number INTEGER PRIMARY KEY,
      hash TEXT NOT NULL UNIQUE,
      reason TEXT NOT NULL,
      arrived_at_ms INTEGER NOT NULL,
      header BLOB NOT NULL,
      salt BLOB NOT NULL,
      payload BLOB NOT NULL
    ) STRICT;

    CREATE TABLE plan (
      id TEXT PRIMARY KEY,
      code TEXT NOT NULL,
      title_zh TEXT NOT NULL,
      title_en TEXT NOT NULL,
      short_title_zh TEXT NOT NULL,
      short_title_en TEXT NOT NULL,
      issuer_zh TEXT NOT NULL,
      issuer_en TEXT NOT NULL,
      starts_on TEXT,
      horizon_on TEXT,
      source_zh TEXT NOT NULL,
      source_en TEXT NOT NULL,
      note_zh TEXT NOT NULL,
      note_en TEXT NOT NULL,
      city_organization_id TEXT,
      is_chosen INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE action (
      id TEXT PRIMARY KEY,
      plan_id TEXT NOT NULL,
      code TEXT NOT NULL,
      position INTEGER NOT NULL,
      label_zh TEXT NOT NULL,
      label_en TEXT NOT NULL,
      title_zh TEXT NOT NULL,
      title_en TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX action_by_plan ON action (plan_id, position);

    CREATE TABLE measure (
      id TEXT PRIMARY KEY,
      plan_id TEXT NOT NULL,
      action_id TEXT NOT NULL,
      code TEXT NOT NULL,
      position INTEGER NOT NULL,
      title_zh TEXT NOT NULL,
      title_en TEXT NOT NULL,
      requirement_zh TEXT NOT NULL,
      requirement_en TEXT NOT NULL,
      forms TEXT NOT NULL,
      scope TEXT NOT NULL,
      scope_organization_ids TEXT NOT NULL,
      due_on TEXT,
      is_continuous INTEGER NOT NULL,
      due_text_zh TEXT NOT NULL,
      due_text_en TEXT NOT NULL,
      lead_text_zh TEXT NOT NULL,
      denominator_zh TEXT NOT NULL,
      note_zh TEXT NOT NULL,
      note_en TEXT NOT NULL,
      source TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX measure_by_plan ON measure (plan_id, position);
    CREATE INDEX measure_by_code ON measure (code);

    CREATE TABLE checklist_item (
      id TEXT PRIMARY KEY,
      measure_id TEXT NOT NULL,
      position INTEGER NOT NULL,
      text_zh TEXT NOT NULL,
      text_en TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX checklist_item_by_measure ON checklist_item (measure_id, position);

    CREATE TABLE pilot (
      id TEXT PRIMARY KEY,
      measure_id TEXT NOT NULL,
      organization_id TEXT NOT NULL,
      topic_zh TEXT NOT NULL,
      topic_en TEXT NOT NULL,
      batch INTEGER,
      evaluation TEXT NOT NULL,
      source TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX pilot_by_measure ON pilot (measure_id);

    CREATE TABLE indicator (
      id TEXT PRIMARY KEY,
      plan_id TEXT NOT NULL,
      attach_to TEXT NOT NULL,
      attach_id TEXT NOT NULL,
      position INTEGER NOT NULL,
      name_zh TEXT NOT NULL,
      name_en TEXT NOT NULL,
      unit_zh TEXT NOT NULL,
      unit_en TEXT NOT NULL,
      rate_kind TEXT NOT NULL,
      note_zh TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX indicator_by_plan ON indicator (plan_id, position);
    CREATE INDEX indicator_by_attachment ON indicator (attach_id);

    CREATE TABLE target (
      id TEXT PRIMARY KEY,
      indicator_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      comparator TEXT NOT NULL,
      value REAL NOT NULL,
      value_max REAL,
      year INTEGER,
      period_zh TEXT NOT NULL,
      note_zh TEXT NOT NULL,
      source TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX target_by_indicator ON target (indicator_id);

    CREATE TABLE reading (
      id TEXT PRIMARY KEY,
      indicator_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      comparator TEXT NOT NULL,
      value REAL,
      value_max REAL,
      text TEXT NOT NULL,
      as_of_on TEXT,
      period_zh TEXT NOT NULL,
      note_zh TEXT NOT NULL,
      source TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX reading_by_indicator ON reading (indicator_id);

    CREATE TABLE organization (
      id TEXT PRIMARY KEY,
      name_zh TEXT NOT NULL,
      name_en TEXT NOT NULL,
      kind TEXT NOT NULL,
      code TEXT NOT NULL,
      parent_id TEXT,
      is_sample INTEGER NOT NULL,
      note_zh TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX organization_by_name ON organization (name_zh);
    CREATE INDEX organization_by_parent ON organization (parent_id);
    CREATE INDEX organization_by_kind ON organization (kind);

    CREATE TABLE assignment (
      id TEXT PRIMARY KEY,
      measure_id TEXT NOT NULL,
      organization_id TEXT,
      role TEXT NOT NULL,
      printed_zh TEXT NOT NULL,
      is_suggested INTEGER NOT NULL,
      due_on TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX assignment_by_measure ON assignment (measure_id);

    CREATE TABLE actor (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      role TEXT NOT NULL,
      office TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE progress (
      id TEXT PRIMARY KEY,
      measure_id TEXT NOT NULL,
      organization_id TEXT NOT NULL,
      status TEXT NOT NULL,
      percent REAL,
      is_difficult INTEGER NOT NULL,
      note TEXT NOT NULL,
      checked_on TEXT NOT NULL,
      actor_id TEXT NOT NULL,
      corrects_id TEXT,
      reason TEXT NOT NULL,
      operation_hash TEXT NOT NULL REFERENCES operation (hash),
      hlc TEXT NOT NULL,
      wall_ms INTEGER NOT NULL,
      device_id TEXT NOT NULL,
      epoch TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      is_withdrawn INTEGER NOT NULL,
      is_corrected INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX progress_by_cell
      ON progress (measure_id, organization_id, checked_on DESC, hlc DESC)
      WHERE is_corrected = 0 AND is_withdrawn = 0;
    CREATE INDEX progress_by_time ON progress (wall_ms, id);
    CREATE INDEX progress_by_measure_time ON progress (measure_id, wall_ms, id);
    CREATE INDEX progress_by_organization_time ON progress (organization_id, wall_ms, id);
    CREATE INDEX progress_by_corrected ON progress (corrects_id) WHERE corrects_id IS NOT NULL;

    CREATE TABLE progress_current (
      measure_id TEXT NOT NULL,
      organization_id TEXT NOT NULL,
      progress_id TEXT NOT NULL REFERENCES progress (id) DEFERRABLE INITIALLY DEFERRED,
      status TEXT NOT NULL,
      percent REAL,
      is_difficult INTEGER NOT NULL,
      checked_on TEXT NOT NULL,
      entry_count INTEGER NOT NULL,
      PRIMARY KEY (measure_id, organization_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX progress_current_by_status ON progress_current (measure_id, status);
    CREATE INDEX progress_current_by_day ON progress_current (checked_on);

    CREATE TABLE evidence (
      id TEXT PRIMARY KEY,
      files TEXT NOT NULL,
      caption TEXT NOT NULL,
      stands_for_on TEXT,
      organization_id TEXT,
      actor_id TEXT NOT NULL,
      operation_hash TEXT NOT NULL REFERENCES operation (hash),
      hlc TEXT NOT NULL,
      wall_ms INTEGER NOT NULL,
      device_id TEXT NOT NULL,
      epoch TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      is_withdrawn INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE evidence_link (
      id TEXT PRIMARY KEY,
      evidence_id TEXT NOT NULL,
      target_noun TEXT NOT NULL,
      target_id TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX evidence_link_by_target ON evidence_link (target_id);
    CREATE INDEX evidence_link_by_evidence ON evidence_link (evidence_id);

    CREATE TABLE conflict (
      noun TEXT NOT NULL,
      subject_id TEXT NOT NULL,
      field TEXT NOT NULL,
      operation_hash TEXT NOT NULL REFERENCES operation (hash),
      value TEXT NOT NULL,
      actor_id TEXT NOT NULL,
      wall_ms INTEGER NOT NULL,
      is_shown INTEGER NOT NULL,
      PRIMARY KEY (noun, subject_id, field, operation_hash)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE draft (
      call TEXT NOT NULL,
      subject_id TEXT NOT NULL,
      field TEXT NOT NULL,
      value TEXT NOT NULL,
      hash TEXT NOT NULL,
      updated_at_ms INTEGER NOT NULL,
      PRIMARY KEY (call, subject_id, field)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE draft_file (
      id TEXT PRIMARY KEY,
      call TEXT NOT NULL,
      subject_id TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      size INTEGER NOT NULL,
      media_type TEXT NOT NULL,
      name TEXT NOT NULL,
      hash TEXT NOT NULL,
      added_at_ms INTEGER NOT NULL,
      is_discarded INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX draft_file_by_place ON draft_file (call, subject_id);
  `);
}
