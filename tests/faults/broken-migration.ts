import { migrate } from '../../db/migrations/migrate.ts';
import type { WriteDb } from '../../db/sql/driver.ts';

/** Migrates a database and fails once so many statements of the migrations went through, before any commit. */
export function breakMigration(db: WriteDb, statements: number, fail: () => void): void {
  let left = statements;
  const exec = (sql: string) => {
    db.exec(sql);
    left -= 1;
    if (left === 0) fail();
  };
  migrate({ ...db, exec });
}
