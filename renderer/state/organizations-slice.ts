import type { CallInput } from '../../db/contract/calls.ts';
import type { OrganizationProfile, TreeUnit, UnitRecords } from '../../db/contract/organizations-calls.ts';
import type { AppError } from '../../db/model/result.ts';
import type { Client } from '../client/client.ts';
import { i18n } from '../locales/i18n.ts';
import { createUnitImport, type UnitImportPart } from './unit-import.ts';
import type { GetStore, SetStore } from './store.ts';

export type UnitFields = Omit<CallInput<'organizations.add'>, 'nameEn' | 'code' | 'noteZh'> & {
  readonly nameEn: string;
  readonly code: string;
  readonly noteZh: string;
};

/** How the tree is looked at; kept while other pages are shown. */
export interface UnitsView {
  readonly text: string;
  /** Units that are open; null until a person opened or closed one: the roots are. */
  readonly openIds: readonly string[] | null;
  readonly treeWidth: number;
}

export interface OrganizationsSlice extends UnitImportPart {
  /** Every unit of the tree; null until read. */
  readonly units: readonly TreeUnit[] | null;
  readonly unitsError: AppError | null;
  readonly unitsView: UnitsView;
  readonly unitProfile: OrganizationProfile | null;
  readonly unitError: AppError | null;
  readonly loadUnits: () => Promise<void>;
  readonly openUnit: (organizationId: string | null) => Promise<void>;
  readonly changeUnitsView: (change: Partial<UnitsView>) => void;
  /** Each answers with what was refused, or null when it is recorded. */
  readonly addUnit: (fields: UnitFields) => Promise<AppError | string>;
  readonly updateUnit: (profile: OrganizationProfile, fields: UnitFields) => Promise<AppError | null>;
  readonly removeUnit: (unit: { readonly id: string; readonly nameZh: string }) => Promise<boolean>;
  readonly previewMerge: (organizationId: string, intoId: string) => Promise<UnitRecords | AppError>;
  readonly mergeUnit: (from: UnitName, into: UnitName) => Promise<AppError | null>;
  readonly unmergeUnit: (unit: UnitName) => Promise<void>;
  /** What was typed into the form of a unit before and not recorded. */
  readonly readUnitDraft: (call: string, subjectId: string) => Promise<Readonly<Record<string, string>>>;
}

interface UnitName {
  readonly id: string;
  readonly nameZh: string;
}

export function createOrganizationsSlice(set: SetStore, get: GetStore, client: Client): OrganizationsSlice {
  let lastOpened: string | null = null;

  /** After a change of units: the tree, the open profile and the status bar tell of it. */
  async function readAgain(): Promise<void> {
    await Promise.all([get().loadUnits(), lastOpened && get().openUnit(lastOpened), get().refreshStatus()]);
  }

  function tell(
    key: 'added' | 'updated' | 'removed' | 'merged',
    name: string,
    undo: () => Promise<unknown>,
  ): void {
    get().notify({
      text: i18n.t(`organizations:notice.${key}`, { name }),
      action: { label: i18n.t('organizations:undo'), run: () => void undo().then(readAgain) },
    });
  }

  async function quietly(
    answer: Promise<{ readonly ok: true } | { readonly ok: false; readonly error: AppError }>,
  ) {
    const result = await answer;
    if (!result.ok) get().notifyError(result.error);
  }

  return {
    ...createUnitImport(set, get, { client, readAgain }),
    units: null,
    unitsError: null,
    unitsView: { text: '', openIds: null, treeWidth: 340 },
    unitProfile: null,
    unitError: null,
    async loadUnits() {
      const result = await client.call('organizations.tree', {});
      if (result.ok) set({ units: result.value.rows, unitsError: null });
      else set({ unitsError: result.error });
    },
    async openUnit(organizationId) {
      lastOpened = organizationId;
      if (organizationId === null) return set({ unitProfile: null, unitError: null });
      const result = await client.call('organizations.profile', { organizationId });
      if (lastOpened !== organizationId) return;
      if (result.ok) set({ unitProfile: result.value, unitError: null });
      else set({ unitProfile: null, unitError: result.error });
    },
    changeUnitsView(change) {
      set(({ unitsView }) => ({ unitsView: { ...unitsView, ...change } }));
    },
    async addUnit(fields) {
      const result = await client.call('organizations.add', fields);
      if (!result.ok) return result.error;
      const { organizationId } = result.value;
      await readAgain();
      tell('added', fields.nameZh, () =>
        quietly(client.call('organizations.remove', { organizationIds: [organizationId] })),
      );
      return organizationId;
    },
    async updateUnit(profile, fields) {
      const { id: organizationId, seen } = profile;
      const result = await client.call('organizations.update', { organizationId, seen, changes: fields });
      if (!result.ok) return result.error;
      await readAgain();
      const { nameZh, nameEn, kind, code, parentId, noteZh } = profile;
      const changes = { nameZh, nameEn, kind, code, parentId, noteZh };
      tell('updated', fields.nameZh, () =>
        quietly(client.call('organizations.update', { organizationId, seen: result.value.arrival, changes })),
      );
      return null;
    },
    async removeUnit({ id, nameZh }) {
      const result = await client.call('organizations.remove', { organizationIds: [id] });
      if (!result.ok) {
        get().notifyError(result.error);
        return false;
      }
      lastOpened = null;
      set({ unitProfile: null });
      await readAgain();
      tell('removed', nameZh, () => quietly(client.call('organizations.restore', { organizationIds: [id] })));
      return true;
    },
    async previewMerge(organization, into) {
      const result = await client.call('organizations.previewMerge', { organization, into });
      return result.ok ? result.value.moves : result.error;
    },
    async mergeUnit(from, into) {
      const result = await client.call('organizations.merge', { organizationId: from.id, intoId: into.id });
      if (!result.ok) return result.error;
      await readAgain();
      tell('merged', from.nameZh, () =>
        quietly(client.call('organizations.unmerge', { organizationId: from.id })),
      );
      return null;
    },
    async unmergeUnit({ id, nameZh }) {
      const result = await client.call('organizations.unmerge', { organizationId: id });
      if (!result.ok) return get().notifyError(result.error);
      await readAgain();
      get().notify({ text: i18n.t('organizations:notice.unmerged', { name: nameZh }) });
    },
    async readUnitDraft(call, subjectId) {
      const draft = await client.call('drafts.get', { call, subjectId });
      return draft.ok ? Object.fromEntries(draft.value.fields.map(({ field, value }) => [field, value])) : {};
    },
  };
}
