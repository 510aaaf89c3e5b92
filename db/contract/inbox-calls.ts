import { z } from 'zod';
import { daySchema } from '../model/calendar.ts';
import { evidenceFields } from '../model/evidence.ts';
import { call } from './call.ts';
import { draftFileSchema } from './drafts-calls.ts';
import { doneOutput, idInput } from './shapes.ts';

/** A file that waits, with what its camera says and who holds the same bytes. */
export const inboxFileSchema = draftFileSchema.extend({
  caption: z.string(),
  takenAt: z.string().nullable(),
  widthPx: z.int().nullable(),
  heightPx: z.int().nullable(),
  /** A piece of evidence, or a file that waited before, with the same bytes. */
  duplicateOf: z.object({ noun: z.enum(['evidence', 'file']), id: z.string(), name: z.string() }).nullable(),
});
export type InboxFile = z.infer<typeof inboxFileSchema>;

export const inboxGroupSchema = z.object({
  /** The visit that the time of the files suggests; null for a stretch of a day without one. */
  visit: z
    .object({
      id: z.string(),
      plannedOn: z.string(),
      organizationId: z.string(),
      organizationName: z.string(),
      organizationNameEn: z.string(),
    })
    .nullable(),
  /** The first and last time by the camera's clock, local; null for files without one. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  files: z.array(inboxFileSchema),
});
export type InboxGroup = z.infer<typeof inboxGroupSchema>;

/** Wanted where the visit is sealed. */
const reason = z.string().max(2000).default('');

export const inboxCalls = {
  /** All files that wait, grouped by when they were taken, the newest group first; or those of one visit. */
  'inbox.list': call({
    kind: 'read',
    input: z.strictObject({ visitId: idInput.optional() }),
    output: z.object({ total: z.int(), groups: z.array(inboxGroupSchema) }),
    errors: ['visit-not-found'],
  }),
  /**
   * Turns waiting files into evidence, one piece each, of a visit, a record and any number of measures: all of them or
   * none. Each stands for the day it was taken on, unless a day is given.
   */
  'inbox.file': call({
    kind: 'write',
    input: z.strictObject({
      fileIds: z.array(idInput).min(1).max(500),
      visitId: idInput.nullable().default(null),
      measureIds: z.array(idInput).max(20).default([]),
      recordId: idInput.nullable().default(null),
      /** Default: the unit of the visit. */
      organizationId: idInput.nullable().default(null),
      captions: z.record(z.string(), evidenceFields.shape.caption).default({}),
      standsForOn: daySchema.optional(),
      reason,
    }),
    output: doneOutput.extend({ evidenceIds: z.array(z.string()) }),
    errors: [
      'visit-not-found',
      'visit-sealed',
      'record-not-found',
      'measure-not-found',
      'organization-not-found',
      'file-not-found',
      'file-damaged',
    ],
  }),
  /**
   * Takes filing back: the evidence goes to the trash and its files wait again, with their captions. Refused for what
   * has been masked or sealed meanwhile.
   */
  'inbox.restore': call({
    kind: 'write',
    input: z.strictObject({ evidenceIds: z.array(idInput).min(1).max(500), reason }),
    output: doneOutput.extend({ fileIds: z.array(z.string()) }),
    errors: ['evidence-not-found', 'evidence-in-trash', 'file-sealed', 'visit-sealed'],
  }),
  /**
   * Takes in files of this machine and whole folders, links and hidden files left out. Each waits as soon as it is on
   * disk, so that what was broken off is there; a file that waits already is not taken twice.
   */
  'inbox.addPaths': call({
    kind: 'write',
    isLocalOnly: true,
    input: z.strictObject({ paths: z.array(z.string().min(1).max(4000)).min(1).max(2000) }),
    output: z.object({
      files: z.array(
        z.object({
          path: z.string(),
          sha256: z.string(),
          /** `waiting`: the same bytes waited before; `evidence`: taken in, and evidence holds the same bytes. */
          state: z.enum(['added', 'waiting', 'evidence']),
        }),
      ),
      /** Neither picture, film, sound, PDF nor office file. */
      skipped: z.int(),
    }),
    errors: ['file-not-found', 'file-too-large', 'disk-full', 'storage-failed'],
  }),
};
