import { z } from 'zod';
import { call } from './call.ts';
import { emptyInput, idInput } from './shapes.ts';

const chosenPath = z.object({ path: z.string().nullable() });

/** What only the desktop window can do; every other host refuses these with `needs-window`. */
export const windowCalls = {
  /** The system's dialog for a folder; null when the person left it without choosing. */
  'window.chooseFolder': call({
    kind: 'window',
    input: z.strictObject({ purpose: z.enum(['open', 'create']) }),
    output: chosenPath,
    errors: ['needs-window'],
  }),
  /** Asks where to, then writes an exact copy of a file there: whole or not at all. Null when left. */
  'window.saveFile': call({
    kind: 'window',
    input: z.strictObject({ fileId: idInput }),
    output: chosenPath,
    errors: ['needs-window', 'file-not-found', 'disk-full', 'output-not-writable'],
  }),
  /** Shows a file in the folder where it lies. */
  'window.showFile': call({
    kind: 'window',
    input: z.strictObject({ fileId: idInput }),
    output: z.object({}),
    errors: ['needs-window', 'file-not-found'],
  }),
  /** Shows the folder of the open workspace. */
  'window.showWorkspace': call({
    kind: 'window',
    input: emptyInput,
    output: z.object({}),
    errors: ['needs-window'],
  }),
  /** What the window shows as a PDF on A4, at a place that the person chooses; null when left. */
  'window.savePdf': call({
    kind: 'window',
    input: z.strictObject({ name: z.string().min(1).max(200) }),
    output: chosenPath,
    errors: ['needs-window', 'disk-full', 'output-not-writable'],
  }),
  /** The record sheet of a visit as a PDF, at a place that the person chooses; null when left. */
  'window.saveSheet': call({
    kind: 'window',
    input: z.strictObject({ visitId: idInput }),
    output: chosenPath,
    errors: ['needs-window', 'workspace-not-open', 'visit-not-found', 'disk-full', 'output-not-writable'],
  }),
  /** Asks the person whether the page may use the camera until the window is closed. */
  'window.allowCamera': call({
    kind: 'window',
    input: emptyInput,
    output: z.object({ isAllowed: z.boolean() }),
    errors: ['needs-window'],
  }),
};
