import { z } from 'zod';
import { daySchema } from './calendar.ts';
import { answersSchema } from './form/answers-schema.ts';
import { idSchema } from './ids.ts';
import { textSchema } from './text.ts';

/** Answers of a form, a problem put down to be worked out later, or a note. */
export const recordKinds = ['answers', 'problem-noted', 'note'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Who filled in a sheet: the inspector, or the school of itself. */
export const assessors = ['inspector', 'self'] as const;
export type Assessor = (typeof assessors)[number];

/** Where the draft of a new record of a visit waits: `about` is a kind, or the id of the form that is filled in. */
export function recordDraftSubject(visitId: string, about: string, assessor: Assessor = 'inspector'): string {
  return `${visitId}:${about}${assessor === 'self' ? ':self' : ''}`;
}

/** Something written down during a visit; never changed, and corrected only by another that names it. */
export const recordFields = z.object({
  kind: z.enum(recordKinds),
  visitId: idSchema,
  organizationId: idSchema,
  /** The very version of the form that was answered; null for what is no form. */
  formId: idSchema.nullable(),
  answers: answersSchema,
  /** Whose answers they are; the inspector's own where no form is. */
  assessor: z.enum(assessors).default('inspector'),
  measureId: idSchema.nullable(),
  /** The note, or the problem. */
  text: textSchema(20_000),
  /** What the problem goes against. */
  basis: textSchema(2000),
  /** When it was written down, by the clock of the laptop. */
  notedAtMs: z.int().min(0),
  checkedOn: daySchema,
  actorId: idSchema,
  correctsId: idSchema.nullable(),
  reason: textSchema(2000),
});
export type RecordFields = z.infer<typeof recordFields>;
