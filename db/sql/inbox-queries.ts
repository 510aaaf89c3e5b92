import type { VisitWindow } from '../model/inbox-groups.ts';
import type { ReadDb } from './driver.ts';

/** Standing evidence by the hash of its files, the oldest piece of each. */
export function evidenceByHash(
  db: ReadDb,
  hashes: readonly string[],
): ReadonlyMap<string, { readonly id: string; readonly name: string }> {
  const sql = `SELECT json_extract(f.value, '$.sha256') AS sha256, e.id,
      iif(e.caption = '', json_extract(f.value, '$.name'), e.caption) AS name
    FROM evidence e, json_each(iif(json_valid(e.files), e.files, '[]')) f
    WHERE e.is_withdrawn = 0 AND json_extract(f.value, '$.sha256') IN (SELECT value FROM json_each(?))
    ORDER BY e.wall_ms DESC, e.id DESC`;
  const rows = db.all<{ sha256: string; id: string; name: string }>(sql, JSON.stringify(hashes));
  return new Map(rows.map(({ sha256, id, name }) => [sha256, { id, name }]));
}

/** Visits that were planned for or held on any of these days, or the day before or after; times local. */
export function visitWindows(db: ReadDb, from: string, to: string): readonly VisitWindow[] {
  const sql = `SELECT id, planned_on AS plannedOn, ${local('arrived_at_ms')} AS arrivedAt, ${local('left_at_ms')} AS leftAt
    FROM visit
    WHERE planned_on BETWEEN ?1 AND ?2
      OR date(arrived_at_ms / 1000, 'unixepoch', 'localtime') BETWEEN date(?1, '-1 day') AND date(?2, '+1 day')
    ORDER BY id`;
  return db.all<VisitWindow>(sql, from, to);
}

function local(column: string): string {
  return `strftime('%Y-%m-%dT%H:%M:%S', ${column} / 1000, 'unixepoch', 'localtime')`;
}
