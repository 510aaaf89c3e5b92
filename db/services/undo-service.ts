import type { Intent } from '../contract/intent-texts.ts';
import type { CallOutput, CallRequest } from '../contract/calls.ts';
import { toSubjectOperation } from '../journal/operation-bytes.ts';
import type { Json } from '../model/canonical-json.ts';
import { nouns, type FieldName, type NounFields, type NounName } from '../model/nouns.ts';
import { isNounName } from '../model/operation.ts';
import { err, ok, type Result } from '../model/result.ts';
import { headsOfField, type Fields, type SubjectOperation } from '../model/subject-state.ts';
import { operationsBetween, operationsOfSubject } from '../sql/operations.ts';
import { isInUse } from '../sql/plan-edit-queries.ts';
import { findAction, findMeasure } from '../sql/plan-queries.ts';
import { hasOrigin } from '../sql/projection-tables.ts';
import type { WriteContext, WriteTx } from './context.ts';
import { checkCode, edit } from './edit.ts';
import { valueBefore } from './history-service.ts';

const longestEdit = 2000;

/** Takes an edit back, newest operation first, in one transaction: the whole of it or nothing. */
export function undoEdit(
  ctx: WriteContext,
  { first, arrival }: CallRequest<'history.undo'>,
): Result<CallOutput<'history.undo'>> {
  if (arrival - first >= longestEdit) return err('edit-superseded');
  return edit(ctx, (tx) => {
    for (const stored of operationsBetween(tx.db, first, arrival).toReversed()) {
      const operation = toSubjectOperation(stored);
      if (!operation) return err('edit-superseded');
      const undone = undoOne(ctx, tx, operation);
      if (!undone.ok) return undone;
    }
    return ok({});
  });
}

function undoOne(ctx: WriteContext, tx: WriteTx, operation: SubjectOperation): Result<void> {
  const { noun, subject, kind, field, intent } = operation.header;
  if (!isNounName(noun) || hasOrigin(noun)) return err('edit-superseded');
  const operations = operationsOfSubject(tx.db, subject)
    .map(toSubjectOperation)
    .filter((found) => found !== null);
  const undoing = undoIntent(intent);
  if (kind === 'set' && field !== null) {
    const builtIn = ctx.library.rows.find(({ id }) => id === subject)?.fields ?? null;
    return undoSet(tx, { noun, operation, operations, field, builtIn, intent: undoing });
  }
  if (kind === 'remove') tx.restore(noun, subject, tx.arrival(), undoing);
  else if (isFreeToRemove(tx, operation, operations)) tx.remove(noun, subject, '', tx.arrival(), undoing);
  else return err('edit-superseded');
  return ok(undefined);
}

interface UndoneSet {
  readonly noun: NounName;
  readonly operation: SubjectOperation;
  readonly operations: readonly SubjectOperation[];
  readonly field: string;
  readonly builtIn: Fields | null;
  readonly intent: Intent;
}

function undoSet(
  tx: WriteTx,
  { noun, operation, operations, field, builtIn, intent }: UndoneSet,
): Result<void> {
  const { subject } = operation.header;
  const heads = headsOfField(operations, field);
  if (heads.length !== 1 || heads[0]?.operation.hash !== operation.hash) return err('edit-superseded');
  const former = valueBefore(operations, operation, field, builtIn) ?? defaultOf(noun, field);
  const isCode = field === 'code' && typeof former === 'string';
  const free = isCode ? checkFormerCode(tx, noun, subject, former) : ok(undefined);
  if (!free.ok) return free;
  const value = former as NounFields<typeof noun>[FieldName<typeof noun>];
  tx.set(noun, subject, field as FieldName<typeof noun>, value, tx.arrival(), intent);
  return ok(undefined);
}

function checkFormerCode(tx: WriteTx, noun: NounName, id: string, code: string): Result<void> {
  if (noun === 'plan') return checkCode(tx.db, { noun, planId: id, id }, code);
  if (noun !== 'action' && noun !== 'measure') return ok(undefined);
  const row = noun === 'action' ? findAction(tx.db, id) : findMeasure(tx.db, id);
  return checkCode(tx.db, { noun, planId: row?.planId ?? '', id }, code);
}

/** What was made may go again while nothing hangs on it and nobody else has worked on it. */
function isFreeToRemove(
  tx: WriteTx,
  made: SubjectOperation,
  operations: readonly SubjectOperation[],
): boolean {
  const { actor, subject } = made.header;
  return operations.every(({ header }) => header.actor === actor) && !isInUse(tx.db, subject);
}

/** The value of a field that the operations never speak of, as an older version did not know it. */
function defaultOf(noun: NounName, field: string): Json {
  const schemas = nouns[noun].shape as Readonly<
    Record<string, { safeParse(value: unknown): { readonly data?: unknown } }>
  >;
  return (schemas[field]?.safeParse(undefined).data ?? null) as Json;
}

/** `measures.update.undo`; undone in its turn it is a `redo`. An intent of a later version keeps its own name. */
function undoIntent(intent: string): Intent {
  if (intent.endsWith('.undo')) return intent.replace(/\.undo$/, '.redo') as Intent;
  return `${intent.replace(/\.redo$/, '')}.undo` as Intent;
}
