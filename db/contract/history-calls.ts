import { z } from 'zod';
import { call } from './call.ts';
import { editOutput, idInput } from './shapes.ts';

/**
 * One thing that was done. `before` is what the person saw and replaced; both are null where no field was set.
 * `standing`: the value holds, was replaced since, or stands beside another that was entered without knowing of it.
 */
export const historyRowSchema = z.object({
  arrival: z.int(),
  wallMs: z.int(),
  actorName: z.string(),
  office: z.string(),
  intent: z.string(),
  kind: z.enum(['create', 'set', 'append', 'remove', 'restore']),
  noun: z.string(),
  subjectId: z.string(),
  /** The words that tell a part of the subject from others, such as a checklist line; empty for the subject itself. */
  partName: z.string(),
  field: z.string().nullable(),
  before: z.unknown(),
  after: z.unknown(),
  standing: z.enum(['shown', 'conflict', 'replaced', 'none']),
});
export type HistoryRow = z.infer<typeof historyRowSchema>;

export const historySchema = z.object({
  seen: z.int(),
  noun: z.string(),
  subjectId: z.string(),
  title: z.string(),
  isBuiltIn: z.boolean(),
  /** Of the field asked for, in the built-in plan; null without one. */
  builtIn: z.unknown(),
  rows: z.array(historyRowSchema),
  isMore: z.boolean(),
  /** Names of units and actions that values speak of, by id. */
  names: z.record(z.string(), z.string()),
});
export type History = z.infer<typeof historySchema>;

export const historyCalls = {
  /** Everything that was ever done to one subject with its parts, or to one field of it; the newest first. */
  'history.list': call({
    kind: 'read',
    input: z.strictObject({
      subjectId: idInput,
      field: z.string().min(1).max(80).optional(),
      limit: z.int().min(1).max(2000).default(200),
    }),
    output: historySchema,
    errors: ['subject-not-found'],
  }),
  /**
   * Takes one edit of a description back by writing the former values as a new edit. Refused as a whole if any of
   * it was changed, or used, since.
   */
  'history.undo': call({
    kind: 'write',
    input: z.strictObject({ first: z.int().min(1), arrival: z.int().min(1) }),
    output: editOutput,
    errors: ['edit-superseded', 'code-taken'],
  }),
};
