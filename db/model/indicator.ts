import { z } from 'zod';
import { daySchema } from './calendar.ts';
import { idSchema } from './ids.ts';
import { sourceLocatorSchema } from './measure.ts';
import { nameSchema, textSchema } from './text.ts';

/** `gross` and `retention` may exceed 100 %; `net` and `share` may not. Nothing is ever clamped. */
export const rateKinds = ['gross', 'retention', 'net', 'share', 'count', 'amount', 'ratio', 'state'] as const;
export type RateKind = (typeof rateKinds)[number];

/** A number that a plan, an action or a measure speaks of. */
export const indicatorFields = z.object({
  planId: idSchema,
  attachTo: z.enum(['plan', 'action', 'measure']),
  attachId: idSchema,
  position: z.int(),
  nameZh: nameSchema(200),
  nameEn: textSchema(300),
  unitZh: textSchema(40),
  unitEn: textSchema(60),
  rateKind: z.enum(rateKinds),
  noteZh: textSchema(1000),
});
export type IndicatorFields = z.infer<typeof indicatorFields>;

export const comparators = ['>=', '=', '<=', '~', 'range', 'from'] as const;
export type Comparator = (typeof comparators)[number];

/** What is to be reached (`target`), what is planned without a duty (`planned`), or what always holds (`rule`). */
export const targetKinds = ['target', 'planned', 'rule'] as const;

export const targetFields = z.object({
  indicatorId: idSchema,
  kind: z.enum(targetKinds),
  comparator: z.enum(comparators),
  value: z.number(),
  valueMax: z.number().nullable(),
  year: z.int().nullable(),
  periodZh: textSchema(100),
  noteZh: textSchema(1000),
  source: sourceLocatorSchema.nullable(),
});
export type TargetFields = z.infer<typeof targetFields>;

/** A school year as it is printed, such as `2024-2025`: from 1 September to 31 August. */
export const schoolYearSchema = z.string().refine(isSchoolYear, { message: 'not a school year YYYY-YYYY' });

export function isSchoolYear(text: string): boolean {
  const [, from, to] = /^(\d{4})-(\d{4})$/.exec(text) ?? [];
  return from !== undefined && Number(to) === Number(from) + 1;
}

export const readingKinds = ['baseline', 'achieved'] as const;

/**
 * A value that was reached; `text` holds it where the source gives a word instead of a number. Holds only what was
 * given: an unknown number is null, never 0, and what can be worked out from the others is worked out when read.
 * Immutable: a wrong one is corrected by a new one that names it, or withdrawn.
 */
export const readingFields = z.object({
  indicatorId: idSchema,
  /** Null: the city of the plan, as a whole. */
  organizationId: idSchema.nullable().default(null),
  kind: z.enum(readingKinds),
  comparator: z.enum(comparators),
  value: z.number().nullable(),
  valueMax: z.number().nullable(),
  numerator: z.number().nullable().default(null),
  denominator: z.number().nullable().default(null),
  text: textSchema(100),
  asOfOn: daySchema.nullable(),
  schoolYear: schoolYearSchema.nullable().default(null),
  periodZh: textSchema(100),
  /** 统计口径: who is counted, and in what. */
  caliber: textSchema(300).default(''),
  noteZh: textSchema(1000),
  /** Who recorded it; null for one that came with the plan. */
  actorId: idSchema.nullable().default(null),
  correctsId: idSchema.nullable().default(null),
  reason: textSchema(2000).default(''),
  source: sourceLocatorSchema.nullable(),
});
export type ReadingFields = z.infer<typeof readingFields>;
