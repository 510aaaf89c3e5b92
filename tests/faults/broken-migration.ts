import { migrate } from '../../db/migrations/migrate.ts';
import type { WriteDb } from '../../db/sql/driver.ts';

/**
 * Migrates a database one SQL statement at a time and fails once so many of them went through, before any commit.
 * Answers how many there were.
 */
export function breakMigration(db: WriteDb, statements: number, fail: () => void): number {
  let done = 0;
  const exec = (sql: string) => {
    for (const statement of sql.split(';').filter((text) => text.trim() !== '')) {
      db.exec(statement);
      done += 1;
      if (done === statements) fail();
    }
  };
  migrate({ ...db, exec });
  return done;
}
