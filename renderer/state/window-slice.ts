import type { CallInput } from '../../db/contract/calls.ts';
import type { WindowBridge, WindowCommand } from '../../db/contract/window-bridge.ts';
import type { Client } from '../client/client.ts';
import { i18n } from '../locales/i18n.ts';
import type { GetStore, SetStore, Store } from './store.ts';

export interface WindowSlice {
  /** Does what the menu or the closing of the window asks. */
  readonly obeyWindow: (command: WindowCommand) => Promise<void>;
  readonly isKeyHelpOpen: boolean;
  readonly showKeyHelp: (isOpen: boolean) => void;
  /** The system's dialog for a folder; null when it was left, or was refused in a notice. */
  readonly chooseFolder: (purpose: CallInput<'window.chooseFolder'>['purpose']) => Promise<string | null>;
  /** Asks where to and writes a copy there. */
  readonly saveFile: (fileId: string) => Promise<void>;
  readonly showFile: (fileId: string) => Promise<void>;
  /** In a window the person is asked once; a browser asks by itself. */
  readonly allowCamera: () => Promise<boolean>;
}

/** Whether a desktop window shows the page. */
export function selectIsInWindow(store: Store): boolean {
  return store.hostStatus?.host === 'desktop';
}

/** What a window adds to the page, and what its menu asks of the page. */
export function createWindowSlice(
  set: SetStore,
  get: GetStore,
  { client, bridge }: { readonly client: Client; readonly bridge: WindowBridge | null },
): WindowSlice {
  async function obey(command: WindowCommand): Promise<void> {
    switch (command.name) {
      case 'open-workspace':
        await settle();
        return get().openWorkspace(command.path);
      case 'new-workspace':
        await settle();
        return get().chooseWorkspace(true);
      case 'show-keys':
        return get().showKeyHelp(true);
      case 'save-pdf':
        return savePdf();
      case 'page-was-lost':
        return get().notify({ text: i18n.t('shell:pageWasLost'), durationMs: null });
      case 'settle':
        await settle();
        return bridge?.settled();
    }
  }

  async function settle(): Promise<void> {
    await Promise.all([get().settleDrafts(), get().settleReadings(), get().settleVisits()]);
  }

  async function savePdf(): Promise<void> {
    const result = await client.call('window.savePdf', { name: nameOfPage() });
    if (!result.ok) get().notifyError(result.error);
    else noteSaved(result.value.path);
  }

  function noteSaved(path: string | null): void {
    if (path !== null) get().notify({ text: i18n.t('shell:saved', { path }), durationMs: 10_000 });
  }

  return {
    obeyWindow: obey,
    isKeyHelpOpen: false,
    showKeyHelp: (isOpen) => set({ isKeyHelpOpen: isOpen }),
    async chooseFolder(purpose) {
      const result = await client.call('window.chooseFolder', { purpose });
      if (result.ok) return result.value.path;
      get().notifyError(result.error);
      return null;
    },
    async saveFile(fileId) {
      const result = await client.call('window.saveFile', { fileId });
      if (!result.ok) get().notifyError(result.error);
      else noteSaved(result.value.path);
    },
    async showFile(fileId) {
      const result = await client.call('window.showFile', { fileId });
      if (!result.ok) get().notifyError(result.error);
    },
    async allowCamera() {
      if (bridge === null) return true;
      const result = await client.call('window.allowCamera', {});
      if (!result.ok) get().notifyError(result.error);
      return result.ok && result.value.isAllowed;
    },
  };
}

/** The heading without what no file name may hold. */
function nameOfPage(): string {
  const heading = document.querySelector('h1')?.textContent ?? '';
  const name = heading
    .replaceAll(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return name.slice(0, 80) || i18n.t('common:appName');
}
