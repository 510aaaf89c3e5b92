import type { ReadDb, WriteDb } from './driver.ts';

/** `user_version`: the number of the newest migration that the file went through. */
export function schemaVersion(db: ReadDb): number {
  return db.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
}

export function setSchemaVersion(db: WriteDb, version: number): void {
  db.exec(`PRAGMA user_version = ${Math.trunc(version)}`);
}

export function sqliteVersion(db: ReadDb): string {
  return db.get<{ version: string }>('SELECT sqlite_version() AS version')?.version ?? '';
}

/** What SQLite itself finds wrong with pages and indexes; empty when sound. */
export function integrityProblems(db: ReadDb, depth: 'quick' | 'full'): readonly string[] {
  const sql = depth === 'full' ? 'PRAGMA integrity_check(20)' : 'PRAGMA quick_check(20)';
  const rows = db.all<Record<string, string>>(sql);
  return rows.map((row) => Object.values(row)[0] ?? '').filter((text) => text !== 'ok');
}

/** Each table and index with the text that made it. */
export function schemaTexts(db: ReadDb): readonly { readonly name: string; readonly text: string }[] {
  return db.all(`SELECT name, type || ' ' || tbl_name || ' ' || coalesce(sql, '') AS text
    FROM sqlite_schema ORDER BY type, name`);
}

export interface ForeignKeyProblem {
  readonly table: string;
  readonly rowid: number | null;
  readonly parent: string;
}

export function foreignKeyProblems(db: ReadDb): readonly ForeignKeyProblem[] {
  return db.all<ForeignKeyProblem>('PRAGMA foreign_key_check');
}

/** A complete, compact copy of the database as of now, made on the writer's own connection. */
export function copyInto(db: WriteDb, path: string): void {
  db.run('VACUUM INTO ?', path);
}

/** Moves everything from the -wal into the file, so that a clean stop leaves one file. */
export function checkpoint(db: WriteDb): void {
  db.all('PRAGMA wal_checkpoint(TRUNCATE)');
}

export interface PragmaReport {
  readonly sqlite: string;
  readonly synchronous: number;
  readonly journalMode: string;
  readonly foreignKeys: number;
  readonly schema: number;
  readonly pageCount: number;
}

/** The settings in force on this connection, read after a query. */
export function pragmaReport(db: ReadDb): PragmaReport {
  const sqlite = sqliteVersion(db);
  const one = (name: string) => Object.values(db.get<Record<string, number>>(`PRAGMA ${name}`) ?? {})[0] ?? 0;
  return {
    sqlite,
    synchronous: one('synchronous'),
    journalMode: String(one('journal_mode')),
    foreignKeys: one('foreign_keys'),
    schema: schemaVersion(db),
    pageCount: one('page_count'),
  };
}
