import { z } from 'zod';
import { formUses, wordsSchema } from '../model/form/form.ts';
import { progressStatusSchema } from '../model/progress.ts';
import { signatureSchema, visitFields, visitPartFields } from '../model/visit.ts';
import { visitOpenCodes } from '../model/visit-open.ts';
import { visitRuleFields, visitRulePresetNames } from '../model/visit-rule.ts';
import { visitStates } from '../model/visit-state.ts';
import { daySchema } from '../model/calendar.ts';
import { call } from './call.ts';
import { recordRowSchema } from './records-calls.ts';
import { doneOutput, emptyInput, idInput } from './shapes.ts';

const changes = visitFields.omit({ organizationId: true }).partial();
/** Of a sealed visit every change needs one; it stands beside the change for good. */
const reason = z.string().max(2000).default('');
const visitPart = visitPartFields.omit({ visitId: true });

export const visitRowSchema = visitFields
  .pick({ organizationId: true, plannedOn: true, kind: true, purpose: true, subject: true })
  .extend({
    id: z.string(),
    organizationName: z.string(),
    organizationNameEn: z.string(),
    topics: z.array(z.string()),
    members: z.array(z.string()),
    arrivedAtMs: z.int().nullable(),
    leftAtMs: z.int().nullable(),
    sealedAtMs: z.int().nullable(),
    state: z.enum(visitStates),
    dueOn: z.string().nullable(),
    isOverdue: z.boolean(),
    /** By when the advice is checked on the spot; null without any. */
    checkOn: z.string().nullable(),
    records: z.int(),
    problems: z.int(),
    evidence: z.int(),
  });
export type VisitRow = z.infer<typeof visitRowSchema>;

export const visitOpenSchema = z.object({ code: z.enum(visitOpenCodes), about: z.string(), count: z.int() });

export const visitDetailSchema = visitFields.extend({
  id: z.string(),
  seen: z.int(),
  row: visitRowSchema,
  forms: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      version: z.string(),
      use: z.enum(formUses),
      title: wordsSchema,
      /** The inspector's sheets that stand; a lesson is observed more than once. */
      recordIds: z.array(z.string()),
      /** Of the newest of them; null while nothing is recorded. */
      openQuestions: z.int().nullable(),
      questions: z.int(),
    }),
  ),
  measures: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      titleZh: z.string(),
      titleEn: z.string(),
      requirementZh: z.string(),
      requirementEn: z.string(),
      status: progressStatusSchema.nullable(),
      percent: z.number().nullable(),
      checkedOn: z.string().nullable(),
      /** An entry of this unit stands that was checked on the day of the visit or later. */
      isRecorded: z.boolean(),
    }),
  ),
  records: z.array(recordRowSchema),
  open: z.array(visitOpenSchema),
  seal: z
    .object({
      signatures: z.array(signatureSchema),
      open: z.array(z.string()),
      contentHash: z.string(),
      sealedAtMs: z.int(),
      actorName: z.string(),
      /** False once anything of what was sealed has been changed since. */
      isUnchanged: z.boolean(),
    })
    .nullable(),
  amendments: z.array(
    z.object({
      id: z.string(),
      field: z.string(),
      before: z.string(),
      after: z.string(),
      reason: z.string(),
      actorName: z.string(),
      atMs: z.int(),
    }),
  ),
});
export type VisitDetail = z.infer<typeof visitDetailSchema>;

