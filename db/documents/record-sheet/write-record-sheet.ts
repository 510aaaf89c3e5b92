import type { Result } from '../../model/result.ts';
import { writeWholeFile } from '../status-sheet/write-whole-file.ts';

/** Writes a finished page. Whole files only; errors: `disk-full`, `output-not-writable`. */
export async function writeRecordSheet(page: string, path: string): Promise<Result<{ bytes: number }>> {
  return writeWholeFile({ path }, chunks(page));
}

async function* chunks(page: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(page);
}
