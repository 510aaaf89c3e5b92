import path from 'node:path';
import type { CallOutput, CallRequest } from '../contract/calls.ts';
import { xlsForm } from '../documents/xls-form/xls-form.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import { askedIn, type Form } from '../model/form/form.ts';
import { deriveId } from '../model/ids.ts';
import { err, ok, type Result } from '../model/result.ts';
import { findFormVersion } from '../sql/form-queries.ts';
import type { WriteContext } from './context.ts';
import { readImportFile } from './import-file.ts';

/** Reads a file of this machine; nothing is written while it is only tried, nor if this very form is here already. */
export async function importForm(
  ctx: WriteContext,
  request: CallRequest<'forms.import'>,
): Promise<Result<CallOutput<'forms.import'>>> {
  const { path: file, isDryRun } = request;
  const name = path.basename(file);
  const workbook = await readImportFile(ctx, { file, name });
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
  const told = { isDryRun, code, version, title, questions: askedIn(form), isKnown, problems: [...problems] };
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
