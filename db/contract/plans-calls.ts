import { z } from 'zod';
import { actionFields, planFields } from '../model/plan.ts';
import { call } from './call.ts';
import { idInput } from './shapes.ts';

export const planSchema = planFields.extend({ id: z.string(), measures: z.int() });
export type Plan = z.infer<typeof planSchema>;

export const actionSchema = actionFields.extend({ id: z.string(), measures: z.int() });
export type Action = z.infer<typeof actionSchema>;

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
};
