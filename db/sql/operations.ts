import type { ReadDb, SqlValue, WriteDb } from './driver.ts';

/** One operation as stored: the header's bytes are hashed as they are and never re-serialised. */
export interface StoredOperation {
  readonly arrival: number;
  readonly hash: string;
  readonly device: string;
  readonly epoch: string;
  readonly sequence: number;
  readonly noun: string;
  readonly subjectId: string;
  readonly isParked: boolean;
  readonly header: Uint8Array;
  readonly salt: Uint8Array;
  readonly payload: Uint8Array;
}

interface OperationRow {
  readonly arrival: number;
  readonly hash: string;
  readonly device_id: string;
  readonly epoch: string;
  readonly sequence: number;
  readonly noun: string;
  readonly subject_id: string;
  readonly is_parked: number;
  readonly header: Uint8Array;
  readonly salt: Uint8Array | null;
  readonly payload: Uint8Array | null;
}

const columns = `o.arrival, o.hash, o.device_id, o.epoch, o.sequence, o.noun, o.subject_id, o.is_parked, o.header,
  p.salt, p.payload`;
const joined = 'operation o LEFT JOIN operation_payload p ON p.operation_hash = o.hash';

/** An operation whose payload may be gone (damage, or later a lawful erasure). */
export type FoundOperation = Omit<StoredOperation, 'salt' | 'payload'> & {
  readonly salt: Uint8Array | null;
  readonly payload: Uint8Array | null;
};

function rowToOperation(row: OperationRow): FoundOperation {
  return {
    arrival: row.arrival,
    hash: row.hash,
    device: row.device_id,
    epoch: row.epoch,
    sequence: row.sequence,
    noun: row.noun,
    subjectId: row.subject_id,
    isParked: row.is_parked === 1,
    header: row.header,
    salt: row.salt,
    payload: row.payload,
  };
}

