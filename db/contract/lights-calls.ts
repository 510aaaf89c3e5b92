import { z } from 'zod';
import { daySchema } from '../model/calendar.ts';
import { lightPresetNames } from '../model/light-presets.ts';
import { lightSettingsFields } from '../model/light-rules.ts';
import { snapshotMeasureSchema } from '../model/light-snapshot.ts';
import { periodSchema } from '../model/period.ts';
import { call } from './call.ts';
import { doneOutput, emptyInput, idInput, lightCountsSchema } from './shapes.ts';

const seen = z.int().min(0);

export const lightSnapshotSchema = z.object({
  id: z.string(),
  planId: z.string(),
  planCode: z.string(),
  planTitleZh: z.string(),
  planTitleEn: z.string(),
  period: periodSchema,
  asOf: z.string(),
  ...lightSettingsFields.shape,
  preset: z.enum(lightPresetNames).nullable(),
  counts: lightCountsSchema,
  actorName: z.string(),
});
export type LightSnapshot = z.infer<typeof lightSnapshotSchema>;

export const snapshotRowSchema = snapshotMeasureSchema.extend({
  code: z.string(),
  titleZh: z.string(),
  titleEn: z.string(),
});
export type SnapshotRow = z.infer<typeof snapshotRowSchema>;

export const lightsCalls = {
  /** The office's rule; `preset` is null where the numbers are its own. */
  'lightRules.get': call({
    kind: 'read',
    input: emptyInput,
    output: lightSettingsFields.extend({ preset: z.enum(lightPresetNames).nullable(), seen: z.int() }),
    errors: [],
  }),
  /** What a rule would change today in the plans of this office; nothing is changed. */
  'lightRules.preview': call({
    kind: 'read',
    input: z.strictObject(lightSettingsFields.shape),
    output: z.array(
      z.object({
        planId: z.string(),
        titleZh: z.string(),
        titleEn: z.string(),
        before: lightCountsSchema,
        after: lightCountsSchema,
        /** Measures whose light would be another one. */
        changed: z.int(),
      }),
    ),
    errors: [],
  }),
  'lightRules.update': call({
    kind: 'write',
    input: z.strictObject({ ...lightSettingsFields.shape, seen }),
    output: doneOutput,
    errors: [],
  }),
  /** Periods that were fixed, the latest day first; of one plan (id or code) or of all. */
  'lightSnapshots.list': call({
    kind: 'read',
    input: z.strictObject({ plan: idInput.optional() }),
    output: z.object({ seen: z.int(), rows: z.array(lightSnapshotSchema) }),
    errors: ['plan-not-found'],
  }),
  /** One of them with every measure as it stood. */
  'lightSnapshots.get': call({
    kind: 'read',
    input: z.strictObject({ snapshotId: idInput }),
    output: lightSnapshotSchema.extend({ rows: z.array(snapshotRowSchema) }),
    errors: ['light-snapshot-not-found'],
  }),
  /** Fixes the lights of a period as of a day in it, for each of the plans: all of them or none. */
  'lightSnapshots.add': call({
    kind: 'write',
    input: z.strictObject({
      planIds: z.array(idInput).min(1).max(50),
      period: periodSchema,
      asOf: daySchema,
    }),
    output: z.object({ snapshotIds: z.array(z.string()), arrival: z.int() }),
    errors: ['plan-not-found', 'day-outside-period', 'period-already-fixed'],
  }),
  'lightSnapshots.remove': call({
    kind: 'write',
    input: z.strictObject({ snapshotIds: z.array(idInput).min(1).max(50), seen }),
    output: doneOutput,
    errors: ['light-snapshot-not-found'],
  }),
  'lightSnapshots.restore': call({
    kind: 'write',
    input: z.strictObject({ snapshotIds: z.array(idInput).min(1).max(50), seen }),
    output: doneOutput,
    errors: ['light-snapshot-not-found', 'period-already-fixed'],
  }),
};
