import type { ImportResult } from '../../db/contract/organizations-calls.ts';
import type { AppError } from '../../db/model/result.ts';
import type { Client } from '../client/client.ts';
import { i18n } from '../locales/i18n.ts';
import type { GetStore, SetStore } from './store.ts';

/** A file of units on its way in: sent, checked, looked at by the person, then imported as one act. */
export interface UnitImport {
  readonly name: string;
  readonly size: number;
  readonly sent: number;
  readonly fileId: string | null;
  readonly state: 'sending' | 'checking' | 'checked' | 'importing' | 'refused';
  readonly result: ImportResult | null;
  readonly error: AppError | null;
}

export interface UnitImportPart {
  readonly unitImport: UnitImport | null;
  /** Sends a file and tries it without writing anything. */
  readonly chooseImportFile: (file: File) => Promise<void>;
  /** Imports what was checked; true when it is in the record. */
  readonly runUnitImport: () => Promise<boolean>;
  /** Forgets the file; what is still on its way is not used. */
  readonly closeUnitImport: () => void;
}

interface UnitImportDeps {
  readonly client: Client;
  readonly readAgain: () => Promise<void>;
}

const place = { call: 'organizations.import', subjectId: 'organizations' } as const;

export function createUnitImport(
  set: SetStore,
  get: GetStore,
  { client, readAgain }: UnitImportDeps,
): UnitImportPart {
  let lastChosen = 0;

  function change(part: Partial<UnitImport>): void {
    set(({ unitImport }) => (unitImport ? { unitImport: { ...unitImport, ...part } } : {}));
  }

  async function forgetFile(fileId: string): Promise<void> {
    await client.call('drafts.discardFile', { fileId });
    void get().refreshStatus();
  }

  return {
    unitImport: null,
    async chooseImportFile(file) {
      get().closeUnitImport();
      lastChosen += 1;
      const chosen = lastChosen;
      const { name, size } = file;
      set({
        unitImport: { name, size, sent: 0, fileId: null, state: 'sending', result: null, error: null },
      });
      const stored = await client.putFile(place, file, (sent) => chosen === lastChosen && change({ sent }));
      if (chosen !== lastChosen) {
        if (stored.ok) await forgetFile(stored.value.file.fileId);
        return;
      }
      if (!stored.ok) return change({ state: 'refused', error: stored.error });
      const { fileId } = stored.value.file;
      change({ fileId, state: 'checking' });
      const tried = await client.call('organizations.importFile', { fileId, isDryRun: true });
      if (chosen !== lastChosen) return;
      if (tried.ok) change({ state: 'checked', result: tried.value });
      else change({ state: 'refused', error: tried.error });
    },
    async runUnitImport() {
      const fileId = get().unitImport?.fileId;
      if (!fileId) return false;
      change({ state: 'importing' });
      const done = await client.call('organizations.importFile', { fileId, isDryRun: false });
      if (!done.ok) {
        change({ state: 'refused', error: done.error });
        return false;
      }
      const { organizationIds } = done.value;
      get().closeUnitImport();
      await readAgain();
      get().notify({
        text: i18n.t('organizations:notice.imported', { n: organizationIds.length }),
        action: { label: i18n.t('organizations:undo'), run: () => void undo(organizationIds) },
      });
      return true;
    },
    closeUnitImport() {
      lastChosen += 1;
      const fileId = get().unitImport?.fileId;
      if (fileId) void forgetFile(fileId);
      set({ unitImport: null });
    },
  };

  async function undo(organizationIds: readonly string[]): Promise<void> {
    const removed = await client.call('organizations.remove', { organizationIds: [...organizationIds] });
    if (!removed.ok) return get().notifyError(removed.error);
    await readAgain();
  }
}
