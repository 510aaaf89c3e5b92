import { z } from 'zod';
import { daySchema } from './calendar.ts';
import { idSchema } from './ids.ts';
import { nameSchema, textSchema } from './text.ts';

/** A policy plan with issuer, start, horizon and the document it comes from. */
export const planFields = z.object({
  code: nameSchema(60),
  titleZh: nameSchema(200),
  titleEn: textSchema(300),
  shortTitleZh: nameSchema(60),
  shortTitleEn: textSchema(100),
  issuerZh: textSchema(200),
  issuerEn: textSchema(200),
  /** The day elapsed time is counted from. */
  startsOn: daySchema.nullable(),
  horizonOn: daySchema.nullable(),
  sourceZh: textSchema(400),
  sourceEn: textSchema(400),
  noteZh: textSchema(2000),
  noteEn: textSchema(2000),
  cityOrganizationId: idSchema.nullable(),
  isChosen: z.boolean(),
});
export type PlanFields = z.infer<typeof planFields>;

/** A numbered part of a plan: one of Guilin's ten actions, one of Xinzhou's seven sections. */
export const actionFields = z.object({
  planId: idSchema,
  code: nameSchema(20),
  position: z.int(),
  labelZh: nameSchema(40),
  labelEn: textSchema(40),
  titleZh: nameSchema(200),
  titleEn: textSchema(300),
});
export type ActionFields = z.infer<typeof actionFields>;
