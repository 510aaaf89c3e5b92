import { z } from 'zod';
import { daySchema } from '../model/calendar.ts';
import { organizationKindSchema } from '../model/organization.ts';
import { progressStatusSchema } from '../model/progress.ts';
import { call } from './call.ts';
import { idInput, lightSchema } from './shapes.ts';

const choices = {
  plan: idInput,
  asOf: daySchema.optional(),
  actionId: idInput.optional(),
  kinds: z.array(organizationKindSchema).optional(),
  /** A county with all that lies in it. */
  countyId: idInput.optional(),
  /** Lines without a cell of these lights or statuses are left out. */
  lights: z.array(lightSchema).optional(),
  statuses: z.array(progressStatusSchema).optional(),
  /** Narrows the measures if it occurs in any, the units if it occurs in any name. */
  text: z.string().max(200).optional(),
} as const;

/** How the matrix is looked at; the file is made the same way. */
const arrangement = {
  /** Units down and measures across. */
  isTurned: z.boolean().default(false),
  hasPercent: z.boolean().default(false),
  /** Actions and counties of which only the sums are shown. */
  foldedIds: z.array(z.string().max(80)).max(5000).default([]),
} as const;

const measureSchema = z.object({
  id: z.string(),
  code: z.string(),
  titleZh: z.string(),
  titleEn: z.string(),
  groupId: z.string(),
});
const unitSchema = z.object({
  id: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  kind: organizationKindSchema,
  /** The county it lies in, or empty for what belongs to the city as a whole. */
  groupId: z.string(),
  isSample: z.boolean(),
});
const namedSchema = z.object({ id: z.string(), nameZh: z.string(), nameEn: z.string() });

export const matrixSchema = z.object({
  planId: z.string(),
  planCode: z.string(),
  planTitleZh: z.string(),
  planTitleEn: z.string(),
  asOf: z.string(),
  actions: z.array(
    z.object({
      id: z.string(),
      labelZh: z.string(),
      labelEn: z.string(),
      titleZh: z.string(),
      titleEn: z.string(),
    }),
  ),
  /** In the plan's order, and each unit under its county; the groups in their order. */
  measures: z.array(measureSchema),
  units: z.array(unitSchema),
  counties: z.array(namedSchema),
  /** What the units can be narrowed to, whatever narrows them now. */
  countyChoices: z.array(namedSchema),
  kindChoices: z.array(organizationKindSchema),
  /** See `model/matrix-cells`: one character a cell. */
  cells: z.object({ codes: z.string(), percents: z.string() }),
});
export type Matrix = z.infer<typeof matrixSchema>;

/** The entry that a cell shows. */
export const matrixEntrySchema = z.object({
  progressId: z.string(),
  status: progressStatusSchema,
  percent: z.number().nullable(),
  isDifficult: z.boolean(),
  light: lightSchema,
  checkedOn: z.string(),
  note: z.string(),
  actorName: z.string(),
  entryCount: z.int(),
  evidenceCount: z.int(),
});
export type MatrixEntry = z.infer<typeof matrixEntrySchema>;

export const matrixCalls = {
  'matrix.get': call({
    kind: 'read',
    input: z.strictObject(choices),
    output: matrixSchema,
    errors: ['plan-not-found'],
  }),
  /** The current entry of one cell, or null while nothing is recorded there. */
  'cells.find': call({
    kind: 'read',
    input: z.strictObject({ measureId: idInput, organizationId: idInput, asOf: daySchema.optional() }),
    output: matrixEntrySchema.nullable(),
    errors: ['measure-not-found'],
  }),
  /** Starts writing what is shown into the workspace's exports folder; follow it with `jobs.get`. */
  'matrix.export': call({
    kind: 'read',
    input: z.strictObject({ ...choices, ...arrangement, format: z.enum(['xlsx', 'csv']) }),
    output: z.object({ jobId: z.string(), fileName: z.string() }),
    errors: ['plan-not-found'],
  }),
  /** The same to a path of this machine; the ending decides the format. */
  'matrix.exportTo': call({
    kind: 'read',
    isLocalOnly: true,
    input: z.strictObject({ ...choices, ...arrangement, path: z.string().min(1).max(4000) }),
    output: z.object({ jobId: z.string() }),
    errors: ['plan-not-found', 'output-not-writable'],
  }),
};
