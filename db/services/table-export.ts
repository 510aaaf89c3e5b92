import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { CallOutput, CallRequest } from '../contract/calls.ts';
import { fileNameOf } from '../documents/file-name.ts';
import { writeShownTable } from '../documents/shown-table/write-shown-table.ts';
import { ok, type Result } from '../model/result.ts';
import { findLocalSetting } from '../sql/local-settings.ts';
import type { ReadContext } from './context.ts';
import { exportsPath } from './workspace-paths.ts';

/** Writes a shown list beside the record as `<name>_<day>.xlsx`; one of the same name and day is replaced. */
export function exportTable(
  ctx: ReadContext,
  request: CallRequest<'reports.exportTable'>,
): Result<CallOutput<'reports.exportTable'>> {
  const { format, ...table } = request;
  const day = ctx.clock.today();
  const office = findLocalSetting(ctx.db, 'office') ?? '';
  const name = `${fileNameOf(table.name) || 'table'}_${day.replaceAll('-', '')}.${format}`;
  const target = path.join(exportsPath(ctx.path), name);
  const jobId = ctx.jobs.start(async ({ signal }, fileId) => {
    await mkdir(path.dirname(target), { recursive: true });
    const written = await writeShownTable(table, { path: target, signal, office, day });
    return written.ok ? ok({ fileId, name, path: target, bytes: written.value.bytes }) : written;
  });
  return ok({ jobId });
}
