import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { writeWholeFile } from '../../db/documents/status-sheet/write-whole-file.ts';
import { err, type Result } from '../../db/model/result.ts';

/** Copies a file byte for byte, whole or not at all; `file-not-found` when it is gone. */
export async function copyFileTo(from: string, to: string): Promise<Result<{ readonly bytes: number }>> {
  const found = await stat(from).catch(() => null);
  if (!found?.isFile()) return err('file-not-found', { file: from });
  return writeWholeFile({ path: to }, createReadStream(from));
}
