import type { WriteDb } from '../sql/driver.ts';

/** The office's rule for lights, and the lights of periods that were fixed. */
export const migration0070 = { number: 70, name: 'light-settings', up };

function up(db: WriteDb): void {
  db.exec(`
    CREATE TABLE light_rule (
      id TEXT PRIMARY KEY,
      yellow_days INTEGER NOT NULL,
      red_gap INTEGER NOT NULL,
      behind_light TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE light_snapshot (
      id TEXT PRIMARY KEY,
      plan_id TEXT NOT NULL,
      period TEXT NOT NULL,
      as_of TEXT NOT NULL,
      yellow_days INTEGER NOT NULL,
      red_gap INTEGER NOT NULL,
      behind_light TEXT NOT NULL,
      measures TEXT NOT NULL,
      actor_id TEXT NOT NULL
    ) STRICT;
    CREATE INDEX light_snapshot_by_plan ON light_snapshot (plan_id, period);
  `);
}
