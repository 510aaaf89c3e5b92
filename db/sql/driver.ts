import Database from 'better-sqlite3';
import { guardStorage } from './storage-failure.ts';

export type SqlValue = string | number | bigint | Uint8Array | null;

/** Questions only. */
export interface ReadDb {
  readonly path: string;
  all<Row>(sql: string, ...values: readonly SqlValue[]): Row[];
  get<Row>(sql: string, ...values: readonly SqlValue[]): Row | undefined;
  iterate<Row>(sql: string, ...values: readonly SqlValue[]): IterableIterator<Row>;
}

/** Questions and changes; only the write wrapper, the fold and the start sequence hold one. */
export interface WriteDb extends ReadDb {
  readonly isWritable: true;
  /** Number of rows changed. */
  run(sql: string, ...values: readonly SqlValue[]): number;
  /** Several statements without values. */
  exec(sql: string): void;
  /** BEGIN IMMEDIATE … COMMIT; anything thrown rolls back and passes on. */
  transaction<T>(work: () => T): T;
}

export interface Closable {
  close(): void;
}

/** A version of SQLite below this can lose commits when two connections checkpoint (the WAL-reset bug). */
export const minimumSqlite = '3.51.3';

/**
 * Opens (or, with `isNew`, creates) a database for writing: WAL, synchronous FULL, foreign keys, busy timeout,
 * all read back after a query, because this build reports FULL and runs NORMAL until told otherwise.
 */
export function openWriteDb(path: string, options: { readonly isNew?: boolean } = {}): WriteDb & Closable {
  return guardStorage(path, () => {
    const database = new Database(path, { fileMustExist: options.isNew !== true });
    return closeOnThrow(database, () => {
      if (options.isNew) database.pragma('page_size = 4096');
      database.pragma('busy_timeout = 5000');
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = FULL');
      database.pragma('foreign_keys = ON');
      database.pragma('mmap_size = 0');
      database.pragma('temp_store = MEMORY');
      database.pragma('trusted_schema = OFF');
      assertPragmas(database);
      return { ...reading(database, path), ...writing(database, path), close: () => database.close() };
    });
  });
}

/**
 * Opens or makes a database of what can be made again from the record: as sound as the record's after a crash, but a
 * power cut may take its last transactions.
 */
export function openDerivedDb(path: string): WriteDb & Closable {
  return guardStorage(path, () => {
    const database = new Database(path);
    return closeOnThrow(database, () => {
      database.pragma('busy_timeout = 5000');
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = NORMAL');
      database.pragma('mmap_size = 0');
      database.pragma('trusted_schema = OFF');
      return { ...reading(database, path), ...writing(database, path), close: () => database.close() };
    });
  });
}

/** Opens a database that is only read; it sees what the writer has committed. */
export function openReadDb(path: string): ReadDb & Closable {
  return openToRead(path, () => undefined);
}

/** The same, but it shows the database as it is at this moment for as long as it is open. */
export function openSnapshotDb(path: string): ReadDb & Closable {
  return openToRead(path, (database) => {
    database.exec('BEGIN');
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
  });
}

function openToRead(path: string, begin: (database: Database.Database) => void): ReadDb & Closable {
  return guardStorage(path, () => {
    const database = new Database(path, { readonly: true, fileMustExist: true });
    return closeOnThrow(database, () => {
      database.pragma('busy_timeout = 5000');
      database.pragma('synchronous = FULL');
      database.pragma('query_only = ON');
      database.pragma('mmap_size = 0');
      begin(database);
      return { ...reading(database, path), close: () => database.close() };
    });
  });
}

/** A database in memory, for the rebuild that the record is compared with. */
export function openScratchDb(): WriteDb & Closable {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  return {
    ...reading(database, ':memory:'),
    ...writing(database, ':memory:'),
    close: () => database.close(),
  };
}

function assertPragmas(database: Database.Database): void {
  database.prepare('SELECT count(*) FROM sqlite_schema').get();
  const found = {
    journal_mode: database.pragma('journal_mode', { simple: true }),
    synchronous: database.pragma('synchronous', { simple: true }),
    foreign_keys: database.pragma('foreign_keys', { simple: true }),
  };
  const expected = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1 };
  if (JSON.stringify(found) !== JSON.stringify(expected)) {
    throw new Error(`SQLite did not accept the settings: ${JSON.stringify(found)}`);
  }
}

function closeOnThrow<T>(database: Database.Database, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    database.close();
    throw thrown;
  }
}

function reading(database: Database.Database, path: string): ReadDb {
  const statement = statementCache(database);
  return {
    path,
    all: <Row>(sql: string, ...values: readonly SqlValue[]) =>
      guardStorage(path, () => statement(sql).all(...bound(sql, values)) as Row[]),
    get: <Row>(sql: string, ...values: readonly SqlValue[]) =>
      guardStorage(path, () => statement(sql).get(...bound(sql, values)) as Row | undefined),
    iterate: <Row>(sql: string, ...values: readonly SqlValue[]) =>
      guardStorage(path, () => database.prepare(sql).iterate(...bound(sql, values)) as IterableIterator<Row>),
  };
}

function writing(database: Database.Database, path: string) {
  const statement = statementCache(database);
  return {
    isWritable: true as const,
    run: (sql: string, ...values: readonly SqlValue[]) =>
      guardStorage(path, () => statement(sql).run(...bound(sql, values)).changes),
    exec: (sql: string) => guardStorage(path, () => void database.exec(sql)),
    transaction: <T>(work: () => T): T => guardStorage(path, () => database.transaction(work).immediate()),
  };
}

type Bound = (SqlValue | Readonly<Record<string, SqlValue>>)[];

/** `?` takes values in order; the driver knows `?1` only by name, so those go in as an object. */
function bound(sql: string, values: readonly SqlValue[]): Bound {
  if (!/\?\d/.test(sql)) return [...values];
  return [Object.fromEntries(values.map((value, index) => [String(index + 1), value]))];
}

/** Statements are prepared once per text; a text with values inside would defeat this, so there is none. */
function statementCache(database: Database.Database) {
  const statements = new Map<string, Database.Statement<Bound>>();
  return (sql: string) => {
    const known = statements.get(sql);
    if (known) return known;
    const prepared = database.prepare<Bound>(sql);
    statements.set(sql, prepared);
    return prepared;
  };
}

/**
 * Holds BEGIN EXCLUSIVE on a small database of its own until released. The operating system frees it when the
 * process dies, kill -9 included. Throws StorageFailure `workspace-in-use` when another process holds it.
 */
export function holdLock(path: string): { release(): void } {
  return guardStorage(path, () => {
    const database = new Database(path);
    return closeOnThrow(database, () => {
      database.pragma('busy_timeout = 0');
      database.pragma('locking_mode = EXCLUSIVE');
      database.exec('BEGIN EXCLUSIVE');
      return { release: () => database.close() };
    });
  });
}
