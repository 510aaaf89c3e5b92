import type { EvidenceDetail, FileState } from '../contract/evidence-calls.ts';
import { pictureFacts } from '../evidence/media-facts.ts';
import { blobPath, blobSize, rehashBlob } from '../evidence/vault.ts';
import type { EvidenceFile } from '../model/evidence.ts';
import { mediaKindOf } from '../model/media-kind.ts';
import { evidenceWithFile } from '../sql/evidence-queries.ts';
import type { Stored } from '../sql/plan-queries.ts';
import { findProtection, listAccesses } from '../sql/protection-queries.ts';
import type { ReadContext } from './context.ts';
import { protectionId, unprotected } from './originals-service.ts';
import type { ShownFile } from './shown-files.ts';

type FileDetail = EvidenceDetail['files'][number];

/** What is known of every file of a piece of evidence: what it is, whether it is still there, how it is protected. */
export async function fileDetails(
  ctx: ReadContext,
  evidence: Stored<'evidence'>,
  shown: readonly ShownFile[],
): Promise<FileDetail[]> {
  const accesses = Map.groupBy(listAccesses(ctx.db, evidence.id), ({ fileIndex }) => fileIndex);
  const details: FileDetail[] = [];
  for (const [fileIndex, file] of evidence.files.entries()) {
    const one = shown[fileIndex];
    if (!one) continue;
    const { purpose, retainUntilOn, isSealed } =
      findProtection(ctx.db, protectionId({ evidenceId: evidence.id, fileIndex })) ?? unprotected;
    const seenBy = accesses.get(fileIndex) ?? [];
    details.push({
      ...one.view,
      ...(await fileFacts(ctx, file, one, evidence.id)),
      mask: one.mask && { id: one.mask.id, boxes: one.mask.boxes },
      purpose,
      retainUntilOn,
      isSealed,
      accesses: seenBy.map(({ actorName, wallMs: atMs, reason }) => ({ actorName, atMs, reason })),
    });
  }
  return details;
}

async function fileFacts(ctx: ReadContext, file: EvidenceFile, { mask }: ShownFile, evidenceId: string) {
  const { sha256, mediaType } = file;
  const kind = mediaKindOf(mediaType);
  const original = await fileState(ctx.path, file);
  const copy = mask ? await fileState(ctx.path, mask.file) : 'sound';
  const isReadable = kind === 'picture' && (original === 'sound' || original === 'unchecked');
  const duplicates = evidenceWithFile(ctx.db, sha256, evidenceId).map(({ id, caption, files }) => ({
    evidenceId: id,
    caption,
    name: files.find((other) => other.sha256 === sha256)?.name ?? '',
  }));
  const picture = isReadable ? await pictureFacts(blobPath(ctx.path, sha256)) : null;
  return { kind, sha256, state: copy === 'sound' ? original : copy, picture, duplicates };
}

/** A larger file is not read whole to show one page; `wb verify` reads all. */
const checkedBytes = 32 * 1024 ** 2;

async function fileState(workspacePath: string, file: EvidenceFile): Promise<FileState> {
  const size = blobSize(workspacePath, file.sha256);
  if (size === null) return 'missing';
  if (size !== file.size) return 'damaged';
  if (size > checkedBytes) return 'unchecked';
  return (await rehashBlob(workspacePath, file.sha256)) === file.sha256 ? 'sound' : 'damaged';
}
