import { canonicalJson, type Json } from './canonical-json.ts';
import type { OperationHeader } from './operation.ts';

export type Fields = Readonly<Record<string, Json>>;

/** One operation about a subject, its payload parsed: fields of a create or append, the value of a set. */
export interface SubjectOperation {
  readonly hash: string;
  readonly header: OperationHeader;
  readonly fields: Fields;
}

/** One value of a field that no later edit has seen. */
export interface FieldHead {
  readonly operation: SubjectOperation;
  readonly value: Json;
}

/** What all known operations about one subject, in whatever order they came, make of it. */
export interface SubjectState {
  readonly exists: boolean;
  readonly fields: Fields;
  /** Fields with more than one unseen, different value; the shown one first. */
  readonly conflicts: ReadonlyMap<string, readonly FieldHead[]>;
  /** The operation that made it; null for a built-in row. */
  readonly origin: SubjectOperation | null;
}

/**
 * Folds the operations of one subject over its built-in values. A pure function of the *set* of operations:
 * order and repetition cannot matter. A field is a multi-value register: heads are the values that no other
 * operation names as seen; the greatest by (HLC, origin) is shown. A life sign (create, append, set, restore)
 * that no remove has seen keeps the subject alive.
 */
export function subjectState(base: Fields | null, operations: readonly SubjectOperation[]): SubjectState {
  const fields: Record<string, Json> = { ...base };
  const conflicts = new Map<string, readonly FieldHead[]>();
  for (const [field, heads] of fieldHeads(operations)) {
    const shown = heads[0];
    if (!shown) continue;
    fields[field] = shown.value;
    const different = distinctValues(heads);
    if (different.length > 1) conflicts.set(field, different);
  }
  const origin = operations.find(({ header }) => isMaking(header.kind)) ?? null;
  const presence = presenceOf(operations);
  if (presence.isContested) conflicts.set('presence', presence.heads);
  return { exists: (base !== null || origin !== null) && presence.isAlive, fields, conflicts, origin };
}

/** The operations whose value of `field` no later edit has seen, the shown one first. */
export function headsOfField(operations: readonly SubjectOperation[], field: string): readonly FieldHead[] {
  return fieldHeads(operations).get(field) ?? [];
}

/** The hashes a new edit of `field` must name as seen, given what the person could see. */
export function parentsOfField(operations: readonly SubjectOperation[], field: string): readonly string[] {
  return headsOfField(operations, field).map(({ operation }) => operation.hash);
}

/** The hashes a remove or restore must name: every life sign and every remove that was seen. */
export function parentsOfPresence(operations: readonly SubjectOperation[]): readonly string[] {
  return operations.map(({ hash }) => hash);
}

function fieldHeads(operations: readonly SubjectOperation[]): Map<string, FieldHead[]> {
  const heads = new Map<string, FieldHead[]>();
  const seen = new Map<string, Set<string>>();
  for (const operation of operations) {
    const { kind, field, parents } = operation.header;
    if (kind === 'set' && field !== null) {
      const hashes = seen.get(field) ?? new Set<string>();
      for (const parent of parents) hashes.add(parent);
      seen.set(field, hashes);
    }
    for (const [name, value] of Object.entries(contribution(operation))) {
      heads.set(name, [...(heads.get(name) ?? []), { operation, value }]);
    }
  }
  for (const [field, values] of heads) {
    const unseen = values.filter(({ operation }) => !seen.get(field)?.has(operation.hash));
    heads.set(
      field,
      unseen.toSorted((a, b) => compareNewestFirst(a.operation.header, b.operation.header)),
    );
  }
  return heads;
}

function contribution({ header, fields }: SubjectOperation): Fields {
  return isMaking(header.kind) || header.kind === 'set' ? fields : {};
}

function isMaking(kind: string): boolean {
  return kind === 'create' || kind === 'append';
}

/**
 * Alive unless every life sign was seen by some remove. Contested when alive although a remove stands that no
 * restore has seen: the edit won, and a person should look.
 */
function presenceOf(operations: readonly SubjectOperation[]) {
  const removes = operations.filter(({ header }) => header.kind === 'remove');
  const signs = operations.filter(({ header }) => header.kind !== 'remove');
  const removed = new Set(removes.flatMap(({ header }) => header.parents));
  const restored = new Set(
    signs.filter(({ header }) => header.kind === 'restore').flatMap(({ header }) => header.parents),
  );
  const living = signs.filter(({ hash }) => !removed.has(hash));
  const standing = removes.filter(({ hash }) => !restored.has(hash));
  const isAlive = removes.length === 0 || living.length > 0;
  const newestFirst = (a: SubjectOperation, b: SubjectOperation) => compareNewestFirst(a.header, b.header);
  const heads = [
    ...living.toSorted(newestFirst).map((operation) => ({ operation, value: true })),
    ...standing.toSorted(newestFirst).map((operation) => ({ operation, value: false })),
  ];
  return { isAlive, isContested: isAlive && standing.length > 0, heads };
}

function distinctValues(heads: readonly FieldHead[]): readonly FieldHead[] {
  const texts = new Set<string>();
  return heads.filter(({ value }) => {
    const text = canonicalJson(value);
    return texts.has(text) ? false : texts.add(text);
  });
}

/** Newest first by HLC, then device, epoch and sequence: the same everywhere. */
export function compareNewestFirst(a: OperationHeader, b: OperationHeader): number {
  return (
    compareText(b.hlc, a.hlc) ||
    compareText(b.device, a.device) ||
    compareText(b.epoch, a.epoch) ||
    b.sequence - a.sequence
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
