import type { CallOutput } from '../../db/contract/calls.ts';
import type { ActorFields } from '../../db/model/actor.ts';
import type { Client } from '../client/client.ts';
import { formatDateTime } from '../locales/format.ts';
import { i18n } from '../locales/i18n.ts';
import { editKey } from './edit-drafts.ts';
import type { GetStore, SetStore, Store } from './store.ts';
import { selectArrival } from './workspace-slice.ts';

export type About = CallOutput<'about.get'>;

export interface OfficeSlice {
  readonly isBackingUp: boolean;
  readonly about: About | null;
  /** Keeps what is typed over the office and the person as a draft, until it is saved or taken back. */
  readonly editOffice: (change: Partial<ActorFields>) => void;
  /** Brings back what was typed before this page was loaded. */
  readonly loadOfficeEdit: () => Promise<void>;
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

const place = { call: 'workspaces.update', subjectId: 'office' } as const;
const officeFields = ['office', 'name', 'role'] as const;

/** What was typed over the office and the person and is not saved. */
export function selectOfficeEdit({ editDrafts }: Store): Partial<ActorFields> {
  const typed = officeFields.flatMap((field) => {
    const value = editDrafts[editKey(place.call, place.subjectId, field)];
    return value === undefined ? [] : [[field, value] as const];
  });
  return Object.fromEntries(typed);
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
    isBackingUp: false,
    about: null,
    editOffice(change) {
      for (const field of officeFields) {
        const value = change[field];
        if (value !== undefined) get().keepEdit(place.call, place.subjectId, field, value);
      }
    },
    async loadOfficeEdit() {
      const draft = await client.call('drafts.get', place);
      if (!draft.ok) return get().notifyError(draft.error);
      const found = draft.value.fields.map(({ field, value }) => [
        editKey(place.call, place.subjectId, field),
        value,
      ]);
      set(({ editDrafts }) => ({ editDrafts: { ...Object.fromEntries(found), ...editDrafts } }));
    },
    clearOfficeEdit() {
      for (const field of officeFields) get().forgetEdit(place.call, place.subjectId, field);
    },
    async saveOffice() {
      const before = selectOffice(get());
      if (!(await update(selectOfficeEdit(get())))) return;
      get().clearOfficeEdit();
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
