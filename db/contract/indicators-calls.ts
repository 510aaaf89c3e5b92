import { z } from 'zod';
import { standings } from '../model/indicator-rules.ts';
import { indicatorFields, readingFields, targetFields } from '../model/indicator.ts';
import { readingWarningCodes } from '../model/reading-warnings.ts';
import { call } from './call.ts';
import { doneOutput, idInput } from './shapes.ts';

export const targetSchema = targetFields.omit({ indicatorId: true }).extend({ id: z.string() });
export type Target = z.infer<typeof targetSchema>;

/** A reading with what was worked out from it; corrected and withdrawn ones say so. */
export const readingSchema = readingFields.omit({ indicatorId: true }).extend({
  id: z.string(),
  /** Empty for the city of the plan. */
  organizationName: z.string(),
  actorName: z.string(),
  /** Null for a reading that came with the plan. */
  recordedAtMs: z.int().nullable(),
  correctedById: z.string().nullable(),
  isWithdrawn: z.boolean(),
  /** The value that was given, else numerator over denominator; null is 未填. */
  shownValue: z.number().nullable(),
  /** The day it speaks of, as far as that is known. */
  day: z.string().nullable(),
});
export type Reading = z.infer<typeof readingSchema>;

/** How the city stands to the target that counts as of a day. */
export const assessmentSchema = z.object({
  targetId: z.string().nullable(),
  firstReadingId: z.string().nullable(),
  lastReadingId: z.string().nullable(),
  standing: z.enum(standings),
  gap: z.number().nullable(),
  pace: z
    .object({
      neededPerYear: z.number(),
      presentPerYear: z.number().nullable(),
      isEnough: z.boolean().nullable(),
      yearsLeft: z.number(),
    })
    .nullable(),
});
export type Assessment = z.infer<typeof assessmentSchema>;

export const indicatorSchema = indicatorFields.extend({
  id: z.string(),
  attachCode: z.string(),
  targets: z.array(targetSchema),
  /** Readings of the city that stand, oldest first. */
  readings: z.array(readingSchema),
  assessment: assessmentSchema,
});
export type Indicator = z.infer<typeof indicatorSchema>;

/** The total of one period beside its 其中 (`parts`) or its units (`units`). */
export const sumSchema = z.object({
  of: z.enum(['parts', 'units']),
  period: z.string(),
  total: z.number(),
  parts: z.number(),
  known: z.int(),
  expected: z.int(),
  state: z.enum(['equal', 'differs', 'exceeds', 'open']),
});
export type Sum = z.infer<typeof sumSchema>;

export const indicatorDetailSchema = indicatorSchema.extend({
  /** Every reading of every unit, corrected and withdrawn ones included, newest day first. */
  readings: z.array(readingSchema),
  asOf: z.string(),
  /** The arrival number when these values were read; send it back with an edit of a target. */
  seen: z.int(),
  planCode: z.string(),
  planTitleZh: z.string(),
  planTitleEn: z.string(),
  startsOn: z.string().nullable(),
  horizonOn: z.string().nullable(),
  attachTitleZh: z.string(),
  attachTitleEn: z.string(),
  cityId: z.string().nullable(),
  cityNameZh: z.string(),
  /** Counties of the city, of which each may have readings of its own. */
  units: z.array(z.object({ id: z.string(), nameZh: z.string(), nameEn: z.string() })),
  sums: z.array(sumSchema),
  previousId: z.string().nullable(),
  nextId: z.string().nullable(),
});
export type IndicatorDetail = z.infer<typeof indicatorDetailSchema>;

