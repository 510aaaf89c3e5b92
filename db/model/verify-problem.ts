import { z } from 'zod';

/** Everything that `wb verify` can find; each has its own sentence. */
export const verifyProblemCodes = [
  'operation-header-changed',
  'operation-payload-changed',
  'operation-payload-missing',
  'operation-missing',
  'operation-out-of-order',
  'operation-column-changed',
  'journal-truncated',
  'projection-cell-differs',
  'projection-row-missing',
  'projection-row-extra',
  'draft-changed',
  'picture-fact-changed',
  'local-setting-changed',
  'evidence-file-changed',
  'evidence-file-missing',
  'foreign-key-broken',
  'database-page-damaged',
] as const;
export type VerifyProblemCode = (typeof verifyProblemCodes)[number];

export const verifyProblemSchema = z.object({
  code: z.enum(verifyProblemCodes),
  /** Table, file or origin; the words that a person needs to find it. */
  where: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type VerifyProblem = z.infer<typeof verifyProblemSchema>;
