import { z } from 'zod';
import { daySchema } from './calendar.ts';
import { evidenceFileSchema } from './evidence.ts';
import { idSchema } from './ids.ts';
import { nameSchema, textSchema } from './text.ts';

const share = z.number().min(0).max(1);
const length = z.number().gt(0).max(1);

/** A part of an upright picture, in shares of its width and height. */
export const maskBoxSchema = z.object({ x: share, y: share, width: length, height: length });
export type MaskBox = z.infer<typeof maskBoxSchema>;

/** Which file of a piece of evidence, by its place in the list. */
const place = { evidenceId: idSchema, fileIndex: z.int().min(0).max(49) } as const;

/** A copy of a picture with boxes burnt into its pixels; the newest that stands is shown in place of the picture. */
export const evidenceMaskFields = z.object({
  ...place,
  boxes: z.array(maskBoxSchema).min(1).max(200),
  /** The copy, a file of the vault of its own. */
  file: evidenceFileSchema,
  actorId: idSchema,
});

/** Why a file is kept and how long, and whether it is closed although no masked copy of it is there. */
export const fileProtectionFields = z.object({
  ...place,
  purpose: textSchema(500),
  retainUntilOn: daySchema.nullable(),
  isSealed: z.boolean(),
});
export type FileProtectionFields = z.infer<typeof fileProtectionFields>;

/** Somebody saw the original of a file, and why. */
export const originalAccessFields = z.object({ ...place, reason: nameSchema(500), actorId: idSchema });