export const warningSchema = z.object({
  code: z.enum(readingWarningCodes),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** Far beyond any count or sum of money, and far from what a number loses digits at. */
const amount = z.number().min(-1e15).max(1e15);

const readingInput = {
  /** An id or exact name; null is the city of the plan. */
  organizationId: idInput.nullable().default(null),
  kind: readingFields.shape.kind.default('achieved'),
  value: amount.nullable().default(null),
  numerator: amount.nullable().default(null),
  denominator: amount.nullable().default(null),
  text: readingFields.shape.text.default(''),
  asOfOn: readingFields.shape.asOfOn.default(null),
  schoolYear: readingFields.shape.schoolYear,
  periodZh: readingFields.shape.periodZh.default(''),
  caliber: readingFields.shape.caliber,
  noteZh: readingFields.shape.noteZh.default(''),
} as const;

const recorded = doneOutput.extend({ readingId: z.string(), warnings: z.array(warningSchema) });

const aim = {
  kind: targetFields.shape.kind,
  comparator: targetFields.shape.comparator,
  value: amount,
  valueMax: amount.nullable(),
  year: z.int().min(1900).max(2200).nullable(),
  periodZh: targetFields.shape.periodZh,
  noteZh: targetFields.shape.noteZh,
} as const;

export const indicatorsCalls = {
  'indicators.list': call({
    kind: 'read',
    input: z.strictObject({ plan: idInput, attachId: idInput.optional() }),
    output: z.array(indicatorSchema),
    errors: ['plan-not-found'],
  }),
  /** `indicator` is an id, an exact name, or the code of a measure that has only one. */
  'indicators.get': call({
    kind: 'read',
    input: z.strictObject({ indicator: idInput }),
    output: indicatorDetailSchema,
    errors: ['indicator-not-found', 'indicator-ambiguous'],
  }),
  /** Newest day first, corrected and withdrawn ones included. */
  'readings.list': call({
    kind: 'read',
    input: z.strictObject({
      indicator: idInput.optional(),
      plan: idInput.optional(),
      organizationId: idInput.optional(),
      limit: z.int().min(1).max(5000).default(500),
    }),
    output: z.object({
      total: z.int(),
      rows: z.array(
        readingSchema.extend({
          indicatorId: z.string(),
          indicatorNameZh: z.string(),
          indicatorNameEn: z.string(),
          unitZh: z.string(),
          unitEn: z.string(),
        }),
      ),
    }),
    errors: ['plan-not-found', 'indicator-not-found', 'indicator-ambiguous', 'organization-not-found'],
  }),
  /** Records what was given and nothing else; what is unusual is answered as warnings and never refused. */
  'readings.add': call({
    kind: 'write',
    input: z.strictObject({ indicatorId: idInput, ...readingInput }),
    output: recorded,
    errors: ['indicator-not-found', 'indicator-ambiguous', 'organization-not-found', 'reading-empty'],
  }),
  /** A new reading that names the one it replaces; nothing is overwritten. */
  'readings.correct': call({
    kind: 'write',
    input: z.strictObject({
      readingId: idInput,
      ...readingInput,
      reason: z
        .string()
        .max(2000)
        .refine((text) => text.trim() !== '', { message: 'is empty' }),
    }),
    output: recorded,
    errors: ['reading-not-found', 'reading-withdrawn', 'organization-not-found', 'reading-empty'],
  }),
  /** 撤销: the reading no longer counts, and stays in the history. */
  'readings.withdraw': call({
    kind: 'write',
    input: z.strictObject({ readingId: idInput, reason: z.string().max(2000).default('') }),
    output: doneOutput,
    errors: ['reading-not-found', 'reading-withdrawn', 'reading-built-in'],
  }),
  'readings.restore': call({
    kind: 'write',
    input: z.strictObject({ readingId: idInput }),
    output: doneOutput,
    errors: ['reading-not-found'],
  }),
  'targets.add': call({
    kind: 'write',
    input: z.strictObject({
      indicatorId: idInput,
      kind: aim.kind.default('target'),
      comparator: aim.comparator.default('>='),
      value: aim.value,
      valueMax: aim.valueMax.default(null),
      year: aim.year.default(null),
      periodZh: aim.periodZh.default(''),
      noteZh: aim.noteZh.default(''),
    }),
    output: doneOutput.extend({ targetId: z.string() }),
    errors: ['indicator-not-found', 'indicator-ambiguous', 'target-bounds'],
  }),
  'targets.update': call({
    kind: 'write',
    input: z.strictObject({
      targetId: idInput,
      seen: z.int().min(0),
      changes: z.strictObject(z.object(aim).partial().shape),
    }),
    output: doneOutput,
    errors: ['target-not-found', 'target-bounds'],
  }),
  'targets.remove': call({
    kind: 'write',
    input: z.strictObject({ targetId: idInput, seen: z.int().min(0) }),
    output: doneOutput,
    errors: ['target-not-found'],
  }),
  /** Brings a removed target back as it was. */
  'targets.restore': call({
    kind: 'write',
    input: z.strictObject({ targetId: idInput }),
    output: doneOutput,
    errors: ['target-not-found'],
  }),
};