export function insertOperation(
  db: WriteDb,
  operation: Omit<StoredOperation, 'arrival'>,
  nowMs: number,
): number {
  const arrival = journalHead(db).arrival + 1;
  db.run(
    `INSERT INTO operation (arrival, hash, device_id, epoch, sequence, noun, subject_id, is_parked, arrived_at_ms, header)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    arrival,
    operation.hash,
    operation.device,
    operation.epoch,
    operation.sequence,
    operation.noun,
    operation.subjectId,
    operation.isParked ? 1 : 0,
    nowMs,
    operation.header,
  );
  db.run(
    'INSERT INTO operation_payload (operation_hash, salt, payload) VALUES (?, ?, ?)',
    operation.hash,
    operation.salt,
    operation.payload,
  );
  return arrival;
}

/** Keeps an operation whose identity is taken by another content; nothing is overwritten. */
export function insertQuarantine(
  db: WriteDb,
  entry: Pick<StoredOperation, 'hash' | 'header' | 'salt' | 'payload'>,
  reason: string,
  nowMs: number,
): void {
  db.run(
    `INSERT OR IGNORE INTO operation_quarantine (hash, reason, arrived_at_ms, header, salt, payload)
     VALUES (?, ?, ?, ?, ?, ?)`,
    entry.hash,
    reason,
    nowMs,
    entry.header,
    entry.salt,
    entry.payload,
  );
}

export interface JournalHead {
  readonly arrival: number;
  readonly hash: string;
}

/** The newest operation by local arrival; arrival 0 and no hash while the journal is empty. */
export function journalHead(db: ReadDb): JournalHead {
  return (
    db.get<JournalHead>('SELECT arrival, hash FROM operation ORDER BY arrival DESC LIMIT 1') ?? {
      arrival: 0,
      hash: '',
    }
  );
}

export interface ChainTip {
  readonly sequence: number;
  readonly hash: string | null;
}

/** The last operation of an origin, from which its chain goes on. */
export function chainTip(db: ReadDb, device: string, epoch: string): ChainTip {
  return (
    db.get<ChainTip>(
      'SELECT sequence, hash FROM operation WHERE device_id = ? AND epoch = ? ORDER BY sequence DESC LIMIT 1',
      device,
      epoch,
    ) ?? { sequence: 0, hash: null }
  );
}

export function findHashByOrigin(db: ReadDb, device: string, epoch: string, sequence: number): string | null {
  const sql = 'SELECT hash FROM operation WHERE device_id = ? AND epoch = ? AND sequence = ?';
  return db.get<{ hash: string }>(sql, device, epoch, sequence)?.hash ?? null;
}

/** Whether some operation ever spoke of it as this noun: what was never there cannot be brought back. */
export function hasHistory(db: ReadDb, noun: string, subjectId: string): boolean {
  const sql = 'SELECT 1 FROM operation WHERE subject_id = ? AND noun = ? LIMIT 1';
  return db.get(sql, subjectId, noun) !== undefined;
}

export function operationsOfSubject(db: ReadDb, subjectId: string): readonly FoundOperation[] {
  const sql = `SELECT ${columns} FROM ${joined} WHERE o.subject_id = ? AND o.is_parked = 0 ORDER BY o.arrival`;
  return db.all<OperationRow>(sql, subjectId).map(rowToOperation);
}

/** Those that arrived from `first` to `last`, both included. */
export function operationsBetween(db: ReadDb, first: number, last: number): readonly FoundOperation[] {
  const sql = `SELECT ${columns} FROM ${joined} WHERE o.arrival BETWEEN ? AND ? ORDER BY o.arrival`;
  return db.all<OperationRow>(sql, first, last).map(rowToOperation);
}

/** Operations that an earlier version of the program could not apply. */
export function parkedOperations(db: ReadDb): readonly FoundOperation[] {
  const sql = `SELECT ${columns} FROM ${joined} WHERE o.is_parked = 1 ORDER BY o.arrival`;
  return db.all<OperationRow>(sql).map(rowToOperation);
}

export function setUnparked(db: WriteDb, hash: string): void {
  db.run('UPDATE operation SET is_parked = 0 WHERE hash = ?', hash);
}

/** Every operation by origin and sequence, as the chain runs. */
export function* iterateChains(db: ReadDb): Generator<FoundOperation> {
  yield* each(db, `SELECT ${columns} FROM ${joined} ORDER BY o.device_id, o.epoch, o.sequence`);
}

/** Every operation in the order it arrived here, from `after` (exclusive). */
export function* iterateArrivals(db: ReadDb, after = 0): Generator<FoundOperation> {
  yield* each(db, `SELECT ${columns} FROM ${joined} WHERE o.arrival > ? ORDER BY o.arrival`, after);
}

/** Each subject that some operation speaks of, once. */
export function subjectsOfJournal(
  db: ReadDb,
): readonly { readonly noun: string; readonly subject_id: string }[] {
  return db.all(
    'SELECT DISTINCT noun, subject_id FROM operation WHERE is_parked = 0 ORDER BY noun, subject_id',
  );
}

/** The newest operation of every origin, in fixed order: the same wherever the same operations have arrived. */
export function originTips(db: ReadDb): readonly { readonly hash: string; readonly sequence: number }[] {
  return db.all(
    `SELECT o.hash, o.sequence FROM operation o
     JOIN (SELECT device_id, epoch, max(sequence) AS sequence FROM operation GROUP BY device_id, epoch) tip
       ON tip.device_id = o.device_id AND tip.epoch = o.epoch AND tip.sequence = o.sequence
     ORDER BY o.hash`,
  );
}

export function countOperations(db: ReadDb): number {
  return db.get<{ n: number }>('SELECT count(*) AS n FROM operation')?.n ?? 0;
}

function* each(db: ReadDb, sql: string, ...values: readonly SqlValue[]): Generator<FoundOperation> {
  for (const row of db.iterate<OperationRow>(sql, ...values)) yield rowToOperation(row);
}
