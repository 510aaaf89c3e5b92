import { z } from 'zod';
import { daySchema } from '../model/calendar.ts';
import { organizationFields, organizationKindSchema } from '../model/organization.ts';
import { progressStatusSchema } from '../model/progress.ts';
import { call } from './call.ts';
import { progressRowSchema } from './progress-calls.ts';
import { recordRowSchema } from './records-calls.ts';
import { doneOutput, idInput, lightSchema, nameInput } from './shapes.ts';
import { visitRowSchema } from './visits-calls.ts';

export const organizationSchema = organizationFields.extend({
  id: z.string(),
  parentName: z.string(),
  parentNameEn: z.string(),
});
export type Organization = z.infer<typeof organizationSchema>;

/** A unit in the tree; `parentId` is the unit that stands for its parent. */
export const treeUnitSchema = z.object({
  id: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  kind: organizationKindSchema,
  code: z.string(),
  parentId: z.string().nullable(),
  isSample: z.boolean(),
});
export type TreeUnit = z.infer<typeof treeUnitSchema>;

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

/** A measure at one unit, as on the measure page; `status` null: nothing recorded (未填). */
export const unitMeasureSchema = z.object({
  measureId: z.string(),
  planId: z.string(),
  planTitleZh: z.string(),
  planTitleEn: z.string(),
  code: z.string(),
  titleZh: z.string(),
  titleEn: z.string(),
  dueOn: z.string().nullable(),
  dueTextZh: z.string(),
  isExpected: z.boolean(),
  light: lightSchema,
  status: progressStatusSchema.nullable(),
  percent: z.number().nullable(),
  checkedOn: z.string().nullable(),
  entryCount: z.int(),
  evidenceCount: z.int(),
});
export type UnitMeasure = z.infer<typeof unitMeasureSchema>;

const unitRefSchema = z.object({ id: z.string(), nameZh: z.string(), nameEn: z.string() });

/** Another unit that may be the same one, and what of it is alike. */
export const suspectedDoubleSchema = unitRefSchema.extend({
  kind: organizationKindSchema,
  parentName: z.string(),
  alike: z.enum(['code', 'name', 'similar-name']),
});
export type SuspectedDouble = z.infer<typeof suspectedDoubleSchema>;

/** What was entered for a unit itself, without its doubles. */
export const unitRecordsSchema = z.object({
  entries: z.int(),
  visits: z.int(),
  evidence: z.int(),
  assignments: z.int(),
  children: z.int(),
});
export type UnitRecords = z.infer<typeof unitRecordsSchema>;

export const organizationProfileSchema = organizationSchema.extend({
  /** The arrival number when these values were read; send it back with an edit. */
  seen: z.int(),
  asOf: z.string(),
  /** From the top down to the unit above this one. */
  ancestors: z.array(unitRefSchema),
  /** The unit that stands for this one, if another does. */
  standIn: unitRefSchema.nullable(),
  /** The doubles that this unit stands for, each with its target, which may be another double. */
  doubles: z.array(unitRefSchema.extend({ mergedIntoId: z.string().nullable() })),
  suspected: z.array(suspectedDoubleSchema),
  childCount: z.int(),
  descendantCount: z.int(),
  evidenceCount: z.int(),
  assignmentCount: z.int(),
  canRemove: z.boolean(),
  measures: z.array(unitMeasureSchema),
  newest: z.array(progressRowSchema),
  /** To the unit itself and its doubles, the newest day first. */
  visits: z.array(visitRowSchema),
  /** What was put down at it as a problem and still stands, the newest first. */
  problems: z.array(recordRowSchema),
});
export type OrganizationProfile = z.infer<typeof organizationProfileSchema>;

const importResult = z.object({
  encoding: z.string(),
  isDryRun: z.boolean(),
  created: z.array(z.object({ nameZh: z.string(), kind: z.string(), parentName: z.string() })),
  /** The units that were created; empty in a dry run. */
  organizationIds: z.array(z.string()),
  existing: z.array(z.string()),
  problems: z.array(importProblemSchema),
});
export type ImportResult = z.infer<typeof importResult>;

