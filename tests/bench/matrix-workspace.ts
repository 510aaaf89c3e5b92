import { databasePath } from '../../db/services/workspace-paths.ts';
import { openWriteDb, type WriteDb } from '../../db/sql/driver.ts';
import { realIds } from '../../electron/host/real-ids.ts';

export interface MatrixSize {
  readonly measures: number;
  readonly units: number;
  /** Entries a cell: the newest is the current one. */
  readonly entries: number;
}

const statuses = ['not-started', 'ahead', 'on-track', 'behind', 'done', 'continuous'] as const;

/**
 * Fills the workspace of a plan with schools and entries as the fold would have them, past the journal: what is
 * measured reads the projections alone, and a million operations would take an hour to sign.
 */
export function fillMatrix(workspacePath: string, size: MatrixSize): void {
  const db = openWriteDb(databasePath(workspacePath));
  try {
    db.exec('PRAGMA foreign_keys = OFF');
    db.transaction(() => fill(db, size));
    db.exec('ANALYZE');
  } finally {
    db.close();
  }
}

function fill(db: WriteDb, { measures, units, entries }: MatrixSize): void {
  const plan = db.get<{ id: string; city: string }>(
    `SELECT id, city_organization_id AS city FROM plan WHERE code = 'guilin-2022'`,
  );
  if (!plan) throw new Error('no plan');
  const counties = db.all<{ id: string }>(
    `SELECT id FROM organization WHERE parent_id = ? AND kind = 'county'`,
    plan.city,
  );
  const schools = Array.from({ length: units }, (_, place) => {
    const id = realIds.next();
    const parent = counties[place % counties.length]?.id ?? null;
    db.run(
      `INSERT INTO organization (id, name_zh, name_en, kind, code, parent_id, is_sample, note_zh)
       VALUES (?, ?, '', 'primary-school', '', ?, 1, '')`,
      id,
      `试验小学${place}`,
      parent,
    );
    return id;
  });
  for (const [place, measureId] of measureIds(db, plan.id, measures).entries()) {
    for (const [at, organizationId] of schools.entries()) {
      let last = '';
      for (let entry = 0; entry < entries; entry += 1) {
        last = realIds.next();
        addEntry(db, { id: last, measureId, organizationId, entry, seed: place * units + at });
      }
      const { status, percent } = valueOf(place * units + at + entries - 1);
      db.run(
        `INSERT INTO progress_current VALUES (?, ?, ?, ?, ?, 0, ?, ?)`,
        measureId,
        organizationId,
        last,
        status,
        percent,
        dayOf(entries - 1),
        entries,
      );
    }
  }
}

/** Those of the plan, made to expect schools, and copies of the last until there are enough. */
function measureIds(db: WriteDb, planId: string, wanted: number): readonly string[] {
  db.run(`UPDATE measure SET scope = 'schools', due_on = '2030-12-31' WHERE plan_id = ?`, planId);
  const ids = db
    .all<{ id: string }>('SELECT id FROM measure WHERE plan_id = ? ORDER BY code LIMIT ?', planId, wanted)
    .map(({ id }) => id);
  const columns = db
    .all<{ name: string }>(`SELECT name FROM pragma_table_info('measure')`)
    .map(({ name }) => name)
    .filter((name) => !['id', 'code', 'position'].includes(name))
    .join(', ');
  while (ids.length < wanted) {
    const id = realIds.next();
    db.run(
      `INSERT INTO measure (id, code, position, ${columns}) SELECT ?, ?, ?, ${columns} FROM measure WHERE id = ?`,
      id,
      `T${ids.length}`,
      1000 + ids.length,
      ids[ids.length % 60] ?? '',
    );
    ids.push(id);
  }
  return ids;
}

interface Entry {
  readonly id: string;
  readonly measureId: string;
  readonly organizationId: string;
  readonly entry: number;
  readonly seed: number;
}

function addEntry(db: WriteDb, { id, measureId, organizationId, entry, seed }: Entry): void {
  const { status, percent } = valueOf(seed + entry);
  const values = { id, measure_id: measureId, organization_id: organizationId, status, percent };
  const rest = {
    is_difficult: 0,
    note: '已查看',
    checked_on: dayOf(entry),
    actor_id: id,
    corrects_id: null,
    reason: '',
    operation_hash: id,
    hlc: String(entry).padStart(16, '0'),
    wall_ms: 1_700_000_000_000 + seed,
    device_id: 'bench',
    epoch: 'bench',
    sequence: seed,
    is_withdrawn: 0,
  };
  const row = { ...values, ...rest };
  const names = Object.keys(row);
  db.run(
    `INSERT INTO progress (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    ...Object.values(row),
  );
}

function valueOf(seed: number) {
  return { status: statuses[seed % statuses.length] ?? 'done', percent: seed % 5 === 0 ? null : seed % 101 };
}

function dayOf(entry: number): string {
  return `2025-0${1 + (entry % 9)}-10`;
}
