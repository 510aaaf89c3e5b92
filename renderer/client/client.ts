import type { CallInput, CallName, CallOutput } from '../../db/contract/calls.ts';
import type { DraftFile } from '../../db/contract/drafts-calls.ts';
import type { Result } from '../../db/model/result.ts';

/** Where typed text and dropped files wait: the call they are meant for and what it is about. */
export interface DraftPlace {
  readonly call: string;
  readonly subjectId: string;
}

/** A derived picture, small or as large as a screen, or the file to keep; else the file itself. */
export type FileUrlKind = 'thumb' | 'preview' | 'download';

/** The page's side of a host; the same for the served page and the window. */
export interface Client {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>>;
  /** Streams a file into the vault; answered once it is on disk. `onSent` gets bytes sent so far. */
  putFile(
    place: DraftPlace,
    file: File,
    onSent?: (bytes: number) => void,
  ): Promise<Result<{ readonly file: DraftFile; readonly isKnown: boolean }>>;
  fileUrl(fileId: string, kind?: FileUrlKind): string;
}
