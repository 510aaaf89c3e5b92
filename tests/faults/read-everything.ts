import { databasePath } from '../../db/services/workspace-paths.ts';
import { openReadDb } from '../../db/sql/driver.ts';

/** Each row of each table, and the schema, by where it stands and as it reads. */
export type Everything = ReadonlyMap<string, string>;

/**
 * Reads every table of a workspace. Only the note of which file on which machine it is stays out: it differs between
 * copies that say the same.
 */
export function readEverything(workspacePath: string): Everything {
  const db = openReadDb(databasePath(workspacePath));
  try {
    const schema = db.all<{ name: string; type: string; sql: string | null }>(
      'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name',
    );
    const rows = new Map(schema.map((row) => [`schema ${row.name}`, JSON.stringify(row)]));
    for (const { name } of schema.filter(({ type }) => type === 'table')) {
      db.all<Record<string, unknown>>(`SELECT * FROM "${name}"`).forEach((row, index) => {
        const key = name === 'local_setting' ? String(row['name']) : `row ${index + 1}`;
        if (key !== 'home') rows.set(`${name} ${key}`, JSON.stringify(Object.entries(row).map(cell)));
      });
    }
    return rows;
  } finally {
    db.close();
  }
}

/** Where two readings differ, as `table row N: column`. */
export function differences(one: Everything, other: Everything): readonly string[] {
  const places = new Set([...one.keys(), ...other.keys()]);
  return [...places]
    .filter((place) => one.get(place) !== other.get(place))
    .map((place) => {
      const [before, after] = [one, other].map((rows) => JSON.parse(rows.get(place) ?? '[]') as unknown[]);
      if (!Array.isArray(before) || !Array.isArray(after)) return place;
      const columns = before.filter(
        (column, index) => JSON.stringify(column) !== JSON.stringify(after[index]),
      );
      return `${place}: ${columns.map((column) => String(column).split(',')[0]).join()}`;
    });
}

function cell([column, value]: readonly [string, unknown]): readonly [string, unknown] {
  return [column, Buffer.isBuffer(value) ? value.toString('hex') : value];
}
