import { stat } from 'node:fs/promises';
import type { ForeignEncoding, ForeignWorkbook } from '../documents/foreign-sheet/foreign-workbook.ts';
import { readForeignSheetWithDeadline } from '../documents/foreign-sheet/read-in-worker.ts';
import { err, type Result } from '../model/result.ts';
import type { ReadContext } from './context.ts';

const importDeadlineMs = 60_000;

export interface ImportFile {
  readonly file: string;
  /** What the person calls it. */
  readonly name: string;
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
