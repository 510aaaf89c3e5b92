import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { CallOutput, CallRequest } from '../contract/calls.ts';
import { readForeignSheetWithDeadline } from '../documents/foreign-sheet/read-in-worker.ts';
import { placeKey } from '../documents/organization-table/organization-preview.ts';
import { organizationTable } from '../documents/organization-table/organization-table.ts';
import {
  resolveOrganizationRows,
  type ResolvedOrganizations,
  type RowToCreate,
} from '../documents/organization-table/resolve-organization-rows.ts';
import { err, ok, type Result } from '../model/result.ts';
import type { ReadDb } from '../sql/driver.ts';
import {
  findOrganization,
  listOrganizationKeys,
  listOrganizations,
  organizationsByName,
  type NamedOrganization,
} from '../sql/organization-queries.ts';
import { findPlan } from '../sql/plan-queries.ts';
import type { ReadContext, WriteContext, WriteTx } from './context.ts';

/** A unit by id or exact name; several of one name are an error that lists them. */
export function resolveOrganization(db: ReadDb, organization: string): Result<NamedOrganization> {
  const byId = findOrganization(db, organization);
  if (byId) return ok(byId);
  const found = organizationsByName(db, organization);
  const [first] = found;
  if (!first) return err('organization-not-found', { organization });
  if (found.length === 1) return ok(first);
  const candidates = found.map(({ nameZh, parentName, id }) => `${nameZh}（${parentName}，${id}）`);
  return err('organization-ambiguous', { organization, count: found.length, candidates });
}

export function listOrganizationRows(
  ctx: ReadContext,
  request: CallRequest<'organizations.list'>,
): Result<CallOutput<'organizations.list'>> {
  const plan = request.plan === undefined ? null : findPlan(ctx.db, request.plan);
  if (request.plan !== undefined && !plan) return err('plan-not-found', { plan: request.plan });
  const filter = {
    planId: plan?.id ?? null,
    kinds: request.kinds ?? null,
    text: request.text?.trim() || null,
  };
  const { total, rows } = listOrganizations(ctx.db, filter, request.limit);
  return ok({ total, rows: [...rows] });
}

export function getOrganization(
  ctx: ReadContext,
  request: CallRequest<'organizations.get'>,
): Result<CallOutput<'organizations.get'>> {
  return resolveOrganization(ctx.db, request.organization);
}

export function addOrganization(
  ctx: WriteContext,
  request: CallRequest<'organizations.add'>,
): Result<CallOutput<'organizations.add'>> {
  return ctx.write((tx) => {
    const { parentId } = request;
    if (parentId !== null && !findOrganization(tx.db, parentId)) {
      return err('organization-not-found', { organization: parentId });
    }
    const organizationId = ctx.ids.next();
    const { nameZh, kind, code } = request;
    const fields = { nameZh, nameEn: '', kind, code, parentId, isSample: false, noteZh: '' };
    tx.create('organization', organizationId, fields, 'organizations.add');
    return ok({ organizationId, arrival: tx.arrival() });
  });
}

const importDeadlineMs = 60_000;

/** Reads the file in a thread of its own with a deadline; writes all rows in one transaction or none. */
export async function importOrganizations(
  ctx: WriteContext,
  request: CallRequest<'organizations.import'>,
): Promise<Result<CallOutput<'organizations.import'>>> {
  const found = await stat(request.path).catch(() => null);
  if (!found?.isFile()) return err('file-not-found', { file: request.path });
  const workbook = await readForeignSheetWithDeadline(request.path, {
    workerUrl: ctx.sheetWorkerUrl,
    deadlineMs: importDeadlineMs,
    name: path.basename(request.path),
    ...(request.encoding === undefined ? {} : { encoding: request.encoding }),
  });
  if (!workbook.ok) return workbook;
  const preview = organizationTable(workbook.value);
  const encoding = workbook.value.encoding ?? workbook.value.kind;
  const resolved = resolveOrganizationRows(preview, listOrganizationKeys(ctx.db));
  const errors = resolved.problems.filter(({ severity }) => severity === 'error');
  const view = importView(ctx, resolved, encoding, request.isDryRun);
  if (request.isDryRun) return ok(view);
  if (errors.length > 0)
    return err('import-has-problems', { count: errors.length, places: errors.map(placeText) });
  return ctx.write((tx) => {
    createRows(ctx, tx, resolved.create);
    return ok(view);
  });
}

function createRows(ctx: WriteContext, tx: WriteTx, rows: readonly RowToCreate[]): void {
  const idByPlace = new Map<string, string>();
  for (const row of rows) {
    const id = ctx.ids.next();
    idByPlace.set(placeKey(row), id);
    const parentId = parentIdOf(row, idByPlace);
    const { nameZh, kind, code } = row;
    const fields = { nameZh, nameEn: '', kind, code, parentId, isSample: false, noteZh: row.noteZh };
    tx.create('organization', id, fields, 'organizations.import');
  }
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
): CallOutput<'organizations.import'> {
  return {
    encoding,
    isDryRun,
    created: resolved.create.map(({ nameZh, kind, parentName }) => ({ nameZh, kind, parentName })),
    existing: resolved.existing.map(({ id }) => findOrganization(ctx.db, id)?.nameZh ?? id),
    problems: [...resolved.problems],
  };
}

function placeText(problem: ResolvedOrganizations['problems'][number]): string {
  return `${problem.sheet}!${problem.column}${problem.row} ${problem.problem}`;
}
