import type { CallOutput } from '../../db/contract/calls.ts';
import type { ActorFields } from '../../db/model/actor.ts';
import type { Client } from '../client/client.ts';
import { formatDateTime } from '../locales/format.ts';
import { i18n } from '../locales/i18n.ts';
import type { GetStore, SetStore, Store } from './store.ts';
import { selectArrival } from './workspace-slice.ts';

export type About = CallOutput<'about.get'>;

export interface OfficeSlice {
  /** What was typed over the office and the person, until it is saved or taken back. */
  readonly officeEdit: Partial<ActorFields>;
  readonly isBackingUp: boolean;
  readonly about: About | null;
  readonly editOffice: (change: Partial<ActorFields>) => void;
  readonly clearOfficeEdit: () => void;
  readonly saveOffice: () => Promise<void>;
  readonly backUp: () => Promise<void>;
  readonly loadAbout: () => Promise<void>;
  readonly showWorkspaceFolder: () => Promise<void>;
}

/** Office and person as they are recorded; empty without a workspace. */
export function selectOffice(store: Store): ActorFields {
  const workspace = store.hostStatus?.workspace;
  if (!workspace) return { name: '', role: '', office: '' };
  const { name, role } = workspace.actor;
  return { name, role, office: workspace.office };
}

export function createOfficeSlice(set: SetStore, get: GetStore, client: Client): OfficeSlice {
  async function update(changes: Partial<ActorFields>): Promise<boolean> {
    const actorId = get().hostStatus?.workspace?.actor.id ?? '';
    const seen = selectArrival(get());
    const result = await client.call('workspaces.update', { actorId, ...changes, seen });
    if (!result.ok) get().notifyError(result.error);
    await get().refreshStatus();
    return result.ok;
  }

  return {
    officeEdit: {},
    isBackingUp: false,
    about: null,
    editOffice(change) {
      set(({ officeEdit }) => ({ officeEdit: { ...officeEdit, ...change } }));
    },
    clearOfficeEdit() {
      set({ officeEdit: {} });
    },
    async saveOffice() {
      const before = selectOffice(get());
      if (!(await update(get().officeEdit))) return;
      set({ officeEdit: {} });
      const { name, office } = selectOffice(get());
      get().notify({
        text: i18n.t('settings:officeSaved', { name, office }),
        action: { label: i18n.t('settings:undo'), run: () => void update(before) },
      });
    },
    async backUp() {
      set({ isBackingUp: true });
      const result = await client.call('workspaces.backup', {});
      set({ isBackingUp: false });
      if (!result.ok) get().notifyError(result.error);
      else {
        get().notify({ text: i18n.t('settings:backedUp', { time: formatDateTime(result.value.madeAtMs) }) });
      }
      await get().refreshStatus();
    },
    async loadAbout() {
      const result = await client.call('about.get', {});
      if (result.ok) set({ about: result.value });
      else get().notifyError(result.error);
    },
    async showWorkspaceFolder() {
      const result = await client.call('window.showWorkspace', {});
      if (!result.ok) get().notifyError(result.error);
    },
  };
}
