import { stat } from 'node:fs/promises';
import type { ForeignEncoding, ForeignWorkbook } from '../documents/foreign-sheet/foreign-workbook.ts';
import { readForeignSheetWithDeadline } from '../documents/foreign-sheet/read-in-worker.ts';
import { blobPath } from '../evidence/vault.ts';
import { err, ok, type Result } from '../model/result.ts';
import { findDraftFile } from '../sql/drafts.ts';
import type { ReadContext } from './context.ts';

const importDeadlineMs = 60_000;

export interface ImportFile {
  readonly file: string;
  /** What the person calls it. */
  readonly name: string;
}

/** A file that the page sent: it lies in the vault under its hash. */
export function findSentFile(ctx: ReadContext, fileId: string): Result<ImportFile> {
  const draft = findDraftFile(ctx.db, fileId);
  if (!draft) return err('file-not-found', { file: fileId });
  return ok({ file: blobPath(ctx.path, draft.sha256), name: draft.name });
}

/** Reads a spreadsheet of a stranger in a thread of its own with a deadline. */
export async function readImportFile(
  ctx: ReadContext,
  { file, name }: ImportFile,
  encoding?: ForeignEncoding,
): Promise<Result<ForeignWorkbook>> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return err('file-not-found', { file: name });
  return readForeignSheetWithDeadline(file, {
    workerUrl: ctx.sheetWorkerUrl,
    deadlineMs: importDeadlineMs,
    name,
    ...(encoding === undefined ? {} : { encoding }),
  });
}
