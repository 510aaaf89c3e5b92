import { z } from 'zod';
import { formFields, wordsSchema } from '../model/form/form.ts';
import { xlsFormProblemCodes } from '../model/form/xls-form-problem.ts';
import { call } from './call.ts';
import { idInput } from './shapes.ts';

const formHeadSchema = formFields.pick({ code: true, version: true, use: true, title: true }).extend({
  id: z.string(),
  isBuiltIn: z.boolean(),
  questions: z.int(),
  /** What everything right is worth; null for a form without points. */
  most: z.number().nullable(),
});
export type FormHead = z.infer<typeof formHeadSchema>;

/** One thing in a form's file that is not taken over, with the place a person can find it. */
const importProblemSchema = z.object({
  sheet: z.string(),
  row: z.int(),
  column: z.string(),
  problem: z.enum(xlsFormProblemCodes),
  severity: z.enum(['error', 'warning']),
  found: z.string(),
});
export type FormImportProblem = z.infer<typeof importProblemSchema>;

const importOptions = { isDryRun: z.boolean().default(false) } as const;
const importOutput = z.object({
  isDryRun: z.boolean(),
  /** Null where a dry run found nothing to load; the problems say why. */
  form: z
    .object({
      /** Null while it is only tried. */
      formId: z.string().nullable(),
      code: z.string(),
      version: z.string(),
      title: wordsSchema,
      questions: z.int(),
      /** This very form is here already, so that nothing was written. */
      isKnown: z.boolean(),
    })
    .nullable(),
  problems: z.array(importProblemSchema),
});
export type FormImportResult = z.infer<typeof importOutput>;

export const formsCalls = {
  /** By code, the newest version of each first. */
  'forms.list': call({
    kind: 'read',
    input: z.strictObject({}),
    output: z.array(formHeadSchema),
    errors: [],
  }),
  /** By id, or by code: then the version that came last. */
  'forms.get': call({
    kind: 'read',
    input: z.strictObject({ form: idInput }),
    output: formFields.extend({ id: z.string(), isBuiltIn: z.boolean() }),
    errors: ['form-not-found'],
  }),
  /** Reads an XLSForm .xlsx; what forms here do not have is named with its place, and the rest is loaded. */
  'forms.import': call({
    kind: 'write',
    isLocalOnly: true,
    input: z.strictObject({ path: z.string().min(1).max(4000), ...importOptions }),
    output: importOutput,
    errors: ['file-not-found', 'import-refused', 'form-unreadable', 'form-version-exists'],
  }),
  /** The same for a file that the page sent as a draft file. */
  'forms.importFile': call({
    kind: 'write',
    input: z.strictObject({ fileId: idInput, ...importOptions }),
    output: importOutput,
    errors: ['file-not-found', 'import-refused', 'form-unreadable', 'form-version-exists'],
  }),
};
