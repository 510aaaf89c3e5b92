import type { CallInput } from '../../db/contract/calls.ts';
import type { MaskBox } from '../../db/model/protection.ts';
import type { Result } from '../../db/model/result.ts';
import type { Client } from '../client/client.ts';
import { i18n } from '../locales/i18n.ts';
import type { GetStore, SetStore } from './store.ts';

export type ProtectionEdit = CallInput<'evidence.protectFile'>['changes'];

/** An original that was opened for a reason; its file id is good until the program ends. */
export interface OpenedOriginal {
  readonly evidenceId: string;
  readonly fileIndex: number;
  readonly fileId: string;
  readonly name: string;
}

export interface MaskingSlice {
  readonly openedOriginal: OpenedOriginal | null;
  /** Each is about a file of the piece that is looked at; true when it is recorded. */
  readonly maskFile: (fileIndex: number, boxes: readonly MaskBox[]) => Promise<boolean>;
  readonly removeMask: (maskId: string, reason: string) => Promise<boolean>;
  readonly protectFile: (fileIndex: number, changes: ProtectionEdit) => Promise<boolean>;
  readonly openOriginal: (fileIndex: number, reason: string) => Promise<boolean>;
  readonly closeOriginal: () => void;
}

/** Masks, seals and originals of the evidence that is looked at; every write re-reads what the record then says. */
export function createMaskingSlice(set: SetStore, get: GetStore, client: Client): MaskingSlice {
  async function perform<T>(evidenceId: string, work: () => Promise<Result<T>>): Promise<T | null> {
    const result = await work();
    if (!result.ok) {
      get().notifyError(result.error);
      return null;
    }
    await Promise.all([
      get().loadEvidence(),
      get().loadEvidenceDetail(evidenceId),
      get().rereadMeasure(),
      get().refreshStatus(),
    ]);
    return result.value;
  }

  function tell(text: string, undo: () => Promise<unknown>): void {
    get().notify({ text, action: { label: i18n.t('evidence:undo'), run: () => void undo() } });
  }

  const protect = (evidenceId: string, fileIndex: number, changes: ProtectionEdit) =>
    perform(evidenceId, async () => {
      const { seen = 0 } = get().evidenceDetail ?? {};
      return client.call('evidence.protectFile', { evidenceId, fileIndex, seen, changes });
    });
  const unmask = (evidenceId: string, maskId: string, reason: string) =>
    perform(evidenceId, () => client.call('evidence.removeMask', { maskId, reason }));

  return {
    openedOriginal: null,
    async maskFile(fileIndex, boxes) {
      const evidenceId = get().evidenceDetail?.id;
      if (evidenceId === undefined) return false;
      const made = await perform(evidenceId, () =>
        client.call('evidence.mask', { evidenceId, fileIndex, boxes: [...boxes] }),
      );
      if (!made) return false;
      tell(i18n.t('masking:made'), () => unmask(evidenceId, made.maskId, i18n.t('evidence:undo')));
      return true;
    },
    async removeMask(maskId, reason) {
      const evidenceId = get().evidenceDetail?.id;
      if (evidenceId === undefined || !(await unmask(evidenceId, maskId, reason))) return false;
      tell(i18n.t('masking:removed'), () =>
        perform(evidenceId, () => client.call('evidence.restoreMask', { maskId })),
      );
      return true;
    },
    async protectFile(fileIndex, changes) {
      const before = get().evidenceDetail;
      const file = before?.files[fileIndex];
      if (!before || !file || !(await protect(before.id, fileIndex, changes))) return false;
      const { purpose, retainUntilOn, isSealed } = file;
      tell(i18n.t('evidence:saved'), () =>
        protect(before.id, fileIndex, { purpose, retainUntilOn, isSealed }),
      );
      return true;
    },
    async openOriginal(fileIndex, reason) {
      const evidenceId = get().evidenceDetail?.id;
      if (evidenceId === undefined) return false;
      const opened = await perform(evidenceId, () =>
        client.call('evidence.openOriginal', { evidenceId, fileIndex, reason }),
      );
      if (!opened) return false;
      const { fileId, name } = opened;
      set({ openedOriginal: { evidenceId, fileIndex, fileId, name } });
      return true;
    },
    closeOriginal: () => set({ openedOriginal: null }),
  };
}
