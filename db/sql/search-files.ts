import type { ReadDb, WriteDb } from './driver.ts';

/** What came of reading a file: words, none in it (a scan, a picture in a PDF), or it could not be read. */
export type FileTextState = 'read' | 'wordless' | 'unreadable';

export interface WaitingFile {
  readonly sha256: string;
  readonly evidenceId: string;
  readonly name: string;
  readonly mediaType: string;
}

/** Remembers that the words of a file are to be read; of one that was read already nothing is. */
export function addWaitingFile(db: WriteDb, file: WaitingFile): void {
  db.run(
    `INSERT OR IGNORE INTO waiting_file (sha256, evidence_id, name, media_type)
     SELECT ?1, ?2, ?3, ?4 WHERE NOT EXISTS (SELECT 1 FROM file_text WHERE sha256 = ?1)`,
    file.sha256,
    file.evidenceId,
    file.name,
    file.mediaType,
  );
}

/** The newest evidence first: what was just taken in is what is looked for. */
export function nextWaitingFile(db: ReadDb): WaitingFile | null {
  const sql = `SELECT sha256, evidence_id AS evidenceId, name, media_type AS mediaType FROM waiting_file
    ORDER BY evidence_id DESC LIMIT 1`;
  return db.get<WaitingFile>(sql) ?? null;
}

export function countWaitingFiles(db: ReadDb): number {
  return db.get<{ n: number }>('SELECT count(DISTINCT sha256) AS n FROM waiting_file')?.n ?? 0;
}

/** Keeps what came of a file and answers the evidence that waited for it. */
export function putFileText(db: WriteDb, { sha256, state, text }: FileText): readonly string[] {
  db.run('INSERT OR REPLACE INTO file_text (sha256, state, text) VALUES (?, ?, ?)', sha256, state, text);
  const waiting = db.all<{ id: string }>(
    'SELECT evidence_id AS id FROM waiting_file WHERE sha256 = ?',
    sha256,
  );
  db.run('DELETE FROM waiting_file WHERE sha256 = ?', sha256);
  return waiting.map(({ id }) => id);
}

export interface FileText {
  readonly sha256: string;
  readonly state: FileTextState;
  readonly text: string;
}

export function fileTextsOf(db: ReadDb, hashes: readonly string[]): ReadonlyMap<string, FileText> {
  const sql = 'SELECT sha256, state, text FROM file_text WHERE sha256 IN (SELECT value FROM json_each(?))';
  return new Map(db.all<FileText>(sql, JSON.stringify(hashes)).map((row) => [row.sha256, row]));
}

/** Files in which no words were found, and those that could not be read. */
export function fileTextCounts(db: ReadDb): { readonly wordless: number; readonly unreadable: number } {
  const sql = `SELECT coalesce(sum(state = 'wordless'), 0) AS wordless, coalesce(sum(state = 'unreadable'), 0) AS unreadable
    FROM file_text WHERE state <> 'read'`;
  return db.get<{ wordless: number; unreadable: number }>(sql) ?? { wordless: 0, unreadable: 0 };
}
