import type { Intent } from '../contract/intent-texts.ts';
import type { Edit } from '../contract/shapes.ts';
import { canonicalJson, type Json } from '../model/canonical-json.ts';
import type { FieldName, NounFields, NounName } from '../model/nouns.ts';
import { err, ok, type Result } from '../model/result.ts';
import type { ReadDb } from '../sql/driver.ts';
import { findCodeOwner } from '../sql/plan-edit-queries.ts';
import type { WriteContext, WriteTx } from './context.ts';

/** Runs one edit of descriptions and says which operations it made, so that it can be taken back. */
export function edit<T extends object>(
  ctx: WriteContext,
  work: (tx: WriteTx) => Result<T>,
): Result<T & Edit> {
  return ctx.write((tx) => {
    const first = tx.arrival() + 1;
    const done = work(tx);
    return done.ok ? ok({ ...done.value, first, arrival: tx.arrival() }) : done;
  });
}

/** What a `set` is about. */
export interface EditedSubject<N extends NounName> {
  readonly noun: N;
  readonly row: NounFields<N> & { readonly id: string };
  readonly seen: number;
  readonly intent: Intent;
}

/**
 * One operation for each field whose value really changes. A text that is changed in Chinese alone has no translation
 * any more, so that English shows the new Chinese words.
 */
export function setChanges<N extends NounName>(
  tx: WriteTx,
  { noun, row, seen, intent }: EditedSubject<N>,
  changes: Partial<NounFields<N>>,
): void {
  const wanted: Partial<NounFields<N>> = { ...staleEnglish(row, changes), ...changes };
  for (const field of Object.keys(wanted) as FieldName<N>[]) {
    const value = wanted[field];
    if (value === undefined || isSame(value as Json, row[field] as Json)) continue;
    tx.set(noun, row.id, field, value, seen, intent);
  }
}

function staleEnglish<N extends NounName>(
  row: NounFields<N>,
  changes: Partial<NounFields<N>>,
): Partial<NounFields<N>> {
  const before = row as Readonly<Record<string, Json>>;
  const english = Object.entries(changes).flatMap(([field, value]) => {
    const translation = field.replace(/Zh$/, 'En');
    const isStale = translation !== field && value !== undefined && value !== before[field];
    return isStale && typeof before[translation] === 'string' ? [[translation, ''] as const] : [];
  });
  return Object.fromEntries(english) as Partial<NounFields<N>>;
}

/** Brings rows into the order given: numbers from 1, one operation for each row whose number changes. */
export function setOrder(
  tx: WriteTx,
  noun: 'action' | 'measure',
  rows: readonly { readonly id: string; readonly position: number }[],
  seen: number,
  intent: Intent,
): void {
  rows.forEach(({ id, position }, index) => {
    if (position !== index + 1) tx.set(noun, id, 'position', index + 1, seen, intent);
  });
}

/** The same rows with one of them a place further up or down. */
export function movedRows<T extends { readonly id: string }>(
  rows: readonly T[],
  id: string,
  step: -1 | 1,
): readonly T[] {
  const place = rows.findIndex((row) => row.id === id);
  const row = rows[place];
  if (!row) return rows;
  return rows.toSpliced(place, 1).toSpliced(Math.max(0, place + step), 0, row);
}

/** A code stands for one measure of a plan, one action of a plan, one plan. */
export function checkCode(
  db: ReadDb,
  about: { readonly noun: 'plan' | 'action' | 'measure'; readonly planId: string; readonly id: string },
  code: string,
): Result<void> {
  const owner = findCodeOwner(db, about.noun, about.planId, code);
  if (owner === null || owner.id === about.id) return ok(undefined);
  return err('code-taken', { code, title: owner.title });
}

function isSame(value: Json, other: Json): boolean {
  return canonicalJson(value) === canonicalJson(other);
}
