import type { WriteDb } from '../sql/driver.ts';

/** Measures that have left their plan, and a way to the operations about parts of a measure. */
export const migration0020 = { number: 20, name: 'retired-measures', up };

function up(db: WriteDb): void {
  db.exec(`
    ALTER TABLE measure ADD COLUMN retired_on TEXT;
    ALTER TABLE measure ADD COLUMN retired_reason TEXT NOT NULL DEFAULT '';
    CREATE INDEX operation_of_parts ON operation (noun, subject_id)
      WHERE noun IN ('checklist_item', 'assignment', 'indicator');
  `);
}
