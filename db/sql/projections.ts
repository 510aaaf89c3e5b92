import { canonicalJson, type Json } from '../model/canonical-json.ts';
import { nounNames, type NounName } from '../model/nouns.ts';
import type { ReadDb, SqlValue, WriteDb } from './driver.ts';
import { columnName, columnsOf, hasOrigin, originColumns, type ColumnKind } from './projection-tables.ts';

export type FieldValues = Readonly<Record<string, Json>>;

/** Where an immutable row comes from. */
export interface RowOrigin {
  readonly operationHash: string;
  readonly hlc: string;
  readonly wallMs: number;
  readonly device: string;
  readonly epoch: string;
  readonly sequence: number;
  readonly isWithdrawn: boolean;
}

/** Writes the row of a subject, new or changed. Only the fold calls this. */
export function putProjection(
  db: WriteDb,
  noun: NounName,
  id: string,
  fields: FieldValues,
  origin: RowOrigin | null,
): void {
  const values: SqlValue[] = [id];
  for (const [field, kind] of columnsOf(noun)) values.push(toColumn(fields[field] ?? null, kind));
  if (hasOrigin(noun)) values.push(...originValues(origin));
  db.run(upsertSql(noun), ...values);
}

/** Takes the row of a removed subject away. Only the fold calls this. */
export function dropProjection(db: WriteDb, noun: NounName, id: string): void {
  db.run(`DELETE FROM ${noun} WHERE id = ?`, id);
}

/** Empties every projection table before a rebuild. */
export function clearProjections(db: WriteDb): void {
  for (const table of [...projectionTables].toReversed()) db.exec(`DELETE FROM ${table.name}`);
}

export interface ProjectionTable {
  readonly name: string;
  readonly key: readonly string[];
}

/** Every table that the fold writes, parents before children, with its primary key. */
export const projectionTables: readonly ProjectionTable[] = [
  ...nounNames.map((name) => ({ name, key: ['id'] })),
  { name: 'organization_stand_in', key: ['organization_id'] },
  { name: 'progress_current', key: ['measure_id', 'organization_id'] },
  { name: 'conflict', key: ['noun', 'subject_id', 'field', 'operation_hash'] },
];

export type ProjectionRow = Readonly<Record<string, string | number | null>>;

/** All rows of a projection table in the order of its key: the same order on every laptop. */
export function iterateProjection(db: ReadDb, table: ProjectionTable): IterableIterator<ProjectionRow> {
  return db.iterate<ProjectionRow>(`SELECT * FROM ${table.name} ORDER BY ${table.key.join(', ')}`);
}

export function rowToFields(noun: NounName, row: ProjectionRow): FieldValues {
  return Object.fromEntries(
    columnsOf(noun).map(([field, kind]) => [field, fromColumn(row[columnName(field)] ?? null, kind)]),
  );
}

const upserts = new Map<NounName, string>();

function upsertSql(noun: NounName): string {
  const known = upserts.get(noun);
  if (known) return known;
  const columns = ['id', ...columnsOf(noun).map(([field]) => columnName(field))];
  if (hasOrigin(noun)) columns.push(...originColumns);
  const updates = columns.slice(1).map((column) => `${column} = excluded.${column}`);
  const sql = `INSERT INTO ${noun} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
    ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')}`;
  upserts.set(noun, sql);
  return sql;
}

/** Nulls for a built-in row; where a noun has none, its columns refuse them. */
function originValues(origin: RowOrigin | null): readonly SqlValue[] {
  if (!origin) return [null, null, null, null, null, null, 0];
  const { operationHash, hlc, wallMs, device, epoch, sequence, isWithdrawn } = origin;
  return [operationHash, hlc, wallMs, device, epoch, sequence, isWithdrawn ? 1 : 0];
}

function toColumn(value: Json, kind: ColumnKind): SqlValue {
  if (value === null) return null;
  if (kind === 'json') return canonicalJson(value);
  if (kind === 'boolean') return value === true ? 1 : 0;
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new Error(`a ${kind} column cannot hold ${typeof value}`);
}

function fromColumn(value: string | number | null, kind: ColumnKind): Json {
  if (value === null) return null;
  if (kind === 'json') return JSON.parse(String(value)) as Json;
  return kind === 'boolean' ? value === 1 : value;
}
