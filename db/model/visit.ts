import { z } from 'zod';
import { daySchema } from './calendar.ts';
import { idSchema } from './ids.ts';
import { nameSchema, textSchema } from './text.ts';

/** 经常性、专项、综合. */
export const visitKinds = ['regular', 'special', 'comprehensive'] as const;
export type VisitKind = (typeof visitKinds)[number];

/** 随访、回访、回头看. */
export const visitPurposes = ['follow-along', 'return', 'look-back'] as const;
export type VisitPurpose = (typeof visitPurposes)[number];

/** The eight regular matters of a resident inspector, in the order of the national rule. */
export const visitTopics = [
  'governance',
  'admission-fees',
  'curriculum-teaching',
  'learning-sport-burden',
  'teacher-ethics-growth',
  'safety',
  'canteen-hygiene',
  'climate',
] as const;
export type VisitTopic = (typeof visitTopics)[number];

export const visitMethods = [
  'lesson',
  'documents',
  'meeting',
  'interview',
  'questionnaire',
  'inspection',
] as const;
export type VisitMethod = (typeof visitMethods)[number];

export const visitTextLength = 20_000;
const momentSchema = z.int().min(0).nullable();

/** The texts of a visit that are written at the school, in the order of the record sheet. */
export const visitTextFields = [
  'situation',
  'highlights',
  'feedback',
  'schoolOpinion',
  'advice',
  'summary',
] as const;
export type VisitTextField = (typeof visitTextFields)[number];

/** A visit: described before, written at the school, sealed after. What it is about stands in its parts. */
export const visitFields = z.object({
  organizationId: idSchema,
  plannedOn: daySchema,
  kind: z.enum(visitKinds),
  purpose: z.enum(visitPurposes),
  /** What a special visit is about; empty where the topics say it. */
  subject: textSchema(200),
  aim: textSchema(2000),
  arrivedAtMs: momentSchema,
  leftAtMs: momentSchema,
  methods: z.array(z.enum(visitMethods)).max(visitMethods.length),
  situation: textSchema(visitTextLength),
  highlights: textSchema(visitTextLength),
  feedback: textSchema(visitTextLength),
  schoolOpinion: textSchema(visitTextLength),
  advice: textSchema(visitTextLength),
  adviceDueOn: daySchema.nullable(),
  summary: textSchema(visitTextLength),
});
export type VisitFields = z.infer<typeof visitFields>;

/** What a visit takes with it, or who goes: one row for each, its id made of its ends. */
export const visitPartNouns = ['topic', 'measure', 'form', 'member'] as const;
export type VisitPartNoun = (typeof visitPartNouns)[number];
export const visitPartFields = z.object({
  visitId: idSchema,
  partNoun: z.enum(visitPartNouns),
  /** The id of a measure or form, the name of a topic or person. */
  part: nameSchema(80),
});
export type VisitPartFields = z.infer<typeof visitPartFields>;

export const signatureSchema = z.object({
  role: z.enum(['inspector', 'school']),
  name: nameSchema(80),
  /** The drawn signature; null where paper is signed instead. */
  evidenceId: idSchema.nullable(),
});
export type Signature = z.infer<typeof signatureSchema>;

/** The end of a visit: never changed, and what was said up to then is held by `contentHash`. */
export const visitSealFields = z.object({
  visitId: idSchema,
  signatures: z.array(signatureSchema).max(20),
  /** What the check found open when it was sealed all the same. */
  open: z.array(textSchema(200)).max(500),
  /** SHA-256 over the canonical JSON of the visit with its parts and records. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  actorId: idSchema,
});
export type VisitSealFields = z.infer<typeof visitSealFields>;

/** A change after the seal, with its reason; the change itself is an operation of its own beside it. */
export const visitAmendmentFields = z.object({
  visitId: idSchema,
  field: textSchema(80),
  before: textSchema(visitTextLength),
  after: textSchema(visitTextLength),
  reason: nameSchema(2000),
  actorId: idSchema,
});
export type VisitAmendmentFields = z.infer<typeof visitAmendmentFields>;
