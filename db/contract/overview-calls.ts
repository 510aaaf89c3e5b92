import { z } from 'zod';
import { daySchema } from '../model/calendar.ts';
import { standings } from '../model/indicator-rules.ts';
import { progressStatusSchema } from '../model/progress.ts';
import { call } from './call.ts';
import { targetSchema } from './indicators-calls.ts';
import { lightCountsSchema, statusCountsSchema } from './shapes.ts';

const overviewIndicatorSchema = z.object({
  id: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  unitZh: z.string(),
  unitEn: z.string(),
  baseline: z.number().nullable(),
  /** The newest reading as of the day. */
  value: z.number().nullable(),
  standing: z.enum(standings),
  /** From that reading to the end of the target's year; null once it is reached or its year is over. */
  neededPerYear: z.number().nullable(),
  target: targetSchema.extend({ year: z.int() }),
});
export type OverviewIndicator = z.infer<typeof overviewIndicatorSchema>;

/** A chosen plan in numbers of measures: each is what `measures.list` answers with the same filter. */
const overviewPlanSchema = z.object({
  id: z.string(),
  code: z.string(),
  titleZh: z.string(),
  titleEn: z.string(),
  measures: z.int(),
  lights: lightCountsSchema,
  /** Measures that stand so at one unit at least. */
  statuses: statusCountsSchema,
  overdue: z.int(),
  dueSoon: z.int(),
  withoutEvidence: z.int(),
  staleEvidence: z.int(),
  actions: z.array(
    z.object({
      id: z.string(),
      labelZh: z.string(),
      labelEn: z.string(),
      titleZh: z.string(),
      titleEn: z.string(),
      lights: lightCountsSchema,
    }),
  ),
  /** Those with a target of a year: the one that counts as of the day. */
  indicators: z.array(overviewIndicatorSchema),
});
export type OverviewPlan = z.infer<typeof overviewPlanSchema>;

const overviewEntrySchema = z.object({
  id: z.string(),
  measureCode: z.string(),
  measureTitleZh: z.string(),
  measureTitleEn: z.string(),
  organizationId: z.string(),
  organizationName: z.string(),
  status: progressStatusSchema,
  percent: z.number().nullable(),
  isDifficult: z.boolean(),
  note: z.string(),
  checkedOn: z.string(),
  actorName: z.string(),
  recordedAtMs: z.int(),
});
export type OverviewEntry = z.infer<typeof overviewEntrySchema>;

export const overviewCalls = {
  'overview.get': call({
    kind: 'read',
    input: z.strictObject({ asOf: daySchema.optional() }),
    output: z.object({
      asOf: z.string(),
      plans: z.array(overviewPlanSchema),
      /** The newest that stand, neither corrected nor withdrawn. */
      entries: z.array(overviewEntrySchema),
    }),
    errors: [],
  }),
};
