import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { CallOutput, CallRequest } from '../contract/calls.ts';
import { readForeignSheetWithDeadline } from '../documents/foreign-sheet/read-in-worker.ts';
import { xlsForm } from '../documents/xls-form/xls-form.ts';
import { blobPath } from '../evidence/vault.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import { questionsOf, type Form } from '../model/form/form.ts';
import { deriveId } from '../model/ids.ts';
import { err, ok, type Result } from '../model/result.ts';
import { findDraftFile } from '../sql/drafts.ts';
import { findFormVersion } from '../sql/form-queries.ts';
import type { WriteContext } from './context.ts';

const importDeadlineMs = 60_000;
type Imported = CallOutput<'forms.import'>;

/** A file of this machine. */
export async function importForm(
  ctx: WriteContext,
  { path: file, isDryRun }: CallRequest<'forms.import'>,
): Promise<Result<Imported>> {
  return importXlsForm(ctx, { file, name: path.basename(file) }, isDryRun);
}

/** A file that the page sent: it lies in the vault under its hash. */
export async function importFormFile(
  ctx: WriteContext,
  { fileId, isDryRun }: CallRequest<'forms.importFile'>,
): Promise<Result<Imported>> {
  const draft = findDraftFile(ctx.db, fileId);
  if (!draft) return err('file-not-found', { file: fileId });
  return importXlsForm(ctx, { file: blobPath(ctx.path, draft.sha256), name: draft.name }, isDryRun);
}

async function importXlsForm(
  ctx: WriteContext,
  { file, name }: { readonly file: string; readonly name: string },
  isDryRun: boolean,
): Promise<Result<Imported>> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return err('file-not-found', { file: name });
  const workerUrl = ctx.sheetWorkerUrl;
  const workbook = await readForeignSheetWithDeadline(file, {
    workerUrl,
    deadlineMs: importDeadlineMs,
    name,
  });
  if (!workbook.ok) return workbook;
  const { form, problems } = xlsForm(workbook.value, name);
  if (!form) {
    const reasons = problems.filter(({ severity }) => severity === 'error').map(({ problem }) => problem);
    return err('form-unreadable', { file: name, reasons });
  }
  const known = findFormVersion(ctx.db, form.code, form.version);
  const isKnown = known !== null && contentOf(known) === contentOf(form);
  if (known && !isKnown) return err('form-version-exists', { code: form.code, version: form.version });
  const { code, version, title } = form;
  const questions = questionsOf(form.items).filter(({ kind }) => kind !== 'calculate').length;
  const told = { isDryRun, code, version, title, questions, isKnown, problems: [...problems] };
  if (known) return ok({ ...told, formId: known.id });
  if (isDryRun) return ok({ ...told, formId: null });
  // The same form has the same id on every laptop that imports it.
  const formId = deriveId('form', code, version, contentOf(form));
  return ctx.write((tx) => {
    tx.create('form', formId, form, 'forms.import');
    return ok({ ...told, formId });
  });
}

function contentOf({ code, version, use, title, note, items, total }: Form): string {
  return canonicalJson({ code, version, use, title, note, items, total });
}
