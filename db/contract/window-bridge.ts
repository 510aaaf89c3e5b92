import type { DraftFile } from './drafts-calls.ts';
import type { Result } from '../model/result.ts';

/** What the window tells its page to do. */
export type WindowCommand =
  /** Chosen in the menu, or given at the start. */
  | { readonly name: 'open-workspace'; readonly path: string }
  | { readonly name: 'new-workspace' }
  | { readonly name: 'show-keys' }
  | { readonly name: 'save-pdf' }
  /** The page before this one crashed and was loaded anew. */
  | { readonly name: 'page-was-lost' }
  /** The window is about to close: put on disk what was typed, then say `settled`. */
  | { readonly name: 'settle' };

export interface FilePlace {
  readonly call: string;
  readonly subjectId: string;
  readonly name: string;
}

/** What the preload gives the page of a window; every answer is a Result, and none of these rejects for a refusal. */
export interface WindowBridge {
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  /** A file travels in parts, each sent when the one before has been taken; it is on disk when `endFile` answers. */
  readonly beginFile: (place: FilePlace) => Promise<Result<{ readonly uploadId: string }>>;
  readonly pushFile: (uploadId: string, part: Uint8Array) => Promise<Result<null>>;
  readonly endFile: (
    uploadId: string,
  ) => Promise<Result<{ readonly file: DraftFile; readonly isKnown: boolean }>>;
  /** The page cannot send the rest: nothing of the file is kept. */
  readonly dropFile: (uploadId: string) => Promise<Result<null>>;
  /** Commands that came before anybody listened are told first. */
  readonly listen: (listener: (command: WindowCommand) => void) => void;
  readonly settled: () => void;
}

/** The name under which the page finds the bridge. */
export const windowBridgeName = 'workbench';
