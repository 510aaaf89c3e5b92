import type { CallOutput, CallRequest } from '../contract/calls.ts';
import { recordSheetFileName, recordSheetHtml } from '../documents/record-sheet/record-sheet-html.ts';
import { writeFileAtOnce } from '../documents/status-sheet/write-whole-file.ts';
import { err, ok, type Result } from '../model/result.ts';
import type { ReadContext } from './context.ts';
import { recordSheet } from './record-sheet-data.ts';

export async function getSheet(
  ctx: ReadContext,
  request: CallRequest<'visits.sheet'>,
): Promise<Result<CallOutput<'visits.sheet'>>> {
  const sheet = await recordSheet(ctx, request.visitId);
  if (!sheet.ok) return sheet;
  return ok({ html: recordSheetHtml(sheet.value), fileName: recordSheetFileName(sheet.value) });
}

export async function exportSheetTo(
  ctx: ReadContext,
  { visitId, path }: CallRequest<'visits.exportTo'>,
): Promise<Result<CallOutput<'visits.exportTo'>>> {
  if (!/\.html?$/i.test(path)) return err('output-not-writable', { path });
  const sheet = await recordSheet(ctx, visitId);
  if (!sheet.ok) return sheet;
  const written = await writeFileAtOnce({ path }, Buffer.from(recordSheetHtml(sheet.value)));
  return written.ok ? ok({ path, bytes: written.value.bytes }) : written;
}
