import { z } from 'zod';
import { daySchema } from './calendar.ts';
import { idSchema } from './ids.ts';
import { lights, lightSettingsFields } from './light-rules.ts';
import { periodSchema } from './period.ts';

const light = z.enum(lights);

/** How one measure stood when its period was fixed. */
export const snapshotMeasureSchema = z.object({
  measureId: idSchema,
  light,
  percent: z.number().nullable(),
  reported: z.int(),
  expected: z.int(),
});

/** The lights of a plan as they were fixed for a reporting period, with the rule that made them; never recomputed. */
export const lightSnapshotFields = z.object({
  planId: idSchema,
  period: periodSchema,
  asOf: daySchema,
  ...lightSettingsFields.shape,
  measures: z.array(snapshotMeasureSchema).max(5000),
  actorId: idSchema,
});
export type LightSnapshotFields = z.infer<typeof lightSnapshotFields>;
