import type { WriteDb } from '../sql/driver.ts';
import { schemaVersion, setSchemaVersion } from '../sql/integrity.ts';
import { migration0010 } from './0010-record.ts';
import { migration0020 } from './0020-retired-measures.ts';
import { migration0040 } from './0040-readings.ts';
import { migration0050 } from './0050-merged-organizations.ts';
import { migration0070 } from './0070-light-settings.ts';
import { migration0080 } from './0080-forms.ts';
import { migration0090 } from './0090-visits.ts';
import { migration0100 } from './0100-picture-facts.ts';
import { migration0110 } from './0110-protection.ts';
import { migration0120 } from './0120-assessor.ts';
import { migration0130 } from './0130-picture-fact-hash.ts';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly up: (db: WriteDb) => void;
}

/** Frozen history, forward only; a number is never reused and a released file never edited. */
export const migrations: readonly Migration[] = [
  migration0010,
  migration0020,
  migration0040,
  migration0050,
  migration0070,
  migration0080,
  migration0090,
  migration0100,
  migration0110,
  migration0120,
  migration0130,
];

export const newestSchema = migrations.at(-1)?.number ?? 0;

/** Brings a database to `target`, each step in a transaction of its own: the old schema or the new, never between. */
export function migrate(db: WriteDb, target: number = newestSchema): void {
  for (const migration of migrations) {
    if (migration.number <= schemaVersion(db) || migration.number > target) continue;
    db.transaction(() => {
      migration.up(db);
      setSchemaVersion(db, migration.number);
    });
  }
}
