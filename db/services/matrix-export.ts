import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { CallOutput, CallRequest } from '../contract/calls.ts';
import { fileNameOf } from '../documents/file-name.ts';
import type { MatrixSheet } from '../documents/matrix-sheet/matrix-sheet.ts';
import { writeMatrixCsv } from '../documents/matrix-sheet/write-matrix-csv.ts';
import { writeMatrixXlsx } from '../documents/matrix-sheet/write-matrix-xlsx.ts';
import { err, ok, type Result } from '../model/result.ts';
import type { ReadContext } from './context.ts';
import { bareMatrix } from './matrix-service.ts';
import { matrixSheet } from './matrix-sheet-data.ts';
import { exportsPath } from './workspace-paths.ts';

/** Writes what is shown beside the record, as `<title>_截至<day>.xlsx`. */
export function exportMatrix(
  ctx: ReadContext,
  request: CallRequest<'matrix.export'>,
): Result<CallOutput<'matrix.export'>> {
  const { format, ...choices } = request;
  const matrix = bareMatrix(ctx, request);
  if (!matrix.ok) return matrix;
  const sheet = matrixSheet(ctx, matrix.value, choices);
  const fileName = `${fileNameOf(sheet.title)}_截至${sheet.asOf.replaceAll('-', '')}.${format}`;
  return ok({ fileName, jobId: startExport(ctx, sheet, path.join(exportsPath(ctx.path), fileName), true) });
}

/** Writes where the person at this machine said; the ending decides the format. */
export function exportMatrixTo(
  ctx: ReadContext,
  request: CallRequest<'matrix.exportTo'>,
): Result<CallOutput<'matrix.exportTo'>> {
  const { path: target, ...choices } = request;
  if (!/\.(xlsx|csv)$/i.test(target)) return err('output-not-writable', { path: target });
  const matrix = bareMatrix(ctx, request);
  if (!matrix.ok) return matrix;
  return ok({ jobId: startExport(ctx, matrixSheet(ctx, matrix.value, choices), target, false) });
}

function startExport(ctx: ReadContext, sheet: MatrixSheet, target: string, isInWorkspace: boolean): string {
  return ctx.jobs.start(async (control, jobId) => {
    if (isInWorkspace) await mkdir(path.dirname(target), { recursive: true });
    const write = target.toLowerCase().endsWith('.csv') ? writeMatrixCsv : writeMatrixXlsx;
    const written = await write(sheet, {
      path: target,
      signal: control.signal,
      onProgress: (done, total) => control.progress(done, total),
    });
    if (!written.ok) return written;
    return ok({ fileId: jobId, name: path.basename(target), path: target, bytes: written.value.bytes });
  });
}
