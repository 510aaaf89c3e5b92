import type { CallOutput, CallRequest } from '../contract/calls.ts';
import type { FileView } from '../contract/evidence-calls.ts';
import type { DraftFile } from '../contract/drafts-calls.ts';
import { blobPath } from '../evidence/vault.ts';
import type { EvidenceFields } from '../model/evidence.ts';
import { err, ok, type Result } from '../model/result.ts';
import { findDraftFile, type DraftFileRow } from '../sql/drafts.ts';
import { findEvidence } from '../sql/evidence-queries.ts';
import type { ReadContext } from './context.ts';

/** How the page names the files of a piece of evidence: `<evidence id>.<place in its list>`. */
export function fileViews(evidence: Pick<EvidenceFields, 'files'> & { readonly id: string }): FileView[] {
  return evidence.files.map(({ name, size, mediaType }, index) => ({
    fileId: `${evidence.id}.${index}`,
    name,
    size,
    mediaType,
  }));
}

export function draftFileView(file: DraftFileRow): DraftFile {
  const { id: fileId, name, size, mediaType, addedAtMs } = file;
  return { fileId, name, size, mediaType, addedAtMs };
}

/** Where the bytes behind a file id lie: a draft file, a file of evidence, or a finished export. */
export function locateFile(
  ctx: ReadContext,
  request: CallRequest<'files.locate'>,
): Result<CallOutput<'files.locate'>> {
  const { fileId } = request;
  const draft = findDraftFile(ctx.db, fileId);
  if (draft) {
    const { name, mediaType, sha256 } = draft;
    return ok({ path: blobPath(ctx.path, sha256), name, mediaType, sha256 });
  }
  const [evidenceId = '', place = ''] = fileId.split('.');
  const file = findEvidence(ctx.db, evidenceId)?.fields.files[Number(place)];
  if (file) {
    const { name, mediaType, sha256 } = file;
    return ok({ path: blobPath(ctx.path, sha256), name, mediaType, sha256 });
  }
  const made = ctx.jobs.find(fileId)?.file;
  if (made) return ok({ path: made.path, name: made.name, mediaType: exportType(made.name), sha256: '' });
  return err('file-not-found', { file: fileId });
}

function exportType(name: string): string {
  return name.endsWith('.csv')
    ? 'text/csv'
    : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
}
