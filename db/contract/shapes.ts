import { z } from 'zod';
import { evidenceAges } from '../model/evidence-age.ts';
import { lights } from '../model/light-rules.ts';
import { progressStatusSchema } from '../model/progress.ts';

/** Shapes that several calls share. */
export const idInput = z.string().min(1).max(80);
export const nameInput = z.string().min(1).max(200);
export const lightSchema = z.enum(lights);
export const lightCountsSchema = z.object({
  green: z.int(),
  yellow: z.int(),
  red: z.int(),
  grey: z.int(),
});
export type LightCounts = z.infer<typeof lightCountsSchema>;
export const statusCountsSchema = z.partialRecord(progressStatusSchema, z.int());
export const emptyInput = z.strictObject({});
export const doneOutput = z.object({ arrival: z.int() });
/** What was written: operations `first` to `arrival`, none if `first` is the greater; `history.undo` takes both. */
export const editOutput = doneOutput.extend({ first: z.int() });
export type Edit = z.infer<typeof editOutput>;

export const measureFilterShape = {
  actionId: idInput.optional(),
  organizationId: idInput.optional(),
  lights: z.array(lightSchema).optional(),
  statuses: z.array(progressStatusSchema).optional(),
  due: z.enum(['overdue', 'within-30-days', 'later', 'none', 'continuous']).optional(),
  /** Without evidence, or without any that is newer than `staleEvidenceDays`. */
  evidence: z.enum(evidenceAges).optional(),
  text: z.string().max(200).optional(),
} as const;
