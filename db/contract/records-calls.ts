import { z } from 'zod';
import { recordFields } from '../model/record.ts';
import { call } from './call.ts';
import { doneOutput, idInput } from './shapes.ts';

/** Something written down during a visit; corrected and withdrawn records say so. */
export const recordRowSchema = recordFields.omit({ actorId: true, answers: true }).extend({
  id: z.string(),
  /** By the names of the form's questions; a repeat has rows. */
  answers: z.record(z.string(), z.unknown()),
  actorName: z.string(),
  recordedAtMs: z.int(),
  isWithdrawn: z.boolean(),
  correctedById: z.string().nullable(),
});
export type RecordRow = z.infer<typeof recordRowSchema>;

const { formId, answers, measureId, text, basis, notedAtMs } = recordFields.shape;
const recordInput = {
  kind: recordFields.shape.kind,
  formId: formId.default(null),
  answers: answers.default({}),
  measureId: measureId.default(null),
  text: text.default(''),
  basis: basis.default(''),
  /** When it was written down; now, if it is left out. */
  notedAtMs: notedAtMs.optional(),
  /** Wanted for a correction, and for anything added to a sealed visit. */
  reason: recordFields.shape.reason.default(''),
  /** Waiting files that become evidence of the record and of the visit. */
  fileIds: z.array(idInput).max(200).default([]),
} as const;

const recorded = doneOutput.extend({ recordId: z.string() });

export const recordsCalls = {
  /** Everything of a visit in the order of the day. */
  'records.list': call({
    kind: 'read',
    input: z.strictObject({ visitId: idInput }),
    output: z.array(recordRowSchema),
    errors: ['visit-not-found'],
  }),
  /** Records it and clears the draft that it was typed in. */
  'records.add': call({
    kind: 'write',
    input: z
      .strictObject({ visitId: idInput, ...recordInput, assessor: recordFields.shape.assessor })
      .refine(({ kind, assessor }) => kind === 'answers' || assessor === 'inspector', {
        path: ['assessor'],
        message: 'is of a form alone',
      }),
    output: recorded,
    errors: [
      'visit-not-found',
      'visit-sealed',
      'record-empty',
      'form-not-found',
      'answers-unknown',
      'measure-not-found',
      'file-not-found',
      'file-damaged',
    ],
  }),
  /**
   * A new record that names the one it replaces, with the reason; nothing is overwritten. Answers stay of the one
   * whose they were.
   */
  'records.correct': call({
    kind: 'write',
    input: z.strictObject({
      recordId: idInput,
      ...recordInput,
      reason: recordFields.shape.reason.refine((given) => given.trim() !== '', { message: 'is empty' }),
    }),
    output: recorded,
    errors: [
      'record-not-found',
      'record-withdrawn',
      'record-empty',
      'form-not-found',
      'answers-unknown',
      'measure-not-found',
      'file-not-found',
      'file-damaged',
    ],
  }),
  'records.withdraw': call({
    kind: 'write',
    input: z.strictObject({ recordId: idInput, reason: z.string().max(2000).default('') }),
    output: doneOutput,
    errors: ['record-not-found', 'record-withdrawn', 'visit-sealed'],
  }),
  'records.restore': call({
    kind: 'write',
    input: z.strictObject({ recordId: idInput, reason: z.string().max(2000).default('') }),
    output: doneOutput,
    errors: ['record-not-found', 'visit-sealed'],
  }),
};
