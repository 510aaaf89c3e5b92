import { z } from 'zod';
import { evidenceFileSchema } from '../model/evidence.ts';
import { call } from './call.ts';
import { evidenceFilesShape } from './evidence-calls.ts';
import { idInput } from './shapes.ts';

const place = {
  /** The call that the text is meant for, such as `progress.add`. */
  call: z.string().min(1).max(80),
  /** What it is about, such as the measure's id. */
  subjectId: z.string().min(1).max(80),
} as const;

export const draftFieldSchema = z.object({ field: z.string(), value: z.string(), updatedAtMs: z.int() });
export const draftFileSchema = evidenceFilesShape.extend({ addedAtMs: z.int() });
export type DraftFile = z.infer<typeof draftFileSchema>;

export const draftsCalls = {
  /** Keeps what was typed, as typed; answered only once it is on disk. An empty value forgets the field. */
  'drafts.put': call({
    kind: 'write',
    input: z.strictObject({ ...place, field: z.string().min(1).max(80), value: z.string().max(200_000) }),
    output: z.object({ updatedAtMs: z.int() }),
    errors: ['disk-full'],
  }),
  'drafts.get': call({
    kind: 'read',
    input: z.strictObject(place),
    output: z.object({ fields: z.array(draftFieldSchema), files: z.array(draftFileSchema) }),
    errors: [],
  }),
  /** Everything that waits: where it was typed, how much, and when. */
  'drafts.list': call({
    kind: 'read',
    input: z.strictObject({}),
    output: z.array(
      z.object({
        ...place,
        excerpt: z.string(),
        fields: z.int(),
        files: z.int(),
        updatedAtMs: z.int(),
        label: z.string(),
        labelEn: z.string(),
        /** The measure at which it was typed, for drafts about an entry or a line of a checklist; else the subject. */
        openId: z.string(),
      }),
    ),
    errors: [],
  }),
  /** Forgets the typed fields of one place; files stay until each is discarded. */
  'drafts.clear': call({
    kind: 'write',
    input: z.strictObject(place),
    output: z.object({ removed: z.int() }),
    errors: [],
  }),
  /** Names a file that the vault already holds as waiting at this place. Only a host that stored it may. */
  'drafts.addFile': call({
    kind: 'write',
    isLocalOnly: true,
    input: z.strictObject({ ...place, file: evidenceFileSchema }),
    output: z.object({ file: draftFileSchema, isKnown: z.boolean() }),
    errors: ['file-not-found', 'disk-full'],
  }),
  /** Takes a dropped file off the panel; its bytes stay, and `drafts.restoreFile` brings it back. */
  'drafts.discardFile': call({
    kind: 'write',
    input: z.strictObject({ fileId: idInput }),
    output: z.object({}),
    errors: ['file-not-found'],
  }),
  'drafts.restoreFile': call({
    kind: 'write',
    input: z.strictObject({ fileId: idInput }),
    output: z.object({}),
    errors: ['file-not-found'],
  }),
  /**
   * Where the bytes of a file id (draft, evidence, finished export, or an original that `evidence.openOriginal` opened)
   * are on this machine; of a masked file those of its masked copy.
   */
  'files.locate': call({
    kind: 'read',
    isLocalOnly: true,
    input: z.strictObject({ fileId: idInput }),
    output: z.object({
      path: z.string(),
      name: z.string(),
      mediaType: z.string(),
      sha256: z.string(),
      /** Opened as an original: given away as it is. */
      isOriginal: z.boolean(),
    }),
    errors: ['file-not-found', 'file-sealed'],
  }),
};
