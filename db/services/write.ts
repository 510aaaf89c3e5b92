import type { Intent } from '../contract/intent-texts.ts';
import type { Clock } from '../model/clock.ts';
import type { Json } from '../model/canonical-json.ts';
import type { NounName } from '../model/nouns.ts';
import type { AppError, Result } from '../model/result.ts';
import { parentsOfField, parentsOfPresence, type SubjectOperation } from '../model/subject-state.ts';
import { appendOperation, type JournalDeps, type NewOperation } from '../journal/append.ts';
import { toSubjectOperation } from '../journal/operation-bytes.ts';
import type { WriteDb } from '../sql/driver.ts';
import { findLocalSetting } from '../sql/local-settings.ts';
import { journalHead, operationsOfSubject } from '../sql/operations.ts';
import { storageError } from '../sql/storage-failure.ts';
import type { WriteContext, WriteTx } from './context.ts';

export interface WriteDeps extends JournalDeps {
  readonly clock: Clock;
}

/** The one way into the record: transaction, operations, fold, commit, announcement. */
export function createWrite(db: WriteDb, deps: WriteDeps, onCommitted: () => void): WriteContext['write'] {
  return <T>(work: (tx: WriteTx) => Result<T>): Result<T> => {
    try {
      const value = db.transaction(() => {
        const result = work(createTx(db, deps));
        if (!result.ok) throw new Rollback(result.error);
        return result.value;
      });
      onCommitted();
      return { ok: true, value };
    } catch (thrown) {
      if (thrown instanceof Rollback) return { ok: false, error: thrown.error };
      const error = storageError(thrown, db.path);
      if (!error) throw thrown;
      return { ok: false, error };
    }
  };
}

/** Carries a returned error through the transaction, so that it rolls back. */
class Rollback extends Error {
  readonly error: AppError;

  constructor(error: AppError) {
    super(error.code);
    this.error = error;
  }
}

function createTx(db: WriteDb, deps: WriteDeps): WriteTx {
  // One act has one time, however many operations it is made of.
  const nowMs = deps.clock.nowMs();
  const append = (operation: Omit<NewOperation, 'nowMs'>): void =>
    void appendOperation(db, deps, { ...operation, nowMs });
  const seenOperations = (id: string, seen: number) => operationsSeen(db, id, seen);
  return {
    db,
    actorId: findLocalSetting(db, 'actor_id') ?? '',
    nowMs,
    create: (noun, id, fields, intent) =>
      append({ ...base('create', noun, id, intent), payload: { fields: fields as unknown as Json } }),
    append: (noun, id, fields, intent) =>
      append({ ...base('append', noun, id, intent), payload: { fields: fields as unknown as Json } }),
    set: (noun, id, field, value, seen, intent) =>
      append({
        ...base('set', noun, id, intent),
        field,
        parents: parentsOfField(seenOperations(id, seen), field),
        payload: { value: value as unknown as Json },
      }),
    remove: (noun, id, reason, seen, intent) =>
      append({
        ...base('remove', noun, id, intent),
        parents: parentsOfPresence(seenOperations(id, seen)),
        payload: { reason },
      }),
    restore: (noun, id, seen, intent) =>
      append({ ...base('restore', noun, id, intent), parents: parentsOfPresence(seenOperations(id, seen)) }),
    arrival: () => journalHead(db).arrival,
  };
}

function base(
  kind: NewOperation['kind'],
  noun: NounName,
  subjectId: string,
  intent: Intent,
): Omit<NewOperation, 'nowMs'> {
  return { kind, noun, subjectId, field: null, parents: [], payload: {}, intent };
}

function operationsSeen(db: WriteDb, id: string, seen: number): readonly SubjectOperation[] {
  return operationsOfSubject(db, id)
    .filter(({ arrival }) => arrival <= seen)
    .map(toSubjectOperation)
    .filter((operation) => operation !== null);
}
