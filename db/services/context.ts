import type { Intent } from '../contract/intent-texts.ts';
import type { Backup } from '../contract/workspaces-calls.ts';
import type { Library } from '../library/library.ts';
import type { Clock } from '../model/clock.ts';
import type { Ids } from '../model/ids.ts';
import type { ReadDb, WriteDb } from '../sql/driver.ts';
import type { Result } from '../model/result.ts';
import type { FieldName, NounFields, NounName } from '../model/nouns.ts';
import type { Jobs } from './jobs.ts';

/** What a reading handler works with. */
export interface ReadContext {
  readonly db: ReadDb;
  readonly path: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly library: Library;
  readonly jobs: Jobs;
  readonly sheetWorkerUrl: URL;
  readonly fileTextWorkerUrl: URL;
  readonly grantKey: string;
}

/** What a writing handler works with: the same, and the one way to change the record. */
export interface WriteContext extends ReadContext {
  /**
   * Runs `work` in one transaction. A returned error or anything thrown rolls everything back. When it answers
   * ok, the change is on disk (synchronous FULL) and the projections agree with it.
   */
  readonly write: <T>(work: (tx: WriteTx) => Result<T>) => Result<T>;
  /** Copies the database beside it, checked against the journal. */
  readonly backup: () => Promise<Backup>;
}

/** Inside one write: every change of the record is an operation with an intent a person can read. */
export interface WriteTx {
  readonly db: WriteDb;
  readonly actorId: string;
  readonly nowMs: number;
  create<N extends NounName>(noun: N, id: string, fields: NounFields<N>, intent: Intent): void;
  append<N extends NounName>(noun: N, id: string, fields: NounFields<N>, intent: Intent): void;
  /** `seen`: the arrival number when the person read the value that is being replaced. */
  set<N extends NounName, F extends FieldName<N>>(
    noun: N,
    id: string,
    field: F,
    value: NounFields<N>[F],
    seen: number,
    intent: Intent,
  ): void;
  remove(noun: NounName, id: string, reason: string, seen: number, intent: Intent): void;
  restore(noun: NounName, id: string, seen: number, intent: Intent): void;
  /** The journal's newest arrival number, these operations included. */
  arrival(): number;
}
