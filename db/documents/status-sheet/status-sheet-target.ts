import type { SheetLine } from './sheet-lines.ts';
import type { FileTarget } from './write-whole-file.ts';

export interface StatusSheetTarget extends FileTarget {
  /** Told every few hundred rows of data, and at the end with both numbers equal. */
  readonly onProgress?: ((doneRows: number, totalRows: number) => void) | undefined;
}

const rowsPerReport = 200;

/** The same lines, reported to the target as they pass. */
export function* reportedLines(
  lines: Iterable<SheetLine>,
  totalRows: number,
  target: StatusSheetTarget,
): Generator<SheetLine> {
  let done = 0;
  for (const line of lines) {
    yield line;
    if (line.kind !== 'row') continue;
    done += 1;
    if (done % rowsPerReport === 0 && done < totalRows) target.onProgress?.(done, totalRows);
  }
  target.onProgress?.(totalRows, totalRows);
}
