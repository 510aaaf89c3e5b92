import { z } from 'zod';
import { daySchema } from '../model/calendar.ts';
import { comparators, rateKinds } from '../model/indicator.ts';
import { measureScopeSchema, pilotEvaluations, recordFormSchema } from '../model/measure.ts';
import { organizationKindSchema } from '../model/organization.ts';
import { percentSchema, progressStatusSchema } from '../model/progress.ts';

/*
 * The shapes of the YAML files. Every object is strict: a misspelt key is an error, never ignored.
 * Units are named by their Chinese name; lines are non-empty lines of the source document.
 */

const text = z.string().trim().min(1);
const bilingual = z.strictObject({ zh: text, en: text });
const code = z.string().regex(/^[A-Z]\d+$/);
const measureCode = z.string().regex(/^[A-Z]\d+\.\d+$/);
const key = z.string().regex(/^[a-z0-9-]+$/);
const line = z.int().positive();

export const versionFileSchema = z.strictObject({ version: text });

const organization = z.strictObject({
  key,
  code: text.optional(),
  name: bilingual,
  kind: organizationKindSchema,
  parent: text.optional(),
  note: text.optional(),
});
export type OrganizationEntry = z.infer<typeof organization>;

export const organizationsFileSchema = z.strictObject({ organizations: z.array(organization) });

const target = z.strictObject({
  kind: z.enum(['target', 'planned', 'rule']),
  comparator: z.enum(comparators),
  value: z.number(),
  max: z.number().optional(),
  year: z.int().optional(),
  period: text,
  line,
  note: text.optional(),
});

const reading = z.strictObject({
  kind: z.enum(['baseline', 'achieved']),
  comparator: z.enum(comparators),
  value: z.number().optional(),
  numerator: z.number().optional(),
  text: text.optional(),
  period: text,
  line,
  note: text.optional(),
});

const indicator = z.strictObject({
  key,
  name: bilingual,
  unit: z.strictObject({ zh: z.string(), en: z.string() }),
  rate: z.enum(rateKinds),
  note: text.optional(),
  targets: z.array(target).default([]),
  readings: z.array(reading).default([]),
});
export type IndicatorEntry = z.infer<typeof indicator>;

const indicators = z.array(indicator).default([]);

export const planFileSchema = z.strictObject({
  code: key,
  title: bilingual,
  shortTitle: bilingual,
  issuer: bilingual,
  startsOn: daySchema.nullable(),
  horizonOn: daySchema.nullable(),
  source: bilingual,
  note: bilingual,
  city: text,
  document: text,
  dueText: bilingual,
  suggestedNote: bilingual,
  indicators,
});
export type PlanFile = z.infer<typeof planFileSchema>;

const lead = z.strictObject({
  printed: text,
  organization: text.optional(),
  isSuggested: z.boolean().default(false),
});

const pilot = z.strictObject({
  organization: text,
  topic: bilingual.optional(),
  batch: z.int().optional(),
  evaluation: z.enum(pilotEvaluations),
});

const measure = z.strictObject({
  code: measureCode,
  title: bilingual,
  requirement: bilingual,
  forms: z.array(recordFormSchema).min(1),
  scope: measureScopeSchema,
  units: z.array(text).default([]),
  dueOn: daySchema.optional(),
  isContinuous: z.boolean().default(false),
  dueText: bilingual.optional(),
  leadText: text,
  leads: z.array(lead).min(1),
  denominator: text.optional(),
  items: z.array(bilingual).default([]),
  emptyItems: z.int().default(0),
  note: bilingual.optional(),
  indicators,
  pilots: z.array(pilot).default([]),
  line,
});
export type MeasureEntry = z.infer<typeof measure>;

const cooperating = z.strictObject({ printed: text, measures: z.array(measureCode).optional() });

export const actionFileSchema = z.strictObject({
  code,
  position: z.int(),
  label: bilingual,
  title: bilingual,
  headingLine: line,
  cooperating: z.array(cooperating).default([]),
  indicators,
  measures: z.array(measure).min(1),
});
export type ActionFile = z.infer<typeof actionFileSchema>;

const sampleProgress = z.strictObject({
  plan: key,
  measure: measureCode,
  unit: text,
  status: progressStatusSchema,
  percent: percentSchema.optional(),
  isDifficult: z.boolean().default(false),
  checkedOn: daySchema,
  note: text,
});

export const sampleFileSchema = z.strictObject({
  organizations: z.array(organization),
  progress: z.array(sampleProgress),
});
export type SampleFile = z.infer<typeof sampleFileSchema>;
