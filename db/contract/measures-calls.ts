import { z } from 'zod';
import { daySchema } from '../model/calendar.ts';
import { checklistItemFields, measureFields, pilotFields } from '../model/measure.ts';
import { assignmentFields } from '../model/organization.ts';
import { progressStatusSchema } from '../model/progress.ts';
import { call } from './call.ts';
import { indicatorSchema } from './indicators-calls.ts';
import {
  doneOutput,
  editOutput,
  idInput,
  lightCountsSchema,
  lightSchema,
  measureFilterShape,
  statusCountsSchema,
} from './shapes.ts';

/** One line of the plan page: the measure as of a day, over all its cells or over the one unit asked for. */
export const measureRowSchema = z.object({
  id: z.string(),
  planId: z.string(),
  actionId: z.string(),
  code: z.string(),
  titleZh: z.string(),
  titleEn: z.string(),
  leadTextZh: z.string(),
  /** The English names of the units that lead; empty unless every one has one. */
  leadTextEn: z.string(),
  dueOn: z.string().nullable(),
  isContinuous: z.boolean(),
  dueTextZh: z.string(),
  dueTextEn: z.string(),
  light: lightSchema,
  percent: z.number().nullable(),
  expectedPercent: z.number().nullable(),
  /** Expected cells with an entry, and expected cells. */
  reported: z.int(),
  expected: z.int(),
  statuses: statusCountsSchema,
  isDifficult: z.boolean(),
  entryCount: z.int(),
  evidenceCount: z.int(),
  lastCheckedOn: z.string().nullable(),
  /** The newest day that a piece of its evidence stands for. */
  lastEvidenceOn: z.string().nullable(),
});
export type MeasureRow = z.infer<typeof measureRowSchema>;

/** One unit's standing on a measure; `status` null: nothing recorded (未填). */
export const measureCellSchema = z.object({
  organizationId: z.string(),
  organizationName: z.string(),
  organizationNameEn: z.string(),
  isSample: z.boolean(),
  isExpected: z.boolean(),
  progressId: z.string().nullable(),
  light: lightSchema,
  status: progressStatusSchema.nullable(),
  percent: z.number().nullable(),
  isDifficult: z.boolean(),
  checkedOn: z.string().nullable(),
  note: z.string(),
  entryCount: z.int(),
});
export type MeasureCell = z.infer<typeof measureCellSchema>;

/** Values that were entered for one field without knowing of each other; a person must settle them. */
export const conflictSchema = z.object({
  noun: z.string(),
  subjectId: z.string(),
  field: z.string(),
  values: z.array(
    z.object({ value: z.unknown(), actorName: z.string(), wallMs: z.int(), isShown: z.boolean() }),
  ),
});
export type Conflict = z.infer<typeof conflictSchema>;

const unitNames = { organizationName: z.string(), organizationNameEn: z.string() } as const;
const assignmentSchema = assignmentFields.extend({ id: z.string(), ...unitNames });
export type Assignment = z.infer<typeof assignmentSchema>;
const checklistItemSchema = checklistItemFields.extend({ id: z.string() });
export type ChecklistItem = z.infer<typeof checklistItemSchema>;
const pilotSchema = pilotFields.extend({ id: z.string(), ...unitNames });
export type Pilot = z.infer<typeof pilotSchema>;

export const measureDetailSchema = measureFields.extend({
  id: z.string(),
  planCode: z.string(),
  planTitleZh: z.string(),
  planTitleEn: z.string(),
  planStartsOn: z.string().nullable(),
  actionLabelZh: z.string(),
  actionLabelEn: z.string(),
  actionTitleZh: z.string(),
  actionTitleEn: z.string(),
  previousId: z.string().nullable(),
  nextId: z.string().nullable(),
  asOf: z.string(),
  /** The arrival number when these values were read; send it back with an edit. */
  seen: z.int(),
  light: lightSchema,
  percent: z.number().nullable(),
  expectedPercent: z.number().nullable(),
  reported: z.int(),
  expected: z.int(),
  entryCount: z.int(),
  evidenceCount: z.int(),
  cells: z.array(measureCellSchema),
  assignments: z.array(assignmentSchema),
  checklistItems: z.array(checklistItemSchema),
  pilots: z.array(pilotSchema),
  indicators: z.array(indicatorSchema),
  conflicts: z.array(conflictSchema),
});
export type MeasureDetail = z.infer<typeof measureDetailSchema>;

/** What a person can change of a measure; place and being in force have calls of their own. */
export const editableMeasure = measureFields.pick({
  actionId: true,
  code: true,
  titleZh: true,
  titleEn: true,
  requirementZh: true,
  requirementEn: true,
  scope: true,
  scopeOrganizationIds: true,
  dueOn: true,
  isContinuous: true,
  dueTextZh: true,
  dueTextEn: true,
  leadTextZh: true,
  denominatorZh: true,
  noteZh: true,
  noteEn: true,
});

export const measuresCalls = {
  'measures.list': call({
    kind: 'read',
    input: z.strictObject({ plan: idInput, asOf: daySchema.optional(), ...measureFilterShape }),
    output: z.object({ asOf: z.string(), counts: lightCountsSchema, rows: z.array(measureRowSchema) }),
    errors: ['plan-not-found'],
  }),
  /** `measure` is an id or a code such as `G3.7`. */
  'measures.get': call({
    kind: 'read',
    input: z.strictObject({ measure: idInput, asOf: daySchema.optional() }),
    output: measureDetailSchema,
    errors: ['measure-not-found'],
  }),
  'measures.update': call({
    kind: 'write',
    input: z.strictObject({
      measureId: idInput,
      seen: z.int().min(0),
      changes: z.strictObject(editableMeasure.partial().shape),
    }),
    output: editOutput,
    errors: ['measure-not-found', 'action-not-found', 'code-taken', 'organization-not-found'],
  }),
  'checklistItems.update': call({
    kind: 'write',
    input: z.strictObject({
      checklistItemId: idInput,
      seen: z.int().min(0),
      textZh: checklistItemFields.shape.textZh,
    }),
    output: editOutput,
    errors: ['checklist-item-not-found'],
  }),
  /** Confirms (or doubts again) a unit that was guessed by function. */
  'assignments.confirm': call({
    kind: 'write',
    input: z.strictObject({ assignmentId: idInput, seen: z.int().min(0), isConfirmed: z.boolean() }),
    output: doneOutput,
    errors: ['assignment-not-found'],
  }),
};
