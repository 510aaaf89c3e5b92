import { z } from 'zod';
import { daySchema } from './calendar.ts';
import { idSchema } from './ids.ts';
import { nameSchema, textSchema } from './text.ts';

/** How a measure is checked; a measure may need several. */
export const recordForms = [
  'CHK',
  'DOC',
  'CNT',
  'PRJ',
  'OBS',
  'TALK',
  'PILOT',
  'MTG',
  'ROST',
  'INSP',
  'SURV',
] as const;
export const recordFormSchema = z.enum(recordForms);

/** Which cells are expected: one overall, one per county, one per school, or those of the named units. */
export const measureScopes = ['city', 'counties', 'schools', 'named'] as const;
export const measureScopeSchema = z.enum(measureScopes);
export type MeasureScope = (typeof measureScopes)[number];

/** Where in the source a statement stands: section, paragraph within it (heading not counted), non-empty line. */
export const sourceLocatorSchema = z.object({
  document: nameSchema(200),
  section: textSchema(80),
  paragraph: z.int().nullable(),
  line: z.int().nullable(),
});
export type SourceLocator = z.infer<typeof sourceLocatorSchema>;

/** The smallest thing a supervisor checks. */
export const measureFields = z.object({
  planId: idSchema,
  actionId: idSchema,
  code: nameSchema(20),
  position: z.int(),
  titleZh: nameSchema(200),
  titleEn: textSchema(300),
  requirementZh: textSchema(4000),
  requirementEn: textSchema(4000),
  forms: z.array(recordFormSchema),
  scope: measureScopeSchema,
  scopeOrganizationIds: z.array(idSchema),
  dueOn: daySchema.nullable(),
  isContinuous: z.boolean(),
  dueTextZh: textSchema(400),
  dueTextEn: textSchema(400),
  leadTextZh: textSchema(400),
  denominatorZh: textSchema(400),
  noteZh: textSchema(2000),
  noteEn: textSchema(2000),
  source: sourceLocatorSchema.nullable(),
  /** The day it left the plan, or null while it is in force; a retired measure is kept with all its history. */
  retiredOn: daySchema.nullable().default(null),
  retiredReason: textSchema(1000).default(''),
});
export type MeasureFields = z.infer<typeof measureFields>;

/** One line of a measure's checklist; `textZh` is empty where the source numbers lines without listing them. */
export const checklistItemFields = z.object({
  measureId: idSchema,
  position: z.int(),
  textZh: textSchema(1000),
  textEn: textSchema(1000),
});
export type ChecklistItemFields = z.infer<typeof checklistItemFields>;

export const pilotEvaluations = ['passed-on-site', 'under-way', 'listed'] as const;

/** A unit that tries something out: topic, batch, state of evaluation. */
export const pilotFields = z.object({
  measureId: idSchema,
  organizationId: idSchema,
  topicZh: textSchema(200),
  topicEn: textSchema(200),
  batch: z.int().nullable(),
  evaluation: z.enum(pilotEvaluations),
  source: sourceLocatorSchema.nullable(),
});
export type PilotFields = z.infer<typeof pilotFields>;
