import type { Intent } from '../contract/intent-texts.ts';
import { createHash } from 'node:crypto';
import { blobSize } from '../evidence/vault.ts';
import { deriveId } from '../model/ids.ts';
import type { EvidenceFile, EvidenceTargetNoun } from '../model/evidence.ts';
import { err, ok, type Result } from '../model/result.ts';
import { findDraftFile, removeDraftFile, type DraftField, type DraftFileRow } from '../sql/drafts.ts';
import type { PictureFact } from '../sql/picture-facts.ts';
import type { WriteTx } from './context.ts';
import type { Ids } from '../model/ids.ts';

/** What a piece of evidence is about: at least one end, the unit, and the day that it stands for. */
export interface EvidenceTarget {
  readonly ends: readonly { readonly noun: EvidenceTargetNoun; readonly id: string }[];
  readonly organizationId: string | null;
  readonly standsForOn: string | null;
}

/** One piece of evidence about to be recorded. */
export interface NewEvidence {
  readonly files: readonly EvidenceFile[];
  readonly caption: string;
}

/** Appends evidence and its links; answers the new ids in order. */
export function appendEvidence(
  tx: WriteTx,
  ids: Ids,
  pieces: readonly NewEvidence[],
  target: EvidenceTarget,
  intent: Intent,
): string[] {
  return pieces.map((piece) => {
    const id = ids.next();
    const { organizationId, standsForOn } = target;
    const fields = { ...piece, files: [...piece.files], standsForOn, organizationId, actorId: tx.actorId };
    tx.append('evidence', id, fields, intent);
    for (const end of target.ends) link(tx, id, end, intent);
    return id;
  });
}

function link(
  tx: WriteTx,
  evidenceId: string,
  { noun: targetNoun, id: targetId }: EvidenceTarget['ends'][number],
  intent: Intent,
): void {
  const id = deriveId('evidence_link', evidenceId, targetNoun, targetId);
  tx.create('evidence_link', id, { evidenceId, targetNoun, targetId }, intent);
}

/** Draft files as evidence, one piece each; their waiting rows go in the same transaction. */
export function takeDraftFiles(
  tx: WriteTx,
  workspacePath: string,
  fileIds: readonly string[],
  captionOf: (fileId: string) => string,
): Result<NewEvidence[]> {
  const pieces: NewEvidence[] = [];
  for (const fileId of fileIds) {
    const file = findDraftFile(tx.db, fileId);
    if (!file) return err('file-not-found', { file: fileId });
    if (blobSize(workspacePath, file.sha256) !== file.size) return err('file-damaged', { file: file.name });
    removeDraftFile(tx.db, fileId);
    const { sha256, size, mediaType, name } = file;
    pieces.push({ files: [{ sha256, size, mediaType, name }], caption: captionOf(fileId) });
  }
  return ok(pieces);
}

/** Over all of a draft, so that one changed outside the program is noticed. */
export function draftHash(row: Omit<DraftField, 'hash'>): string {
  return hashOf([row.call, row.subjectId, row.field, row.value, row.updatedAtMs]);
}

/** Over all of a waiting file's row. */
export function draftFileHash(row: Omit<DraftFileRow, 'hash'>): string {
  const { id, call, subjectId, sha256, size, mediaType, name, addedAtMs, isDiscarded } = row;
  return hashOf([id, call, subjectId, sha256, size, mediaType, name, addedAtMs, isDiscarded]);
}

/** False for a row that was changed outside the program. Rows of before say less in their hash. */
export function isDraftSound(row: DraftField): boolean {
  const before = hashOf([row.call, row.subjectId, row.field, row.value]);
  return row.hash === draftHash(row) || row.hash === before;
}

export function isDraftFileSound(row: DraftFileRow): boolean {
  const before = hashOf([row.call, row.subjectId, row.sha256, row.size, row.name]);
  return row.hash === draftFileHash(row) || row.hash === before;
}

/** Over what a picture said of itself as it came in. */
export function pictureFactHash({ sha256, takenAt, widthPx, heightPx }: PictureFact): string {
  return hashOf([sha256, takenAt ?? '', widthPx ?? '', heightPx ?? '']);
}

function hashOf(parts: readonly (string | number)[]): string {
  return createHash('sha256').update(parts.join('\u001f')).digest('hex');
}
