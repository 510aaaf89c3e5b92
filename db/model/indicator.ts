import { z } from 'zod';
import { daySchema } from './calendar.ts';
import { idSchema } from './ids.ts';
import { sourceLocatorSchema } from './measure.ts';
import { nameSchema, textSchema } from './text.ts';

/** `gross` and `retention` may exceed 100 %; `net` and `share` may not. Nothing is ever clamped. */
export const rateKinds = ['gross', 'retention', 'net', 'share', 'count', 'amount', 'ratio', 'state'] as const;

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

/** What is to be reached (`target`), what is planned without a duty (`planned`), or what always holds (`rule`). */
export const targetFields = z.object({
  indicatorId: idSchema,
  kind: z.enum(['target', 'planned', 'rule']),
  comparator: z.enum(comparators),
  value: z.number(),
  valueMax: z.number().nullable(),
  year: z.int().nullable(),
  periodZh: textSchema(100),
  noteZh: textSchema(1000),
  source: sourceLocatorSchema.nullable(),
});
export type TargetFields = z.infer<typeof targetFields>;

/** A value that was reached; `text` holds it where the source gives a word instead of a number. */
export const readingFields = z.object({
  indicatorId: idSchema,
  kind: z.enum(['baseline', 'achieved']),
  comparator: z.enum(comparators),
  value: z.number().nullable(),
  valueMax: z.number().nullable(),
  text: textSchema(100),
  asOfOn: daySchema.nullable(),
  periodZh: textSchema(100),
  noteZh: textSchema(1000),
  source: sourceLocatorSchema.nullable(),
});
export type ReadingFields = z.infer<typeof readingFields>;
