import type { AppError, Result } from '../../db/model/result.ts';
import type { Client, DraftPlace } from '../client/client.ts';

/** A spreadsheet on its way in: sent, checked, looked at by the person, then imported as one act. */
export interface FileImport<Told> {
  readonly name: string;
  readonly size: number;
  readonly sent: number;
  readonly fileId: string | null;
  readonly state: 'sending' | 'checking' | 'checked' | 'importing' | 'refused';
  /** What it would do. */
  readonly result: Told | null;
  readonly error: AppError | null;
}

export interface FileImporter<Told> {
  /** Takes up the file that waited when the page was left, if there is one. */
  readonly resume: () => Promise<void>;
  /** Sends a file and tries it without writing anything. */
  readonly choose: (file: File) => Promise<void>;
  /** Imports what was checked; null when it was refused, which is told beside the file. */
  readonly run: () => Promise<Told | null>;
  /** Forgets the file; what is still on its way is not used. */
  readonly close: () => void;
}

interface FileImportDeps<Told> {
  readonly client: Client;
  readonly place: DraftPlace;
  readonly read: () => FileImport<Told> | null;
  readonly show: (now: FileImport<Told> | null) => void;
  readonly ask: (fileId: string, isDryRun: boolean) => Promise<Result<Told>>;
  /** A waiting file came or went. */
  readonly onWaiting: () => void;
}

export function createFileImport<Told>(deps: FileImportDeps<Told>): FileImporter<Told> {
  const { client, place, read, show, ask, onWaiting } = deps;
  let lastChosen = 0;

  function change(part: Partial<FileImport<Told>>): void {
    const now = read();
    if (now) show({ ...now, ...part });
  }

  async function forgetFile(fileId: string): Promise<void> {
    await client.call('drafts.discardFile', { fileId });
    onWaiting();
  }

  function close(): void {
    lastChosen += 1;
    const fileId = read()?.fileId;
    if (fileId) void forgetFile(fileId);
    show(null);
  }

  async function check(fileId: string, chosen: number): Promise<void> {
    const tried = await ask(fileId, true);
    if (chosen !== lastChosen) return;
    if (tried.ok) change({ state: 'checked', result: tried.value });
    else change({ state: 'refused', error: tried.error });
  }

  return {
    async resume() {
      if (read()) return;
      lastChosen += 1;
      const chosen = lastChosen;
      const waiting = await client.call('drafts.get', place);
      const [file, ...older] = waiting.ok ? waiting.value.files.toReversed() : [];
      if (!file || chosen !== lastChosen) return;
      const { fileId, name, size } = file;
      show({ name, size, sent: size, fileId, state: 'checking', result: null, error: null });
      await Promise.all([check(fileId, chosen), ...older.map((each) => forgetFile(each.fileId))]);
    },
    async choose(file) {
      close();
      const chosen = lastChosen;
      const { name, size } = file;
      show({ name, size, sent: 0, fileId: null, state: 'sending', result: null, error: null });
      const stored = await client.putFile(place, file, (sent) => chosen === lastChosen && change({ sent }));
      if (chosen !== lastChosen) {
        if (stored.ok) await forgetFile(stored.value.file.fileId);
        return;
      }
      if (!stored.ok) return change({ state: 'refused', error: stored.error });
      onWaiting();
      const { fileId } = stored.value.file;
      change({ fileId, state: 'checking' });
      await check(fileId, chosen);
    },
    async run() {
      const fileId = read()?.fileId;
      if (!fileId) return null;
      change({ state: 'importing' });
      const done = await ask(fileId, false);
      if (done.ok) {
        close();
        return done.value;
      }
      change({ state: 'refused', error: done.error });
      return null;
    },
    close,
  };
}