export const visitsCalls = {
  /** The newest day first. */
  'visits.list': call({
    kind: 'read',
    input: z.strictObject({
      from: daySchema.optional(),
      to: daySchema.optional(),
      organizationId: idInput.optional(),
    }),
    output: z.array(visitRowSchema),
    errors: ['organization-not-found'],
  }),
  'visits.get': call({
    kind: 'read',
    input: z.strictObject({ visitId: idInput }),
    output: visitDetailSchema,
    errors: ['visit-not-found'],
  }),
  /** What an inspector should know before going there, beside the profile of the school. */
  'visits.prepare': call({
    kind: 'read',
    input: z.strictObject({ visitId: idInput }),
    output: z.object({ earlier: z.array(visitRowSchema), problems: z.array(recordRowSchema) }),
    errors: ['visit-not-found'],
  }),
  /** Each school with the visits of the term that the day lies in, against the office's rule. */
  'visits.term': call({
    kind: 'read',
    input: z.strictObject({ day: daySchema.optional() }),
    output: z.object({
      startsOn: z.string(),
      endsOn: z.string(),
      wanted: z.int(),
      schools: z.array(
        z.object({
          organizationId: z.string(),
          name: z.string(),
          nameEn: z.string(),
          held: z.int(),
          planned: z.int(),
          lastOn: z.string().nullable(),
          missing: z.int(),
        }),
      ),
    }),
    errors: [],
  }),
  /** Without measures or forms of its own it takes those of its topics and of the chosen plans. */
  'visits.create': call({
    kind: 'write',
    input: z.strictObject({
      organizationId: idInput,
      plannedOn: daySchema,
      kind: visitFields.shape.kind,
      purpose: visitFields.shape.purpose,
      subject: visitFields.shape.subject.default(''),
      aim: visitFields.shape.aim.default(''),
      topics: z.array(z.string().max(80)).max(8).default([]),
      members: z.array(z.string().min(1).max(80)).max(50).default([]),
      measureIds: z.array(idInput).max(500).optional(),
      formIds: z.array(idInput).max(100).optional(),
    }),
    output: doneOutput.extend({ visitId: z.string() }),
    errors: ['organization-not-found', 'organization-ambiguous', 'measure-not-found', 'form-not-found'],
  }),
  'visits.update': call({
    kind: 'write',
    input: z.strictObject({ visitId: idInput, seen: z.int().min(0), reason, changes }),
    output: doneOutput,
    errors: ['visit-not-found', 'visit-sealed'],
  }),
  /** Arrival or departure at this moment, by the clock of the laptop. */
  'visits.stamp': call({
    kind: 'write',
    input: z.strictObject({ visitId: idInput, reason, field: z.enum(['arrivedAtMs', 'leftAtMs']) }),
    output: doneOutput,
    errors: ['visit-not-found', 'visit-sealed'],
  }),
  'visits.addPart': call({
    kind: 'write',
    input: z.strictObject({ visitId: idInput, reason, ...visitPart.shape }),
    output: doneOutput,
    errors: ['visit-not-found', 'visit-sealed', 'measure-not-found', 'form-not-found'],
  }),
  'visits.removePart': call({
    kind: 'write',
    input: z.strictObject({ visitId: idInput, reason, ...visitPart.shape }),
    output: doneOutput,
    errors: ['visit-not-found', 'visit-sealed'],
  }),
  /** A visit that does not take place. What was written down during it stays in the record. */
  'visits.remove': call({
    kind: 'write',
    input: z.strictObject({ visitId: idInput }),
    output: doneOutput,
    errors: ['visit-not-found', 'visit-sealed'],
  }),
  'visits.restore': call({
    kind: 'write',
    input: z.strictObject({ visitId: idInput }),
    output: doneOutput,
    errors: ['visit-not-found'],
  }),
  /** Seals it, whatever is open; a drawn signature is a waiting file that becomes evidence of the visit. */
  'visits.close': call({
    kind: 'write',
    input: z.strictObject({
      visitId: idInput,
      signatures: z
        .array(
          z.strictObject({ ...signatureSchema.omit({ evidenceId: true }).shape, fileId: idInput.nullable() }),
        )
        .max(20)
        .default([]),
    }),
    output: doneOutput.extend({ open: z.array(visitOpenSchema) }),
    errors: ['visit-not-found', 'visit-sealed', 'file-not-found', 'file-damaged'],
  }),
  /** The record sheet as one page for A4: with what is recorded, or with room to write where nothing is yet. */
  'visits.sheet': call({
    kind: 'read',
    input: z.strictObject({ visitId: idInput }),
    output: z.object({ html: z.string(), fileName: z.string() }),
    errors: ['visit-not-found'],
  }),
  /** The same page into a file of this machine that ends in .html. */
  'visits.exportTo': call({
    kind: 'read',
    isLocalOnly: true,
    input: z.strictObject({ visitId: idInput, path: z.string().min(1).max(4000) }),
    output: z.object({ path: z.string(), bytes: z.int() }),
    errors: ['visit-not-found', 'disk-full', 'output-not-writable'],
  }),
  'visitRules.get': call({
    kind: 'read',
    input: emptyInput,
    output: visitRuleFields.extend({ seen: z.int(), preset: z.enum(visitRulePresetNames).nullable() }),
    errors: [],
  }),
  'visitRules.update': call({
    kind: 'write',
    input: z.strictObject({ seen: z.int().min(0), ...visitRuleFields.shape }),
    output: doneOutput,
    errors: [],
  }),
};
