import { z } from 'zod';
import { daySchema } from '../model/calendar.ts';
import { progressStatusSchema } from '../model/progress.ts';
import { call } from './call.ts';
import { lightCountsSchema, statusCountsSchema } from './shapes.ts';

const overviewIndicatorSchema = z.object({
  id: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  unitZh: z.string(),
  unitEn: z.string(),
  baseline: z.number().nullable(),
  value: z.number().nullable(),
  valueOn: z.string().nullable(),
  target: z.number(),
  comparator: z.string(),
  year: z.int(),
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
  /** Those with a target of a year: the next one, or the last if all have gone by. */
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
