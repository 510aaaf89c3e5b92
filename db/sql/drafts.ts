import type { ReadDb, WriteDb } from './driver.ts';

export interface DraftPlace {
  readonly call: string;
  readonly subjectId: string;
}

export interface DraftField extends DraftPlace {
  readonly field: string;
  readonly value: string;
  readonly hash: string;
  readonly updatedAtMs: number;
}

export interface DraftFileRow extends DraftPlace {
  readonly id: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly name: string;
  readonly hash: string;
  readonly addedAtMs: number;
  readonly isDiscarded: number;
}

const fieldColumns = 'call, subject_id AS subjectId, field, value, hash, updated_at_ms AS updatedAtMs';
const fileColumns = `id, call, subject_id AS subjectId, sha256, size, media_type AS mediaType, name, hash,
  added_at_ms AS addedAtMs, is_discarded AS isDiscarded`;

export function putDraftField(db: WriteDb, draft: DraftField): void {
  db.run(
    `INSERT INTO draft (call, subject_id, field, value, hash, updated_at_ms) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (call, subject_id, field)
     DO UPDATE SET value = excluded.value, hash = excluded.hash, updated_at_ms = excluded.updated_at_ms`,
    draft.call,
    draft.subjectId,
    draft.field,
    draft.value,
    draft.hash,
    draft.updatedAtMs,
  );
}

export function removeDraftField(db: WriteDb, place: DraftPlace, field: string): number {
  const sql = 'DELETE FROM draft WHERE call = ? AND subject_id = ? AND field = ?';
  return db.run(sql, place.call, place.subjectId, field);
}

export function clearDraftFields(db: WriteDb, place: DraftPlace): number {
  return db.run('DELETE FROM draft WHERE call = ? AND subject_id = ?', place.call, place.subjectId);
}

export function draftFieldsOf(db: ReadDb, place: DraftPlace): readonly DraftField[] {
  const sql = `SELECT ${fieldColumns} FROM draft WHERE call = ? AND subject_id = ? ORDER BY field`;
  return db.all<DraftField>(sql, place.call, place.subjectId);
}

export function listDraftFields(db: ReadDb): readonly DraftField[] {
  return db.all<DraftField>(`SELECT ${fieldColumns} FROM draft ORDER BY call, subject_id, field`);
}

export function insertDraftFile(db: WriteDb, file: Omit<DraftFileRow, 'isDiscarded'>): void {
  db.run(
    `INSERT INTO draft_file (id, call, subject_id, sha256, size, media_type, name, hash, added_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    file.id,
    file.call,
    file.subjectId,
    file.sha256,
    file.size,
    file.mediaType,
    file.name,
    file.hash,
    file.addedAtMs,
  );
}

export function findDraftFile(db: ReadDb, id: string): DraftFileRow | null {
  return db.get<DraftFileRow>(`SELECT ${fileColumns} FROM draft_file WHERE id = ?`, id) ?? null;
}

export function draftFilesOf(db: ReadDb, place: DraftPlace): readonly DraftFileRow[] {
  const sql = `SELECT ${fileColumns} FROM draft_file WHERE call = ? AND subject_id = ? AND is_discarded = 0
    ORDER BY added_at_ms, id`;
  return db.all<DraftFileRow>(sql, place.call, place.subjectId);
}

/** True if a place holds these bytes already. */
export function isFileWaiting(db: ReadDb, { call, subjectId }: DraftPlace, sha256: string): boolean {
  const sql = `SELECT 1 AS found FROM draft_file
    WHERE call = ? AND subject_id = ? AND sha256 = ? AND is_discarded = 0 LIMIT 1`;
  return db.get(sql, call, subjectId, sha256) !== undefined;
}

/** All files that wait, discarded ones too when asked: a file in the vault that is named here is no orphan. */
export function listDraftFiles(
  db: ReadDb,
  options: { readonly isWithDiscarded: boolean },
): readonly DraftFileRow[] {
  const where = options.isWithDiscarded ? '' : 'WHERE is_discarded = 0';
  return db.all<DraftFileRow>(
    `SELECT ${fileColumns} FROM draft_file ${where} ORDER BY call, subject_id, added_at_ms`,
  );
}

export function setDraftFileDiscarded(
  db: WriteDb,
  { id, isDiscarded, hash }: Pick<DraftFileRow, 'id' | 'isDiscarded' | 'hash'>,
): number {
  return db.run('UPDATE draft_file SET is_discarded = ?, hash = ? WHERE id = ?', isDiscarded, hash, id);
}

export function removeDraftFile(db: WriteDb, id: string): number {
  return db.run('DELETE FROM draft_file WHERE id = ?', id);
}
