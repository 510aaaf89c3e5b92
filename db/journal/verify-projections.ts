import type { VerifyProblem } from '../model/verify-problem.ts';
import { countSteps, type OnVerifyStep } from '../model/verify-step.ts';
import type { ReadDb, WriteDb } from '../sql/driver.ts';
import {
  countOperations,
  findHashByOrigin,
  type FoundOperation,
  insertOperation,
  iterateArrivals,
  subjectsOfJournal,
} from '../sql/operations.ts';
import {
  iterateProjection,
  projectionTables,
  type ProjectionRow,
  type ProjectionTable,
} from '../sql/projections.ts';
import { rebuildProjections } from './fold.ts';
import type { ReferenceRows } from './reference-rows.ts';

/**
 * Rebuilds every projection from the journal in `scratch` (an empty, migrated database) and compares row by
 * row and cell by cell with what the workspace shows.
 */
export function verifyProjections(
  db: ReadDb,
  scratch: WriteDb,
  reference: ReferenceRows,
  damagedSubjects: ReadonlySet<string>,
  onStep: OnVerifyStep,
): readonly VerifyProblem[] {
  const damaged = new Set(damagedSubjects);
  const step = countSteps('projections', countOperations(db) + subjectsOfJournal(db).length, onStep);
  scratch.transaction(() => {
    for (const operation of iterateArrivals(db)) {
      step();
      if (!operation.salt || !operation.payload) continue;
      const { salt, payload } = operation;
      if (!canTake(scratch, operation)) damaged.add(operation.subjectId);
      else insertOperation(scratch, { ...operation, salt, payload }, 0);
    }
    rebuildProjections(scratch, reference, step);
  });
  return projectionTables.flatMap((table) => [...compareTable(table, db, scratch, damaged)]);
}

/** A second operation of one origin is damage, which the pages and the chain tell of. */
function canTake(scratch: ReadDb, { device, epoch, sequence }: FoundOperation): boolean {
  return findHashByOrigin(scratch, device, epoch, sequence) === null;
}

function* compareTable(
  table: ProjectionTable,
  db: ReadDb,
  scratch: ReadDb,
  damaged: ReadonlySet<string>,
): Generator<VerifyProblem> {
  const shown = iterateProjection(db, table);
  const rebuilt = iterateProjection(scratch, table);
  let left = shown.next();
  let right = rebuilt.next();
  while (!left.done || !right.done) {
    const order = compareKeys(table, left.done ? null : left.value, right.done ? null : right.value);
    const row = order <= 0 ? left.value : right.value;
    const isTold = touchesAny(row, damaged);
    if (order === 0 && !isTold) yield* compareCells(table, left.value, right.value);
    if (order !== 0 && !isTold) {
      yield {
        code: order < 0 ? 'projection-row-extra' : 'projection-row-missing',
        where: `${table.name} ${keyOf(table, row)}`,
        details: { table: table.name, key: keyOf(table, row) },
      };
    }
    if (order <= 0) left = shown.next();
    if (order >= 0) right = rebuilt.next();
  }
}

function* compareCells(
  table: ProjectionTable,
  shown: ProjectionRow,
  rebuilt: ProjectionRow,
): Generator<VerifyProblem> {
  for (const [column, expected] of Object.entries(rebuilt)) {
    const found = shown[column] ?? null;
    if (found === expected) continue;
    yield {
      code: 'projection-cell-differs',
      where: `${table.name}.${column} ${keyOf(table, rebuilt)}`,
      details: {
        table: table.name,
        key: keyOf(table, rebuilt),
        column,
        found: excerpt(found),
        expected: excerpt(expected),
      },
    };
  }
}

/** Negative: only shown. Positive: only rebuilt. Zero: the same row on both sides. */
function compareKeys(
  table: ProjectionTable,
  shown: ProjectionRow | null,
  rebuilt: ProjectionRow | null,
): number {
  if (!shown) return 1;
  if (!rebuilt) return -1;
  for (const column of table.key) {
    const [a, b] = [String(shown[column]), String(rebuilt[column])];
    if (a !== b) return a < b ? -1 : 1;
  }
  return 0;
}

function keyOf(table: ProjectionTable, row: ProjectionRow): string {
  return table.key.map((column) => String(row[column])).join(' ');
}

function touchesAny(row: ProjectionRow, subjects: ReadonlySet<string>): boolean {
  return (
    subjects.size > 0 && Object.values(row).some((value) => typeof value === 'string' && subjects.has(value))
  );
}

function excerpt(value: string | number | null): string | number | null {
  return typeof value === 'string' && value.length > 60 ? `${value.slice(0, 60)}…` : value;
}
