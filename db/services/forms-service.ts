import type { CallOutput, CallRequest } from '../contract/calls.ts';
import type { FormHead } from '../contract/forms-calls.ts';
import { askedIn, type Form } from '../model/form/form.ts';
import { mostOfForm } from '../model/form/score.ts';
import { err, ok, type Result } from '../model/result.ts';
import type { ReadDb } from '../sql/driver.ts';
import { findForms, listForms } from '../sql/form-queries.ts';
import type { Stored } from '../sql/plan-queries.ts';
import type { ReadContext } from './context.ts';

export function listFormHeads(ctx: ReadContext): Result<FormHead[]> {
  const builtIn = builtInIds(ctx);
  const heads = listForms(ctx.db).map((form) => headOf(form, builtIn));
  return ok(heads.toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : newestFirst(a, b))));
}

export function getForm(
  ctx: ReadContext,
  request: CallRequest<'forms.get'>,
): Result<CallOutput<'forms.get'>> {
  const form = findNewestForm(ctx.db, request.form);
  return form
    ? ok({ ...form, isBuiltIn: builtInIds(ctx).has(form.id) })
    : err('form-not-found', { form: request.form });
}

/** By id, or the newest version of a code. */
export function findNewestForm(db: ReadDb, form: string): Stored<'form'> | null {
  const found = findForms(db, form);
  return found.find(({ id }) => id === form) ?? found.toSorted(newestFirst)[0] ?? null;
}

/** 1.10 is newer than 1.9. */
function newestFirst(a: Pick<Form, 'version'>, b: Pick<Form, 'version'>): number {
  return b.version.localeCompare(a.version, 'en', { numeric: true });
}

function headOf(form: Stored<'form'>, builtIn: ReadonlySet<string>): FormHead {
  const { id, code, version, use, title } = form;
  return {
    id,
    code,
    version,
    use,
    title,
    questions: askedIn(form),
    most: mostOfForm(form),
    isBuiltIn: builtIn.has(id),
  };
}

function builtInIds(ctx: ReadContext): ReadonlySet<string> {
  return new Set(ctx.library.rows.flatMap(({ noun, id }) => (noun === 'form' ? [id] : [])));
}
