import { expect, test } from 'vitest';
import { databasePath } from '../../db/services/workspace-paths.ts';
import { openReadDb, openWriteDb, type SqlValue } from '../../db/sql/driver.ts';
import { reportRow } from './report-row.ts';
import { closedWorkspace } from './flip-stage.ts';
import { outcomeOfHarm, readingWithoutHarm, unknowable } from './harm-check.ts';
import { createRandom, type Random } from './random.ts';
import { scaled, seed } from './scale.ts';
import { putBack, readFolder } from './whole-folder.ts';

/** In the small form, what no journal could bring back, and one table that it could. */
const tables = scaled(
  ['operation', 'operation_payload', 'draft', 'draft_file', 'picture_fact', 'local_setting', 'evidence'],
  null,
);

test('a changed cell of any column is refused at the start, named by verify, or made good', async () => {
  const { path } = await closedWorkspace();
  const whole = readFolder(path);
  const unharmed = await readingWithoutHarm(path, null, whole);
  const cells = everyCell(path, createRandom(seed));
  const outcomes = { refused: 0, named: 0, harmless: 0, unknowable: 0 };
  const undetected: string[] = [];
  for (const cell of cells) {
    changeCell(path, cell);
    const { kind, changes } = await outcomeOfHarm(path, unharmed, null);
    if (kind === 'undetected') undetected.push(`${cell.table}.${cell.column}: ${changes.join(' and ')}`);
    else outcomes[kind] += 1;
    putBack(path, whole);
  }
  reportRow({
    fault: 'one changed cell, in every column of every table',
    how: 'the same workspace, a cell written past the program; started, then verified',
    tried: `${cells.length} columns: ${outcomes.refused} refused in words, ${outcomes.named} named by verify, ${outcomes.harmless} made good, ${outcomes.unknowable} in what nothing else tells`,
    seed,
    lost: 0,
    undetected: undetected.length,
    where: [...undetected, `not knowable: ${unknowable}`].join('; '),
  });
  expect(undetected, `FAULT_SEED=${seed}`).toEqual([]);
});

test('the check notices a row that reads otherwise although nothing was told', async () => {
  const { path } = await closedWorkspace();
  const unharmed = await readingWithoutHarm(path, null, readFolder(path));
  const [place = '', row = ''] = [...unharmed].find(([name]) => name.startsWith('draft ')) ?? [];
  const otherwise = new Map(unharmed).set(place, row.replace('写到一半', '写到一般'));
  expect(await outcomeOfHarm(path, otherwise, null)).toEqual({
    kind: 'undetected',
    changes: [`${place}: value`],
  });
});

interface Cell {
  readonly table: string;
  readonly column: string;
  readonly row: number;
}

/** Each column of some row of each table; of the settings, each row. */
function everyCell(path: string, random: Random): readonly Cell[] {
  const db = openReadDb(databasePath(path));
  const names = db.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'");
  const cells = names.flatMap(({ name: table }) => {
    const count = db.get<{ n: number }>(`SELECT count(*) AS n FROM "${table}"`)?.n ?? 0;
    if (count === 0 || tables?.includes(table) === false) return [];
    const every = Array.from({ length: count }, (_, row) => row);
    const rows = table === 'local_setting' ? every : [random.between(0, count - 1)];
    const columns = db.all<{ name: string }>(`PRAGMA table_info("${table}")`);
    return rows.flatMap((row) => columns.map(({ name: column }) => ({ table, column, row })));
  });
  db.close();
  return cells;
}

function changeCell(path: string, { table, column, row }: Cell): void {
  const db = openWriteDb(databasePath(path));
  db.exec('PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON');
  const columns = db.all<{ name: string; pk: number }>(`PRAGMA table_info("${table}")`);
  const keys = columns.filter(({ pk }) => pk > 0).map(({ name }) => name);
  const found = db.all<Record<string, SqlValue>>(`SELECT * FROM "${table}"`)[row] ?? {};
  const values = [changed(found[column] ?? null), ...keys.map((key) => found[key] ?? null)];
  const where = keys.map((key) => `"${key}" = ?`).join(' AND ');
  db.run(`UPDATE "${table}" SET "${column}" = ? WHERE ${where}`, ...values);
  db.close();
}

function changed(value: SqlValue): SqlValue {
  if (value === 0 || value === 1) return 1 - value;
  if (typeof value === 'number') return value + 1024;
  // No id ends like this, so it is nobody else's.
  if (typeof value === 'string') return `${value.slice(0, -1)}${value.endsWith('~') ? '^' : '~'}`;
  return value instanceof Uint8Array ? Buffer.concat([value.subarray(0, -1), Buffer.from('?')]) : '1';
}
