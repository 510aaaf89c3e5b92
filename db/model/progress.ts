import { z } from 'zod';
import { daySchema } from './calendar.ts';
import { idSchema } from './ids.ts';
import { textSchema } from './text.ts';

export const progressStatuses = [
  'not-started',
  'ahead',
  'on-track',
  'behind',
  'done',
  'continuous',
  'not-applicable',
] as const;
export const progressStatusSchema = z.enum(progressStatuses);
export type ProgressStatus = (typeof progressStatuses)[number];

export const noteMaxLength = 20_000;

/** Percent of the measure that is completed; may exceed 100 where a target was surpassed, never negative. */
export const percentSchema = z.number().min(0).max(1000);

/** An immutable entry about one measure at one unit. */
export const progressFields = z.object({
  measureId: idSchema,
  organizationId: idSchema,
  status: progressStatusSchema,
  percent: percentSchema.nullable(),
  isDifficult: z.boolean(),
  note: textSchema(noteMaxLength),
  checkedOn: daySchema,
  actorId: idSchema,
  /** The entry that this one corrects, with the reason, or null. */
  correctsId: idSchema.nullable(),
  reason: textSchema(2000),
});
export type ProgressFields = z.infer<typeof progressFields>;
