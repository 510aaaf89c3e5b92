import { z } from 'zod';
import { daySchema } from './calendar.ts';
import { idSchema } from './ids.ts';
import { textSchema } from './text.ts';

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** One file in the vault; its name on disk is its hash, `name` is what the person called it. */
export const evidenceFileSchema = z.object({
  sha256: sha256Schema,
  size: z.int().min(0),
  mediaType: textSchema(200),
  name: textSchema(400),
});
export type EvidenceFile = z.infer<typeof evidenceFileSchema>;

/** Immutable files with words about them that may be edited. */
export const evidenceFields = z.object({
  files: z.array(evidenceFileSchema).max(50),
  caption: textSchema(2000),
  /** The day it stands for, not the day it was entered. */
  standsForOn: daySchema.nullable(),
  organizationId: idSchema.nullable(),
  actorId: idSchema,
});
export type EvidenceFields = z.infer<typeof evidenceFields>;

export const evidenceTargets = ['measure', 'progress', 'visit', 'record'] as const;
export type EvidenceTargetNoun = (typeof evidenceTargets)[number];

/** One end of evidence: it may belong to many measures, entries, visits and records. */
export const evidenceLinkFields = z.object({
  evidenceId: idSchema,
  targetNoun: z.enum(evidenceTargets),
  targetId: idSchema,
});
export type EvidenceLinkFields = z.infer<typeof evidenceLinkFields>;
