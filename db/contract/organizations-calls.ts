import { z } from 'zod';
import { organizationFields, organizationKindSchema } from '../model/organization.ts';
import { call } from './call.ts';
import { doneOutput, idInput, nameInput } from './shapes.ts';

export const organizationSchema = organizationFields.extend({
  id: z.string(),
  parentName: z.string(),
  parentNameEn: z.string(),
});
export type Organization = z.infer<typeof organizationSchema>;

/** One thing wrong (or doubtful) in an imported file, with the place a person can find it. */
export const importProblemSchema = z.object({
  sheet: z.string(),
  row: z.int(),
  column: z.string(),
  problem: z.string(),
  severity: z.enum(['error', 'warning']),
  value: z.string(),
});
export type ImportProblem = z.infer<typeof importProblemSchema>;

export const organizationsCalls = {
  /** Units of the chosen plans' areas and those added here; `text` finds by part of the name. */
  'organizations.list': call({
    kind: 'read',
    input: z.strictObject({
      plan: idInput.optional(),
      kinds: z.array(organizationKindSchema).optional(),
      text: z.string().max(200).optional(),
      limit: z.int().min(1).max(20_000).default(5_000),
    }),
    output: z.object({ total: z.int(), rows: z.array(organizationSchema) }),
    errors: ['plan-not-found'],
  }),
  /** By id or by exact name; several of one name are an error that lists the candidates. */
  'organizations.get': call({
    kind: 'read',
    input: z.strictObject({ organization: nameInput }),
    output: organizationSchema,
    errors: ['organization-not-found', 'organization-ambiguous'],
  }),
  'organizations.add': call({
    kind: 'write',
    input: z.strictObject({
      nameZh: organizationFields.shape.nameZh,
      kind: organizationKindSchema,
      code: organizationFields.shape.code.default(''),
      parentId: idInput.nullable(),
    }),
    output: doneOutput.extend({ organizationId: z.string() }),
    errors: ['organization-not-found'],
  }),
  /** Reads an .xlsx or .csv; with `isDryRun` it only tells what it would do. Problems of severity error stop it. */
  'organizations.import': call({
    kind: 'write',
    isLocalOnly: true,
    input: z.strictObject({
      path: z.string().min(1).max(4000),
      encoding: z.enum(['utf-8', 'gb18030']).optional(),
      isDryRun: z.boolean(),
    }),
    output: z.object({
      encoding: z.string(),
      isDryRun: z.boolean(),
      created: z.array(z.object({ nameZh: z.string(), kind: z.string(), parentName: z.string() })),
      existing: z.array(z.string()),
      problems: z.array(importProblemSchema),
    }),
    errors: ['file-not-found', 'import-refused', 'import-has-problems'],
  }),
};
