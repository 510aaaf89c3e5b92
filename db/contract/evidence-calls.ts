import { z } from 'zod';
import { daySchema } from '../model/calendar.ts';
import { evidenceFields } from '../model/evidence.ts';
import { mediaKinds } from '../model/media-kind.ts';
import { maskBoxSchema } from '../model/protection.ts';
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

/**
 * What is handed out of a file of evidence: itself, a copy of it with boxes burnt in, or nothing while it is sealed.
 * The `fileId` of a masked file changes with its mask, so that no page shows a picture that it kept from before.
 */
export const fileProtections = ['none', 'masked', 'sealed'] as const;
export const protectedFileShape = evidenceFilesShape.extend({ protection: z.enum(fileProtections) });
export type ProtectedFile = z.infer<typeof protectedFileShape>;

export const evidenceRowSchema = z.object({
  id: z.string(),
  caption: z.string(),
  standsForOn: z.string().nullable(),
  organizationId: z.string().nullable(),
  organizationName: z.string(),
  organizationNameEn: z.string(),
  actorName: z.string(),
  recordedAtMs: z.int(),
  files: z.array(protectedFileShape),
  progressIds: z.array(z.string()),
  measureCodes: z.array(z.string()),
  /** By the camera's clock, of pictures that came in on this machine. */
  takenAt: z.string().nullable(),
  isTrashed: z.boolean(),
});
export type EvidenceRow = z.infer<typeof evidenceRowSchema>;

/** Whether the bytes are as they were taken in; `unchecked` when they are too many to read while a person waits. */
export const fileStates = ['sound', 'unchecked', 'damaged', 'missing'] as const;
export type FileState = (typeof fileStates)[number];

export const evidenceFileSchema = protectedFileShape.extend({
  kind: z.enum(mediaKinds),
  sha256: z.string(),
  state: z.enum(fileStates),
  picture: z
    .object({
      widthPx: z.int(),
      heightPx: z.int(),
      takenAt: z.string().nullable(),
      orientation: z.int(),
    })
    .nullable(),
  /** The mask in use; the facts above are those of the original. */
  mask: z.object({ id: z.string(), boxes: z.array(maskBoxSchema) }).nullable(),
  purpose: z.string(),
  retainUntilOn: z.string().nullable(),
  isSealed: z.boolean(),
  /** Who saw the original, the newest first. */
  accesses: z.array(z.object({ actorName: z.string(), atMs: z.int(), reason: z.string() })),
  /** Other standing evidence with the same bytes. */
  duplicates: z.array(z.object({ evidenceId: z.string(), caption: z.string(), name: z.string() })),
});

export const evidenceDetailSchema = evidenceRowSchema.extend({
  seen: z.int(),
  files: z.array(evidenceFileSchema),
  measures: z.array(z.object({ id: z.string(), code: z.string(), titleZh: z.string(), titleEn: z.string() })),
});
export type EvidenceDetail = z.infer<typeof evidenceDetailSchema>;

/** A file that the record names and the folder lacks or holds otherwise, or that no record names. */
export const filesStateSchema = z.object({
  missing: z.array(
    z.object({ evidenceId: z.string(), caption: z.string(), name: z.string(), state: z.enum(fileStates) }),
  ),
  missingTotal: z.int(),
  unclaimedTotal: z.int(),
  unclaimedBytes: z.int(),
  /** Where unclaimed files lie, inside the workspace. */
  unclaimed: z.array(z.string()),
});
export type FilesState = z.infer<typeof filesStateSchema>;

const linkInput = z.strictObject({ evidenceId: idInput, measureId: idInput });

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
    errors: ['evidence-not-found', 'evidence-in-trash'],
  }),
  /** Makes it evidence of one measure more; done before is done. */
  'evidence.link': call({
    kind: 'write',
    input: linkInput,
    output: doneOutput,
    errors: ['evidence-not-found', 'evidence-in-trash', 'measure-not-found'],
  }),
  'evidence.unlink': call({
    kind: 'write',
    input: linkInput,
    output: doneOutput,
    errors: ['evidence-not-found', 'evidence-in-trash', 'measure-not-found'],
  }),
  /**
   * Takes it out of every list and count; nothing is deleted, neither its words nor its files. Evidence of a sealed visit
   * needs a reason.
   */
  'evidence.trash': call({
    kind: 'write',
    input: z.strictObject({ evidenceId: idInput, reason: z.string().max(2000).default('') }),
    output: doneOutput,
    errors: ['evidence-not-found', 'evidence-in-trash', 'visit-sealed'],
  }),
  'evidence.restore': call({
    kind: 'write',
    input: z.strictObject({ evidenceId: idInput, reason: z.string().max(2000).default('') }),
    output: doneOutput,
    errors: ['evidence-not-found', 'visit-sealed'],
  }),
  /** Newest first; `total` counts all that the filter lets through. */
  'evidence.list': call({
    kind: 'read',
    input: z.strictObject({
      plan: idInput.optional(),
      measureId: idInput.optional(),
      organizationId: idInput.optional(),
      visitId: idInput.optional(),
      kind: z.enum(mediaKinds).optional(),
      /** In the caption or the name of a file. */
      text: z.string().max(200).optional(),
      recordedFromMs: z.int().optional(),
      recordedBeforeMs: z.int().optional(),
      standsForFrom: daySchema.optional(),
      standsForTo: daySchema.optional(),
      isWithoutMeasure: z.boolean().default(false),
      isDuplicate: z.boolean().default(false),
      isTrashed: z.boolean().default(false),
      limit: z.int().min(1).max(2000).default(500),
      offset: z.int().min(0).default(0),
    }),
    output: z.object({ seen: z.int(), total: z.int(), rows: z.array(evidenceRowSchema) }),
    errors: ['measure-not-found', 'organization-not-found', 'organization-ambiguous', 'plan-not-found'],
  }),
  'evidence.get': call({
    kind: 'read',
    input: z.strictObject({ evidenceId: idInput }),
    output: evidenceDetailSchema,
    errors: ['evidence-not-found'],
  }),
  /** The words of a document, PDF or text file. Letters only: nothing of the file is run, drawn or fetched. */
  'files.text': call({
    kind: 'read',
    input: z.strictObject({
      fileId: idInput,
      limit: z.int().min(1).max(500_000).default(100_000),
    }),
    output: z.object({ text: z.string(), isTruncated: z.boolean() }),
    errors: ['file-not-found', 'file-sealed', 'file-text-refused'],
  }),
  /** What the folder of files lacks and what it holds beyond the record; looks at names and sizes only. */
  'files.state': call({
    kind: 'read',
    input: z.strictObject({}),
    output: filesStateSchema,
    errors: ['storage-failed'],
  }),
};
