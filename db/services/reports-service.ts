import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { CallOutput, CallRequest } from '../contract/calls.ts';
import type { ReportChoices } from '../contract/reports-calls.ts';
import { defaultStatusSheetName } from '../documents/status-sheet/default-status-sheet-name.ts';
import { statusSheetPreview } from '../documents/status-sheet/status-sheet-preview.ts';
import { statusSheetWordsZh } from '../documents/status-sheet/words-zh.ts';
import { writeStatusCsv } from '../documents/status-sheet/write-status-csv.ts';
import { writeStatusXlsx } from '../documents/status-sheet/write-status-xlsx.ts';
import { err, ok, type Result } from '../model/result.ts';
import type { StatusSheet } from '../model/status-sheet.ts';
import type { ReadContext } from './context.ts';
import { statusSheet } from './status-sheet-data.ts';
import { exportsPath } from './workspace-paths.ts';

export function previewReport(
  ctx: ReadContext,
  request: CallRequest<'reports.preview'>,
): Result<CallOutput<'reports.preview'>> {
  const { limit, ...choices } = request;
  const sheet = statusSheet(ctx, choices);
  if (!sheet.ok) return sheet;
  const preview = statusSheetPreview(sheet.value, statusSheetWordsZh, limit);
  const rows = preview.rows.map(({ kind, cells }) => ({ kind, cells: [...cells] }));
  return ok({ ...preview, header: [...preview.header], rows });
}

/** Writes beside the record, under the name that the preview showed. */
export function exportReport(
  ctx: ReadContext,
  request: CallRequest<'reports.export'>,
): Result<CallOutput<'reports.export'>> {
  const { format, ...choices } = request;
  const sheet = statusSheet(ctx, choices);
  if (!sheet.ok) return sheet;
  const name = defaultStatusSheetName(sheet.value, format, statusSheetWordsZh);
  return ok({ jobId: startExport(ctx, sheet.value, path.join(exportsPath(ctx.path), name), true) });
}

/** Writes where the person at this machine said; the ending decides the format. */
export function exportReportTo(
  ctx: ReadContext,
  request: CallRequest<'reports.exportTo'>,
): Result<CallOutput<'reports.exportTo'>> {
  const { path: target, ...choices } = request;
  if (!/\.(xlsx|csv)$/i.test(target)) return err('output-not-writable', { path: target });
  const sheet = statusSheet(ctx, choices satisfies ReportChoices);
  return sheet.ok ? ok({ jobId: startExport(ctx, sheet.value, target, false) }) : sheet;
}

function startExport(ctx: ReadContext, sheet: StatusSheet, target: string, isInWorkspace: boolean): string {
  return ctx.jobs.start(async (control, jobId) => {
    if (isInWorkspace) await mkdir(path.dirname(target), { recursive: true });
    const write = target.toLowerCase().endsWith('.csv') ? writeStatusCsv : writeStatusXlsx;
    const written = await write(sheet, statusSheetWordsZh, {
      path: target,
      signal: control.signal,
      onProgress: (done, total) => control.progress(done, total),
    });
    if (!written.ok) return written;
    return ok({ fileId: jobId, name: path.basename(target), path: target, bytes: written.value.bytes });
  });
}

export function getJob(ctx: ReadContext, request: CallRequest<'jobs.get'>): Result<CallOutput<'jobs.get'>> {
  const view = ctx.jobs.find(request.jobId);
  return view ? ok(view) : err('job-not-found', { job: request.jobId });
}

export function cancelJob(
  ctx: ReadContext,
  request: CallRequest<'jobs.cancel'>,
): Result<Record<string, never>> {
  return ctx.jobs.cancel(request.jobId) ? ok({}) : err('job-not-found', { job: request.jobId });
}
