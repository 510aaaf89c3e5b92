import type { ReadDb, WriteDb } from './driver.ts';
import { schemaVersion, setSchemaVersion } from './integrity.ts';

/** One document of the index: a name, or a text, of one subject. */
export interface SearchEntry {
  readonly noun: string;
  readonly subjectId: string;
  /** What of the subject it holds: `name`, `text`, or the hash of a file. */
  readonly part: string;
  /** The day it stands for; names have none (null) and come first, texts without a day ('') next. */
  readonly day: string | null;
  /** Tokens, written by db/search. */
  readonly text: string;
  readonly initials: string;
  readonly facets: string;
}

/** Changes with every change of the tables or of what they hold; another number is made anew. */
export const searchFormat = 2;

/** The tables of the index, empty. */
export function makeSearchTables(db: WriteDb): void {
  db.transaction(() => {
    db.exec(`
      DROP TABLE IF EXISTS search_text;
      DROP TABLE IF EXISTS search_entry;
      DROP TABLE IF EXISTS search_state;
      DROP TABLE IF EXISTS file_text;
      DROP TABLE IF EXISTS waiting_file;
      CREATE VIRTUAL TABLE search_text USING fts5(
        text, initials, facets, content = '', contentless_delete = 1, prefix = '1', tokenize = 'ascii'
      );
      CREATE TABLE search_entry (
        place INTEGER PRIMARY KEY,
        noun TEXT NOT NULL,
        subject_id TEXT NOT NULL,
        part TEXT NOT NULL
      ) STRICT;
      CREATE INDEX search_entry_by_subject ON search_entry (subject_id);
      CREATE TABLE search_state (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE file_text (
        sha256 TEXT PRIMARY KEY,
        state TEXT NOT NULL CHECK (state IN ('read', 'wordless', 'unreadable')),
        text TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE waiting_file (
        sha256 TEXT NOT NULL,
        evidence_id TEXT NOT NULL,
        name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        PRIMARY KEY (sha256, evidence_id)
      ) STRICT, WITHOUT ROWID;
    `);
    setSchemaVersion(db, searchFormat);
  });
}

export function hasSearchTables(db: ReadDb): boolean {
  return schemaVersion(db) === searchFormat;
}

export type SearchStateName = 'arrival' | 'hash' | 'library';

export function findSearchState(db: ReadDb, name: SearchStateName): string | null {
  return db.get<{ value: string }>('SELECT value FROM search_state WHERE name = ?', name)?.value ?? null;
}

export function setSearchState(db: WriteDb, name: SearchStateName, value: string): void {
  db.run(
    'INSERT INTO search_state (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    name,
    value,
  );
}

/** Takes everything of these subjects out and puts these entries in, in the order of their places. */
export function replaceEntries(
  db: WriteDb,
  subjectIds: readonly string[],
  entries: readonly SearchEntry[],
): void {
  for (const subjectId of subjectIds) {
    const places = db.all<{ place: number }>(
      'SELECT place FROM search_entry WHERE subject_id = ?',
      subjectId,
    );
    if (places.length === 0) continue;
    for (const { place } of places) db.run('DELETE FROM search_text WHERE rowid = ?', place);
    db.run('DELETE FROM search_entry WHERE subject_id = ?', subjectId);
  }
  const nextPlace = placesOf(db);
  const placed = entries.map((entry) => ({ entry, place: nextPlace(entry.day) }));
  // A place below the one before makes FTS5 begin a new segment, so they go in upwards.
  for (const { entry, place } of placed.toSorted((one, other) => one.place - other.place)) {
    const { noun, subjectId, part, text, initials, facets } = entry;
    db.run(
      'INSERT INTO search_entry (place, noun, subject_id, part) VALUES (?, ?, ?, ?)',
      place,
      noun,
      subjectId,
      part,
    );
    const sql = 'INSERT INTO search_text (rowid, text, initials, facets) VALUES (?, ?, ?, ?)';
    db.run(sql, place, text, initials, facets);
  }
}

/** Those of some subjects of which the index has something. */
export function indexedSubjects(db: ReadDb, subjectIds: readonly string[]): ReadonlySet<string> {
  const sql = `SELECT DISTINCT subject_id AS id FROM search_entry
    WHERE subject_id IN (SELECT value FROM json_each(?))`;
  return new Set(db.all<{ id: string }>(sql, JSON.stringify(subjectIds)).map(({ id }) => id));
}

const placesOfDay = 2 ** 32;
const nameDay = 1_000_000;

/** Places grow with the day, so that the newest come first without sorting, and names before all. */
function placesOf(db: ReadDb): (day: string | null) => number {
  const next = new Map<number, number>();
  return (day) => {
    const base = day === null ? nameDay : day === '' ? nameDay - 1 : dayNumber(day);
    const place = next.get(base) ?? firstFree(db, base);
    next.set(base, place + 1);
    return place;
  };
}

function firstFree(db: ReadDb, base: number): number {
  const sql = 'SELECT max(place) AS place FROM search_entry WHERE place >= ? AND place < ?';
  const last = db.get<{ place: number | null }>(sql, base * placesOfDay, (base + 1) * placesOfDay)?.place;
  return (last ?? base * placesOfDay) + 1;
}

/** Grows with the calendar; the numbers between months do not matter. */
function dayNumber(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return Math.min(nameDay - 2, year * 372 + month * 31 + date);
}

/** Documents of one day, and all names, stand at one level; a greater one comes first. */
export function levelOf(place: number): number {
  return Math.floor(place / placesOfDay);
}

export interface FoundEntry {
  readonly place: number;
  readonly noun: string;
  readonly subjectId: string;
  readonly part: string;
}

/** Names first, then the newest. */
export function findEntries(db: ReadDb, query: string, limit: number): readonly FoundEntry[] {
  const sql = `SELECT e.place, e.noun, e.subject_id AS subjectId, e.part
    FROM (SELECT rowid FROM search_text WHERE search_text MATCH ? ORDER BY rowid DESC LIMIT ?) f
    JOIN search_entry e ON e.place = f.rowid ORDER BY e.place DESC`;
  return db.all<FoundEntry>(sql, query, limit);
}

/** How many subjects are found, counted up to a bound of documents. */
export function countSubjects(
  db: ReadDb,
  query: string,
  bound: number,
): { readonly subjects: number; readonly isMore: boolean } {
  const sql = `SELECT count(DISTINCT e.subject_id) AS subjects, count(*) AS documents
    FROM (SELECT rowid FROM search_text WHERE search_text MATCH ? LIMIT ?) f JOIN search_entry e ON e.place = f.rowid`;
  const row = db.get<{ subjects: number; documents: number }>(sql, query, bound);
  return { subjects: row?.subjects ?? 0, isMore: (row?.documents ?? 0) >= bound };
}
