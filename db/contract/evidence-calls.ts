import { z } from 'zod';
import { evidenceFields } from '../model/evidence.ts';
import { call } from './call.ts';
import { doneOutput, idInput } from './shapes.ts';

/** A file as the page sees it: `fileId` goes to `GET /files/<fileId>`, with `?thumb=1` for the small picture. */
export const evidenceFilesShape = z.object({
  fileId: z.string(),
  name: z.string(),
  size: z.int(),
  mediaType: z.string(),
});
export type FileView = z.infer<typeof evidenceFilesShape>;

export const evidenceRowSchema = z.object({
  id: z.string(),
  caption: z.string(),
  standsForOn: z.string().nullable(),
  organizationId: z.string().nullable(),
  organizationName: z.string(),
  organizationNameEn: z.string(),
  actorName: z.string(),
  recordedAtMs: z.int(),
  files: z.array(evidenceFilesShape),
  progressIds: z.array(z.string()),
  measureCodes: z.array(z.string()),
});
export type EvidenceRow = z.infer<typeof evidenceRowSchema>;

const about = {
  measureId: idInput,
  organizationId: idInput.nullable().default(null),
  caption: evidenceFields.shape.caption.default(''),
  standsForOn: evidenceFields.shape.standsForOn.default(null),
} as const;

export const evidenceCalls = {
  /** Turns draft files into evidence of a measure, one piece of evidence each. */
  'evidence.add': call({
    kind: 'write',
    input: z.strictObject({ fileIds: z.array(idInput).min(1).max(200), ...about }),
    output: doneOutput.extend({ evidenceIds: z.array(z.string()) }),
    errors: ['measure-not-found', 'organization-not-found', 'file-not-found', 'file-damaged'],
  }),
  /** The same for files of this machine. */
  'evidence.addPaths': call({
    kind: 'write',
    isLocalOnly: true,
    input: z.strictObject({ paths: z.array(z.string().min(1).max(4000)).min(1).max(2000), ...about }),
    output: doneOutput.extend({
      evidence: z.array(
        z.object({ id: z.string(), name: z.string(), sha256: z.string(), isKnown: z.boolean() }),
      ),
    }),
    errors: ['measure-not-found', 'organization-not-found', 'file-not-found', 'disk-full', 'storage-failed'],
  }),
  'evidence.update': call({
    kind: 'write',
    input: z.strictObject({
      evidenceId: idInput,
      seen: z.int().min(0),
      changes: z.strictObject({
        caption: evidenceFields.shape.caption.optional(),
        standsForOn: evidenceFields.shape.standsForOn.optional(),
      }),
    }),
    output: doneOutput,
    errors: ['evidence-not-found'],
  }),
  'evidence.list': call({
    kind: 'read',
    input: z.strictObject({
      measureId: idInput.optional(),
      organizationId: idInput.optional(),
      limit: z.int().min(1).max(2000).default(500),
    }),
    output: z.object({ seen: z.int(), rows: z.array(evidenceRowSchema) }),
    errors: ['measure-not-found'],
  }),
};
