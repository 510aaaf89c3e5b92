import { z } from 'zod';
import { evidenceMaskFields, fileProtectionFields, originalAccessFields } from '../model/protection.ts';
import { call } from './call.ts';
import { doneOutput, idInput } from './shapes.ts';

const place = { evidenceId: idInput, fileIndex: evidenceMaskFields.shape.fileIndex.default(0) } as const;
const reason = originalAccessFields.shape.reason;

export const maskingCalls = {
  /**
   * Makes a copy of a picture with these boxes burnt in, which from then on is shown and given away in its place; the
   * original is closed. The boxes are all that are to be black, those of a mask before it included.
   */
  'evidence.mask': call({
    kind: 'write',
    input: z.strictObject({ ...place, boxes: evidenceMaskFields.shape.boxes }),
    output: doneOutput.extend({ maskId: z.string(), fileId: z.string() }),
    errors: [
      'evidence-not-found',
      'evidence-in-trash',
      'file-not-found',
      'picture-unreadable',
      'disk-full',
      'storage-failed',
    ],
  }),
  /** Takes a mask away: what was shown before it is shown again, the mask before or the picture itself. */
  'evidence.removeMask': call({
    kind: 'write',
    input: z.strictObject({ maskId: idInput, reason }),
    output: doneOutput,
    errors: ['mask-not-found', 'evidence-in-trash'],
  }),
  'evidence.restoreMask': call({
    kind: 'write',
    input: z.strictObject({ maskId: idInput }),
    output: doneOutput,
    errors: ['mask-not-found', 'evidence-in-trash'],
  }),
  /** What a file is kept for, how long, and whether it is closed also without a mask. */
  'evidence.protectFile': call({
    kind: 'write',
    input: z.strictObject({
      ...place,
      seen: z.int().min(0),
      changes: fileProtectionFields.omit({ evidenceId: true, fileIndex: true }).partial().strict(),
    }),
    output: doneOutput,
    errors: ['evidence-not-found', 'evidence-in-trash', 'file-not-found'],
  }),
  /**
   * Records who sees the original of a file and why, then answers a file id that gives it out byte for byte until this
   * run of the program ends.
   */
  'evidence.openOriginal': call({
    kind: 'write',
    input: z.strictObject({ ...place, reason }),
    output: doneOutput.extend({ accessId: z.string(), fileId: z.string(), name: z.string() }),
    errors: ['evidence-not-found', 'file-not-found'],
  }),
};
