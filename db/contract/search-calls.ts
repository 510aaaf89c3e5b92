import { z } from 'zod';
import { recordKinds } from '../model/record.ts';
import { searchFieldSchema, searchKindSchema } from '../model/search.ts';
import { visitFields } from '../model/visit.ts';
import { call } from './call.ts';
import { emptyInput, idInput } from './shapes.ts';

/** One thing that was found, and all that is needed to open it where it belongs. */
export const searchHitSchema = z.object({
  kind: searchKindSchema,
  id: z.string(),
  titleZh: z.string(),
  titleEn: z.string(),
  /** The text in which it was found, and a line of it with the marked ranges. */
  field: searchFieldSchema,
  context: z.string(),
  marks: z.array(z.tuple([z.int(), z.int()])),
  day: z.string().nullable(),
  planCode: z.string(),
  measureId: z.string().nullable(),
  measureCode: z.string(),
  measureTitleZh: z.string(),
  measureTitleEn: z.string(),
  organizationId: z.string().nullable(),
  organizationNameZh: z.string(),
  organizationNameEn: z.string(),
  /** The visit itself, or the one that a record was written down in. */
  visit: visitFields.pick({ kind: true, purpose: true }).extend({ id: z.string() }).nullable(),
  /** The title of a record is that of its form; a note and a problem have none. */
  record: z.object({ kind: z.enum(recordKinds), formId: z.string().nullable() }).nullable(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

/** How much of the journal the index has read, and files whose words are still to be read or cannot be. */
export const searchIndexSchema = z.object({
  indexed: z.int(),
  total: z.int(),
  waitingFiles: z.int(),
  wordlessFiles: z.int(),
  unreadableFiles: z.int(),
});
export type SearchIndexView = z.infer<typeof searchIndexSchema>;

export const searchCalls = {
  /**
   * Names first, then texts by day, the newest first; at most `limit` of each kind. Every word must be there. `isMore`:
   * there are more than the count says.
   */
  'search.find': call({
    kind: 'read',
    input: z.strictObject({
      text: z.string().max(200),
      kinds: z.array(searchKindSchema).min(1).optional(),
      plan: idInput.optional(),
      limit: z.int().min(1).max(200).default(8),
    }),
    output: z.object({
      totals: z.array(z.object({ kind: searchKindSchema, count: z.int(), isMore: z.boolean() })),
      hits: z.array(searchHitSchema),
      index: searchIndexSchema,
    }),
    errors: ['plan-not-found'],
  }),
  /** Lets the index read on for a moment, and says how far it is. */
  'search.update': call({
    kind: 'read',
    input: emptyInput,
    output: searchIndexSchema,
    errors: ['disk-full', 'workspace-read-only', 'storage-failed'],
  }),
};
