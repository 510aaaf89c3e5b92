import { z } from 'zod';
import { indicatorFields, readingFields, targetFields } from '../model/indicator.ts';
import { actionFields, planFields } from '../model/plan.ts';
import { call } from './call.ts';
import { idInput } from './shapes.ts';

export const planSchema = planFields.extend({ id: z.string(), measures: z.int() });
export type Plan = z.infer<typeof planSchema>;

export const actionSchema = actionFields.extend({ id: z.string(), measures: z.int() });
export type Action = z.infer<typeof actionSchema>;

export const indicatorSchema = indicatorFields.extend({
  id: z.string(),
  attachCode: z.string(),
  targets: z.array(targetFields.omit({ indicatorId: true }).extend({ id: z.string() })),
  readings: z.array(readingFields.omit({ indicatorId: true }).extend({ id: z.string() })),
});
export type Indicator = z.infer<typeof indicatorSchema>;

export const plansCalls = {
  'plans.list': call({
    kind: 'read',
    input: z.strictObject({ isChosen: z.boolean().optional() }),
    output: z.array(planSchema),
    errors: [],
  }),
  /** `plan` is an id or a code such as `guilin-2022`. */
  'plans.get': call({
    kind: 'read',
    input: z.strictObject({ plan: idInput }),
    output: planSchema.extend({ actions: z.array(actionSchema) }),
    errors: ['plan-not-found'],
  }),
  'indicators.list': call({
    kind: 'read',
    input: z.strictObject({ plan: idInput, attachId: idInput.optional() }),
    output: z.array(indicatorSchema),
    errors: ['plan-not-found'],
  }),
};
