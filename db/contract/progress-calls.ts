import { z } from 'zod';
import { progressFields, progressStatusSchema } from '../model/progress.ts';
import { call } from './call.ts';
import { protectedFileShape } from './evidence-calls.ts';
import { doneOutput, idInput } from './shapes.ts';

/** One entry of the timeline, corrected and withdrawn ones included. */
export const progressRowSchema = z.object({
  id: z.string(),
  measureId: z.string(),
  measureCode: z.string(),
  organizationId: z.string(),
  organizationName: z.string(),
  organizationNameEn: z.string(),
  /** The double that the entry was made for, if the unit now stands for it; else empty. */
  enteredAsName: z.string(),
  status: progressStatusSchema,
  percent: z.number().nullable(),
  isDifficult: z.boolean(),
  note: z.string(),
  checkedOn: z.string(),
  actorName: z.string(),
  recordedAtMs: z.int(),
  correctsId: z.string().nullable(),
  reason: z.string(),
  correctedById: z.string().nullable(),
  isWithdrawn: z.boolean(),
  isCurrent: z.boolean(),
  evidence: z.array(z.object({ id: z.string(), caption: z.string(), files: z.array(protectedFileShape) })),
});
export type ProgressRow = z.infer<typeof progressRowSchema>;

const entryInput = {
  organizationId: idInput,
  status: progressStatusSchema,
  percent: progressFields.shape.percent,
  isDifficult: z.boolean().default(false),
  note: progressFields.shape.note,
  checkedOn: progressFields.shape.checkedOn,
  /** Draft files that become evidence of this entry and of its measure. */
  fileIds: z.array(idInput).max(200).default([]),
  captions: z.record(idInput, z.string().max(2000)).default({}),
} as const;

const recorded = doneOutput.extend({ progressId: z.string(), evidenceIds: z.array(z.string()) });

export const progressCalls = {
  /** Records an entry with its evidence in one transaction and clears the draft it was typed in. */
  'progress.add': call({
    kind: 'write',
    input: z.strictObject({ measureId: idInput, ...entryInput }),
    output: recorded,
    errors: ['measure-not-found', 'organization-not-found', 'file-not-found', 'file-damaged'],
  }),
  /** A new entry that names the one it replaces; nothing is overwritten. */
  'progress.correct': call({
    kind: 'write',
    input: z.strictObject({
      progressId: idInput,
      ...entryInput,
      reason: progressFields.shape.reason.refine((text) => text.trim() !== '', { message: 'is empty' }),
    }),
    output: recorded,
    errors: [
      'progress-not-found',
      'progress-withdrawn',
      'organization-not-found',
      'file-not-found',
      'file-damaged',
    ],
  }),
  /** 撤销: the entry no longer counts, and stays in the history. */
  'progress.withdraw': call({
    kind: 'write',
    input: z.strictObject({ progressId: idInput, reason: z.string().max(2000).default('') }),
    output: doneOutput,
    errors: ['progress-not-found', 'progress-withdrawn'],
  }),
  'progress.restore': call({
    kind: 'write',
    input: z.strictObject({ progressId: idInput }),
    output: doneOutput,
    errors: ['progress-not-found'],
  }),
  /** Newest first; `before` is the `recordedAtMs` + id cursor of the last row seen. */
  'progress.list': call({
    kind: 'read',
    input: z.strictObject({
      measureId: idInput.optional(),
      organizationId: idInput.optional(),
      before: z.string().max(120).optional(),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.object({ rows: z.array(progressRowSchema), next: z.string().nullable() }),
    errors: ['measure-not-found', 'organization-not-found'],
  }),
};
