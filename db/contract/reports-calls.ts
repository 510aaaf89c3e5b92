import { z } from 'zod';
import { daySchema } from '../model/calendar.ts';
import { statusSheetColumns } from '../model/status-sheet.ts';
import { verifyProblemSchema } from '../model/verify-problem.ts';
import { call } from './call.ts';
import { emptyInput, idInput, measureFilterShape } from './shapes.ts';

const choices = {
  plan: idInput,
  asOf: daySchema.optional(),
  by: z.enum(['measure', 'unit']).default('measure'),
  paper: z.enum(['A4', 'A3']).default('A3'),
  columns: z.array(z.enum(statusSheetColumns)).min(1).max(statusSheetColumns.length).optional(),
  /** Leave out units without any entry. */
  isReportedOnly: z.boolean().default(false),
  ...measureFilterShape,
} as const;

export const reportChoicesSchema = z.strictObject(choices);
export type ReportChoices = z.infer<typeof reportChoicesSchema>;

/** A list as the screen shows it; null is an empty cell. */
export const shownTableSchema = z.strictObject({
  name: z.string().min(1).max(200),
  header: z
    .array(z.strictObject({ title: z.string().max(200), width: z.number().min(0).max(10_000) }))
    .min(1)
    .max(200),
  rows: z.array(z.array(z.union([z.string().max(20_000), z.number(), z.null()])).max(200)).max(50_000),
});
export type ShownTable = z.infer<typeof shownTableSchema>;

export const reportsCalls = {
  /** The first rows exactly as the file will have them. */
  'reports.preview': call({
    kind: 'read',
    input: z.strictObject({ ...choices, limit: z.int().min(1).max(200).default(40) }),
    output: z.object({
      title: z.string(),
      subtitle: z.string(),
      fileName: z.string(),
      header: z.array(z.object({ id: z.string(), text: z.string(), width: z.number() })),
      rows: z.array(z.object({ kind: z.enum(['section', 'row', 'total']), cells: z.array(z.string()) })),
      totalRows: z.int(),
    }),
    errors: ['plan-not-found', 'organization-not-found'],
  }),
  /** Starts writing the file into the workspace's exports folder; follow it with `jobs.get`. */
  'reports.export': call({
    kind: 'read',
    input: z.strictObject({ ...choices, format: z.enum(['xlsx', 'csv']) }),
    output: z.object({ jobId: z.string() }),
    errors: ['plan-not-found', 'organization-not-found'],
  }),
  /** Starts writing to a path of this machine; the ending decides the format. */
  'reports.exportTo': call({
    kind: 'read',
    isLocalOnly: true,
    input: z.strictObject({ ...choices, path: z.string().min(1).max(4000) }),
    output: z.object({ jobId: z.string() }),
    errors: ['plan-not-found', 'organization-not-found', 'output-not-writable'],
  }),
  /** Writes what a list on the screen shows, as it shows it, into the exports folder; follow it with `jobs.get`. */
  'reports.exportTable': call({
    kind: 'read',
    input: z.strictObject({ ...shownTableSchema.shape, format: z.enum(['xlsx', 'csv']) }),
    output: z.object({ jobId: z.string() }),
    errors: [],
  }),
};

export const jobsCalls = {
  'jobs.get': call({
    kind: 'read',
    input: z.strictObject({ jobId: idInput }),
    output: z.object({
      state: z.enum(['running', 'done', 'failed', 'cancelled']),
      done: z.int(),
      total: z.int(),
      /** Of a finished export: `fileId` for download, the name, and where it lies. */
      file: z.object({ fileId: z.string(), name: z.string(), path: z.string(), bytes: z.int() }).nullable(),
      error: z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) }).nullable(),
    }),
    errors: ['job-not-found'],
  }),
  'jobs.cancel': call({
    kind: 'read',
    input: z.strictObject({ jobId: idInput }),
    output: z.object({}),
    errors: ['job-not-found'],
  }),
};

export { verifyProblemCodes, type VerifyProblem, type VerifyProblemCode } from '../model/verify-problem.ts';

export const recordCalls = {
  /** Re-computes everything: chain, projections against a rebuild, drafts, every file, keys, pages. */
  'record.verify': call({
    kind: 'read',
    input: emptyInput,
    output: z.object({
      isClean: z.boolean(),
      problems: z.array(verifyProblemSchema),
      unclaimedFiles: z.int(),
      waitingFiles: z.int(),
      operations: z.int(),
      files: z.int(),
    }),
    errors: [],
  }),
  /** One hash over all projections: equal for equal content, whatever the laptop, clock or order. */
  'record.digest': call({
    kind: 'read',
    input: emptyInput,
    output: z.object({ digest: z.string(), rows: z.int(), arrival: z.int() }),
    errors: [],
  }),
  /** The settings in force on the connection that writes; it changes nothing. */
  'record.doctor': call({
    kind: 'write',
    input: emptyInput,
    output: z.object({
      sqlite: z.string(),
      synchronous: z.int(),
      journalMode: z.string(),
      foreignKeys: z.int(),
      schema: z.int(),
      library: z.string(),
      pageCount: z.int(),
      operations: z.int(),
    }),
    errors: [],
  }),
};
