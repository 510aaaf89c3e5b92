import path from 'node:path';
import type { CallOutput, CallRequest } from '../contract/calls.ts';
import type { ImportResult } from '../contract/organizations-calls.ts';
import { placeKey } from '../documents/organization-table/organization-preview.ts';
import { organizationTable } from '../documents/organization-table/organization-table.ts';
import {
  resolveOrganizationRows,
  type ResolvedOrganizations,
  type RowToCreate,
} from '../documents/organization-table/resolve-organization-rows.ts';
import { err, ok, type Result } from '../model/result.ts';
import { findOrganization, listOrganizationKeys } from '../sql/organization-queries.ts';
import type { ReadContext, WriteContext, WriteTx } from './context.ts';
import { findSentFile, type ImportFile, readImportFile } from './import-file.ts';

/** A file of this machine. */
export async function importOrganizations(
  ctx: WriteContext,
  request: CallRequest<'organizations.import'>,
): Promise<Result<CallOutput<'organizations.import'>>> {
  const { path: file, ...options } = request;
  return importSheet(ctx, { file, name: path.basename(file) }, options);
}

/** A file that the page sent. */
export async function importOrganizationFile(
  ctx: WriteContext,
  request: CallRequest<'organizations.importFile'>,
): Promise<Result<CallOutput<'organizations.importFile'>>> {
  const { fileId, ...options } = request;
  const sent = findSentFile(ctx, fileId);
  return sent.ok ? importSheet(ctx, sent.value, options) : sent;
}

/** Writes all rows in one transaction or none. */
async function importSheet(
  ctx: WriteContext,
  file: ImportFile,
  { encoding: wanted, isDryRun }: Omit<CallRequest<'organizations.importFile'>, 'fileId'>,
): Promise<Result<ImportResult>> {
  const workbook = await readImportFile(ctx, file, wanted);
  if (!workbook.ok) return workbook;
  const preview = organizationTable(workbook.value);
  const encoding = workbook.value.encoding ?? workbook.value.kind;
  const resolved = resolveOrganizationRows(preview, listOrganizationKeys(ctx.db));
  const errors = resolved.problems.filter(({ severity }) => severity === 'error');
  const view = importView(ctx, resolved, encoding, isDryRun);
  if (isDryRun) return ok(view);
  if (errors.length > 0)
    return err('import-has-problems', { count: errors.length, places: errors.map(placeText) });
  return ctx.write((tx) => ok({ ...view, organizationIds: createRows(ctx, tx, resolved.create) }));
}

function createRows(ctx: WriteContext, tx: WriteTx, rows: readonly RowToCreate[]): string[] {
  const idByPlace = new Map<string, string>();
  for (const row of rows) {
    const id = ctx.ids.next();
    idByPlace.set(placeKey(row), id);
    const parentId = parentIdOf(row, idByPlace);
    const { nameZh, kind, code, noteZh } = row;
    const fields = { nameZh, nameEn: '', kind, code, parentId, isSample: false, noteZh, mergedIntoId: null };
    tx.create('organization', id, fields, 'organizations.import');
  }
  return [...idByPlace.values()];
}

function parentIdOf(row: RowToCreate, idByPlace: ReadonlyMap<string, string>): string | null {
  switch (row.parent.kind) {
    case 'none':
      return null;
    case 'existing':
      return row.parent.id;
    case 'row':
      return idByPlace.get(placeKey(row.parent)) ?? null;
  }
}

function importView(
  ctx: ReadContext,
  resolved: ResolvedOrganizations,
  encoding: string,
  isDryRun: boolean,
): ImportResult {
  return {
    encoding,
    isDryRun,
    created: resolved.create.map(({ nameZh, kind, parentName }) => ({ nameZh, kind, parentName })),
    organizationIds: [],
    existing: resolved.existing.map(({ id }) => findOrganization(ctx.db, id)?.nameZh ?? id),
    problems: [...resolved.problems],
  };
}

function placeText(problem: ResolvedOrganizations['problems'][number]): string {
  return `${problem.sheet}!${problem.column}${problem.row} ${problem.problem}`;
}
