import { blobPath } from '../evidence/vault.ts';
import { readFileText } from '../evidence/file-text.ts';
import type { WriteDb } from '../sql/driver.ts';
import { nextWaitingFile, putFileText, type FileTextState } from '../sql/search-files.ts';
import type { ReadContext } from './context.ts';

/** Reads the words of the file that waits first, and puts the evidence that names it into the index anew. */
export async function readWaitingFile(ctx: ReadContext, index: WriteDb): Promise<void> {
  const file = nextWaitingFile(index);
  if (!file) return;
  const { sha256, mediaType, name } = file;
  const { indexSubjects } = await import('../search/index-record.ts');
  const read = await readFileText(blobPath(ctx.path, sha256), mediaType, name, {
    workerUrl: ctx.fileTextWorkerUrl,
  });
  const reason = read.ok ? null : read.error.details['reason'];
  const state: FileTextState = read.ok
    ? 'read'
    : reason === 'no-words' || reason === 'not-text'
      ? 'wordless'
      : 'unreadable';
  index.transaction(() => {
    const waiting = putFileText(index, { sha256, state, text: read.ok ? read.value.text : '' });
    indexSubjects(ctx.db, index, 'evidence', waiting);
  });
}