const importOptions = { encoding: z.enum(['utf-8', 'gb18030']).optional(), isDryRun: z.boolean() } as const;

const editable = organizationFields.pick({
  nameZh: true,
  nameEn: true,
  kind: true,
  code: true,
  parentId: true,
  noteZh: true,
});

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
  /** Every unit but those of plans that were not chosen, without doubles: enough to draw the whole tree. */
  'organizations.tree': call({
    kind: 'read',
    input: z.strictObject({}),
    output: z.object({ rows: z.array(treeUnitSchema) }),
    errors: [],
  }),
  /** By id or by exact name; several of one name are an error that lists the candidates. */
  'organizations.get': call({
    kind: 'read',
    input: z.strictObject({ organization: nameInput }),
    output: organizationSchema,
    errors: ['organization-not-found', 'organization-ambiguous'],
  }),
  /** Everything about one unit: where it stands, its measures, newest entries, visits, problems and doubles. */
  'organizations.profile': call({
    kind: 'read',
    input: z.strictObject({ organizationId: idInput, asOf: daySchema.optional() }),
    output: organizationProfileSchema,
    errors: ['organization-not-found'],
  }),
  'organizations.add': call({
    kind: 'write',
    input: z.strictObject({
      nameZh: organizationFields.shape.nameZh,
      nameEn: organizationFields.shape.nameEn.default(''),
      kind: organizationKindSchema,
      code: organizationFields.shape.code.default(''),
      parentId: idInput.nullable(),
      noteZh: organizationFields.shape.noteZh.default(''),
    }),
    output: doneOutput.extend({ organizationId: z.string() }),
    errors: ['organization-not-found'],
  }),
  'organizations.update': call({
    kind: 'write',
    input: z.strictObject({
      organizationId: idInput,
      seen: z.int().min(0),
      changes: z.strictObject(editable.partial().shape),
    }),
    output: doneOutput,
    errors: ['organization-not-found', 'organization-parent-circle'],
  }),
  /** Removes units of which nothing was recorded, all or none; `organizations.restore` brings them back. */
  'organizations.remove': call({
    kind: 'write',
    input: z.strictObject({
      organizationIds: z.array(idInput).min(1).max(20_000),
      reason: z.string().max(500).default(''),
    }),
    output: doneOutput,
    errors: ['organization-not-found', 'organization-in-use'],
  }),
  'organizations.restore': call({
    kind: 'write',
    input: z.strictObject({ organizationIds: z.array(idInput).min(1).max(20_000) }),
    output: doneOutput,
    errors: ['organization-not-found'],
  }),
  /** What a merge would show under the target; changes nothing. */
  'organizations.previewMerge': call({
    kind: 'read',
    input: z.strictObject({ organization: nameInput, into: nameInput }),
    output: z.object({
      organization: organizationSchema,
      into: organizationSchema,
      moves: unitRecordsSchema,
    }),
    errors: ['organization-not-found', 'organization-ambiguous', 'organization-merge-circle'],
  }),
  /** From now on the target stands for the doubled unit; nothing that was entered is rewritten. */
  'organizations.merge': call({
    kind: 'write',
    input: z.strictObject({ organizationId: idInput, intoId: idInput }),
    output: doneOutput,
    errors: ['organization-not-found', 'organization-merge-circle'],
  }),
  'organizations.unmerge': call({
    kind: 'write',
    input: z.strictObject({ organizationId: idInput }),
    output: doneOutput,
    errors: ['organization-not-found', 'organization-not-merged'],
  }),
  /** Reads an .xlsx or .csv; with `isDryRun` it only tells what it would do. Problems of severity error stop it. */
  'organizations.import': call({
    kind: 'write',
    isLocalOnly: true,
    input: z.strictObject({ path: z.string().min(1).max(4000), ...importOptions }),
    output: importResult,
    errors: ['file-not-found', 'import-refused', 'import-has-problems'],
  }),
  /** The same for a file that the page sent as a draft file. */
  'organizations.importFile': call({
    kind: 'write',
    input: z.strictObject({ fileId: idInput, ...importOptions }),
    output: importResult,
    errors: ['file-not-found', 'import-refused', 'import-has-problems'],
  }),
};
