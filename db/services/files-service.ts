import type { CallOutput, CallRequest } from '../contract/calls.ts';
import type { DraftFile } from '../contract/drafts-calls.ts';
import { readFileText } from '../evidence/file-text.ts';
import { blobPath, blobSize, listBlobs } from '../evidence/vault.ts';
import type { EvidenceFile } from '../model/evidence.ts';
import { err, ok, type Result } from '../model/result.ts';
import { findDraftFile, listDraftFiles, type DraftFileRow } from '../sql/drafts.ts';
import { claimedFiles, findEvidence } from '../sql/evidence-queries.ts';
import type { ReadContext } from './context.ts';
import { openedOriginal } from './originals-service.ts';
import { shownFiles } from './shown-files.ts';

export function draftFileView(file: DraftFileRow): DraftFile {
  const { id: fileId, name, size, mediaType, addedAtMs } = file;
  return { fileId, name, size, mediaType, addedAtMs };
}

/**
 * Where the bytes behind a file id lie: a draft file, a file of evidence or its masked copy, an original that was
 * opened, or a finished export.
 */
export function locateFile(
  ctx: ReadContext,
  request: CallRequest<'files.locate'>,
): Result<CallOutput<'files.locate'>> {
  const { fileId } = request;
  const draft = findDraftFile(ctx.db, fileId);
  if (draft) return ok(inVault(ctx, draft, false));
  const original = openedOriginal(ctx, fileId);
  if (original) return ok(inVault(ctx, original, true));
  const [evidenceId = '', place = ''] = fileId.split('.');
  const evidence = findEvidence(ctx.db, evidenceId)?.fields;
  const shown = evidence && shownFiles(ctx.db, [evidence]).get(evidence.id)?.[Number(place)];
  if (shown) {
    return shown.file ? ok(inVault(ctx, shown.file, false)) : err('file-sealed', { file: shown.view.name });
  }
  const made = ctx.jobs.find(fileId)?.file;
  if (!made) return err('file-not-found', { file: fileId });
  return ok({
    path: made.path,
    name: made.name,
    mediaType: exportType(made.name),
    sha256: '',
    isOriginal: false,
  });
}

function inVault(
  ctx: ReadContext,
  { sha256, name, mediaType }: EvidenceFile,
  isOriginal: boolean,
): CallOutput<'files.locate'> {
  return { path: blobPath(ctx.path, sha256), name, mediaType, sha256, isOriginal };
}

function exportType(name: string): string {
  return name.endsWith('.csv')
    ? 'text/csv'
    : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
}

export async function readText(
  ctx: ReadContext,
  request: CallRequest<'files.text'>,
): Promise<Result<CallOutput<'files.text'>>> {
  const located = locateFile(ctx, request);
  if (!located.ok) return located;
  const { path, mediaType, name } = located.value;
  const read = await readFileText(path, mediaType, name, { workerUrl: ctx.fileTextWorkerUrl });
  if (!read.ok) return read;
  const { text, isTruncated } = read.value;
  return ok({ text: text.slice(0, request.limit), isTruncated: isTruncated || text.length > request.limit });
}

/** So many are named; the rest are counted. */
const namedAtMost = 200;

/** Files that are gone or have another size, and files that nothing names; `wb verify` also reads every byte. */
export async function filesState(ctx: ReadContext): Promise<Result<CallOutput<'files.state'>>> {
  const claimed = claimedFiles(ctx.db);
  const missing = claimed.flatMap(({ evidenceId, caption, name, sha256, size }) => {
    const found = blobSize(ctx.path, sha256);
    if (found === size) return [];
    return [
      { evidenceId, caption, name, state: found === null ? ('missing' as const) : ('damaged' as const) },
    ];
  });
  const known = new Set(claimed.map(({ sha256 }) => sha256));
  for (const { sha256 } of listDraftFiles(ctx.db, { isWithDiscarded: true })) known.add(sha256);
  const unclaimed = (await listBlobs(ctx.path)).filter((sha256) => !known.has(sha256));
  return ok({
    missing: missing.slice(0, namedAtMost),
    missingTotal: missing.length,
    unclaimedTotal: unclaimed.length,
    unclaimedBytes: unclaimed.reduce((sum, sha256) => sum + (blobSize(ctx.path, sha256) ?? 0), 0),
    unclaimed: unclaimed.slice(0, namedAtMost).map((sha256) => `evidence/${sha256.slice(0, 2)}/${sha256}`),
  });
}
