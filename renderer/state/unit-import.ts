import type { ImportResult } from '../../db/contract/organizations-calls.ts';
import type { Client } from '../client/client.ts';
import { i18n } from '../locales/i18n.ts';
import { createFileImport, type FileImport } from './file-import.ts';
import type { GetStore, SetStore } from './store.ts';

export type UnitImport = FileImport<ImportResult>;

export interface UnitImportPart {
  readonly unitImport: UnitImport | null;
  readonly resumeUnitImport: () => Promise<void>;
  readonly chooseImportFile: (file: File) => Promise<void>;
  /** True when all of it is in the record. */
  readonly runUnitImport: () => Promise<boolean>;
  readonly closeUnitImport: () => void;
}

interface UnitImportDeps {
  readonly client: Client;
  readonly readAgain: () => Promise<void>;
}

export function createUnitImport(
  set: SetStore,
  get: GetStore,
  { client, readAgain }: UnitImportDeps,
): UnitImportPart {
  const importer = createFileImport<ImportResult>({
    client,
    place: { call: 'organizations.import', subjectId: 'organizations' },
    read: () => get().unitImport,
    show: (unitImport) => set({ unitImport }),
    ask: (fileId, isDryRun) => client.call('organizations.importFile', { fileId, isDryRun }),
    onWaiting: () => void get().refreshStatus(),
  });

  async function undo(organizationIds: readonly string[]): Promise<void> {
    const removed = await client.call('organizations.remove', { organizationIds: [...organizationIds] });
    if (!removed.ok) return get().notifyError(removed.error);
    await readAgain();
  }

  return {
    unitImport: null,
    resumeUnitImport: importer.resume,
    chooseImportFile: importer.choose,
    async runUnitImport() {
      const done = await importer.run();
      if (!done) return false;
      const { organizationIds } = done;
      await readAgain();
      get().notify({
        text: i18n.t('organizations:notice.imported', { n: organizationIds.length }),
        action: { label: i18n.t('organizations:undo'), run: () => void undo(organizationIds) },
      });
      return true;
    },
    closeUnitImport: importer.close,
  };
}
