import path from 'node:path';
import type { CallOutput, CallRequest } from '../contract/calls.ts';
import type { FormImportResult } from '../contract/forms-calls.ts';
import { xlsForm } from '../documents/xls-form/xls-form.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import { askedIn, type Form } from '../model/form/form.ts';
import { deriveId } from '../model/ids.ts';
import { err, ok, type Result } from '../model/result.ts';
import { findFormVersion } from '../sql/form-queries.ts';
import type { WriteContext } from './context.ts';
import { findSentFile, type ImportFile, readImportFile } from './import-file.ts';

/** A file of this machine. */
export async function importForm(
  ctx: WriteContext,
  request: CallRequest<'forms.import'>,
): Promise<Result<CallOutput<'forms.import'>>> {
  const { path: file, isDryRun } = request;
  return importXlsForm(ctx, { file, name: path.basename(file) }, isDryRun);
}

/** A file that the page sent. */
export async function importFormFile(
  ctx: WriteContext,
  request: CallRequest<'forms.importFile'>,
): Promise<Result<CallOutput<'forms.importFile'>>> {
  const sent = findSentFile(ctx, request.fileId);
  return sent.ok ? importXlsForm(ctx, sent.value, request.isDryRun) : sent;
}

/** Nothing is written while it is only tried, nor if this very form is here already. */
async function importXlsForm(
  ctx: WriteContext,
  file: ImportFile,
  isDryRun: boolean,
): Promise<Result<FormImportResult>> {
  const workbook = await readImportFile(ctx, file);
  if (!workbook.ok) return workbook;
  const read = xlsForm(workbook.value, file.name);
  const { form } = read;
  const problems = [...read.problems];
  if (!form) {
    if (isDryRun) return ok({ isDryRun, form, problems });
    const reasons = problems.filter(({ severity }) => severity === 'error').map(({ problem }) => problem);
    return err('form-unreadable', { file: file.name, reasons });
  }
  const known = findFormVersion(ctx.db, form.code, form.version);
  const isKnown = known !== null && contentOf(known) === contentOf(form);
  if (known && !isKnown) return err('form-version-exists', { code: form.code, version: form.version });
  const { code, version, title } = form;
  const told = { code, version, title, questions: askedIn(form), isKnown };
  if (known) return ok({ isDryRun, form: { ...told, formId: known.id }, problems });
  if (isDryRun) return ok({ isDryRun, form: { ...told, formId: null }, problems });
  // The same form has the same id on every laptop that imports it.
  const formId = deriveId('form', code, version, contentOf(form));
  return ctx.write((tx) => {
    tx.create('form', formId, form, 'forms.import');
    return ok({ isDryRun, form: { ...told, formId }, problems });
  });
}

function contentOf({ code, version, use, title, note, items, total }: Form): string {
  return canonicalJson({ code, version, use, title, note, items, total });
}
