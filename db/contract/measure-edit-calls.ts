import { z } from 'zod';
import { checklistItemFields, measureFields } from '../model/measure.ts';
import { assignmentFields } from '../model/organization.ts';
import { call } from './call.ts';
import { editableMeasure } from './measures-calls.ts';
import { editOutput, idInput } from './shapes.ts';

const seen = z.int().min(0);

export const measureEditCalls = {
  /** After another measure of the action, or at its end. Without a code it gets the next free one of the action. */
  'measures.create': call({
    kind: 'write',
    input: z.strictObject({
      ...editableMeasure.partial().shape,
      actionId: idInput,
      titleZh: measureFields.shape.titleZh,
      afterId: idInput.optional(),
    }),
    output: editOutput.extend({ measureId: z.string(), code: z.string() }),
    errors: ['action-not-found', 'code-taken', 'organization-not-found'],
  }),
  /** One place up or down; past the end of its action into the next one. */
  'measures.move': call({
    kind: 'write',
    input: z.strictObject({ measureId: idInput, seen, direction: z.enum(['up', 'down']) }),
    output: editOutput,
    errors: ['measure-not-found'],
  }),
  /** Takes a measure out of lists, lights, counts and sheets from a day on; everything recorded is kept. */
  'measures.retire': call({
    kind: 'write',
    input: z.strictObject({
      measureId: idInput,
      seen,
      reason: measureFields.shape.retiredReason.unwrap(),
      retiredOn: measureFields.shape.retiredOn.unwrap().unwrap().optional(),
    }),
    output: editOutput,
    errors: ['measure-not-found'],
  }),
  'measures.restore': call({
    kind: 'write',
    input: z.strictObject({ measureId: idInput, seen }),
    output: editOutput,
    errors: ['measure-not-found'],
  }),
  'checklistItems.create': call({
    kind: 'write',
    input: z.strictObject({
      measureId: idInput,
      textZh: checklistItemFields.shape.textZh.min(1),
      textEn: checklistItemFields.shape.textEn.default(''),
    }),
    output: editOutput.extend({ checklistItemId: z.string() }),
    errors: ['measure-not-found'],
  }),
  'checklistItems.remove': call({
    kind: 'write',
    input: z.strictObject({ checklistItemId: idInput, seen }),
    output: editOutput,
    errors: ['checklist-item-not-found'],
  }),
  /** A unit, printed words, or both; the same unit in the same role twice is one assignment. */
  'assignments.add': call({
    kind: 'write',
    input: z
      .strictObject({
        measureId: idInput,
        role: assignmentFields.shape.role,
        organizationId: idInput.nullable().default(null),
        printedZh: assignmentFields.shape.printedZh.default(''),
        dueOn: assignmentFields.shape.dueOn.default(null),
      })
      .refine(({ organizationId, printedZh }) => organizationId !== null || printedZh.trim() !== '', {
        message: 'names no unit',
        path: ['printedZh'],
      }),
    output: editOutput.extend({ assignmentId: z.string() }),
    errors: ['measure-not-found', 'organization-not-found'],
  }),
  'assignments.remove': call({
    kind: 'write',
    input: z.strictObject({ assignmentId: idInput, seen }),
    output: editOutput,
    errors: ['assignment-not-found'],
  }),
};
