import { z } from 'zod';
import { indicatorFields } from '../model/indicator.ts';
import { measureFields } from '../model/measure.ts';
import { actionFields, planFields } from '../model/plan.ts';
import { call } from './call.ts';
import { editOutput, idInput } from './shapes.ts';

const subject = { seen: z.int().min(0) } as const;

export const editablePlan = planFields.omit({ isChosen: true });
export const editableAction = actionFields.omit({ planId: true, position: true });
export const editableIndicator = indicatorFields.pick({
  nameZh: true,
  nameEn: true,
  unitZh: true,
  unitEn: true,
  rateKind: true,
  noteZh: true,
});

/** All that stands in a plan, retired measures included, as it is edited. */
export const planOutlineSchema = z.object({
  /** The arrival number when these values were read; send it back with an edit. */
  seen: z.int(),
  plan: planFields.extend({ id: z.string() }),
  actions: z.array(actionFields.extend({ id: z.string() })),
  measures: z.array(measureFields.extend({ id: z.string() })),
  /** Provinces, cities and counties that a plan can be about. */
  areas: z.array(z.object({ id: z.string(), nameZh: z.string(), nameEn: z.string() })),
  /** Names of the units that scopes speak of, by id. */
  unitNames: z.record(z.string(), z.string()),
});
export type PlanOutline = z.infer<typeof planOutlineSchema>;

export const planEditCalls = {
  /** `of` is the id or code of a plan, or the id of one of its actions or measures. */
  'plans.outline': call({
    kind: 'read',
    input: z.strictObject({ of: idInput }),
    output: planOutlineSchema,
    errors: ['plan-not-found'],
  }),
  /** A plan of one's own, chosen at once. Without a code it gets one that no other laptop gives to a plan of its own. */
  'plans.create': call({
    kind: 'write',
    input: z.strictObject({
      titleZh: planFields.shape.titleZh,
      code: planCode().optional(),
      shortTitleZh: planFields.shape.shortTitleZh.optional(),
      titleEn: planFields.shape.titleEn.default(''),
      issuerZh: planFields.shape.issuerZh.default(''),
      sourceZh: planFields.shape.sourceZh.default(''),
      startsOn: planFields.shape.startsOn.default(null),
      horizonOn: planFields.shape.horizonOn.default(null),
      cityOrganizationId: planFields.shape.cityOrganizationId.optional(),
    }),
    output: editOutput.extend({ planId: z.string(), code: z.string() }),
    errors: ['code-taken', 'organization-not-found'],
  }),
  'plans.update': call({
    kind: 'write',
    input: z.strictObject({
      planId: idInput,
      ...subject,
      changes: z.strictObject({ ...editablePlan.partial().shape, code: planCode().optional() }),
    }),
    output: editOutput,
    errors: ['plan-not-found', 'code-taken', 'organization-not-found'],
  }),
  /** At the end of the plan. Without a code and a label it gets the next number. */
  'actions.create': call({
    kind: 'write',
    input: z.strictObject({
      planId: idInput,
      titleZh: actionFields.shape.titleZh,
      titleEn: actionFields.shape.titleEn.default(''),
      code: actionFields.shape.code.optional(),
      labelZh: actionFields.shape.labelZh.optional(),
    }),
    output: editOutput.extend({ actionId: z.string() }),
    errors: ['plan-not-found', 'code-taken'],
  }),
  'actions.update': call({
    kind: 'write',
    input: z.strictObject({
      actionId: idInput,
      ...subject,
      changes: z.strictObject(editableAction.partial().shape),
    }),
    output: editOutput,
    errors: ['action-not-found', 'code-taken'],
  }),
  'actions.move': call({
    kind: 'write',
    input: z.strictObject({ actionId: idInput, ...subject, direction: z.enum(['up', 'down']) }),
    output: editOutput,
    errors: ['action-not-found'],
  }),
  /** Only an action without any measure, retired ones included. */
  'actions.remove': call({
    kind: 'write',
    input: z.strictObject({ actionId: idInput, ...subject }),
    output: editOutput,
    errors: ['action-not-found', 'action-not-empty'],
  }),
  'indicators.create': call({
    kind: 'write',
    input: z.strictObject({
      planId: idInput,
      attachTo: indicatorFields.shape.attachTo,
      attachId: idInput,
      nameZh: indicatorFields.shape.nameZh,
      nameEn: indicatorFields.shape.nameEn.default(''),
      unitZh: indicatorFields.shape.unitZh.default(''),
      unitEn: indicatorFields.shape.unitEn.default(''),
      rateKind: indicatorFields.shape.rateKind,
      noteZh: indicatorFields.shape.noteZh.default(''),
    }),
    output: editOutput.extend({ indicatorId: z.string() }),
    errors: ['plan-not-found', 'action-not-found', 'measure-not-found'],
  }),
  'indicators.update': call({
    kind: 'write',
    input: z.strictObject({
      indicatorId: idInput,
      ...subject,
      changes: z.strictObject(editableIndicator.partial().shape),
    }),
    output: editOutput,
    errors: ['indicator-not-found'],
  }),
  'indicators.remove': call({
    kind: 'write',
    input: z.strictObject({ indicatorId: idInput, ...subject }),
    output: editOutput,
    errors: ['indicator-not-found'],
  }),
};

/** Stands in addresses and on the command line: letters, digits, dot, hyphen, underscore. */
function planCode() {
  return planFields.shape.code.regex(/^[\p{L}\p{N}._-]+$/u, 'letters, digits, . - _');
}
