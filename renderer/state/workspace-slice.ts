import type { CallInput, CallOutput } from '../../db/contract/calls.ts';
import type { WorkspaceInfo } from '../../db/contract/workspaces-calls.ts';
import type { ErrorCode } from '../../db/model/errors.ts';
import type { AppError, Result } from '../../db/model/result.ts';
import type { Client, DraftPlace } from '../client/client.ts';
import { speak } from '../locales/i18n.ts';
import type { GetStore, SetStore, Store } from './store.ts';

export type HostStatus = CallOutput<'workspaces.status'>;
export type WaitingDraft = CallOutput<'drafts.list'>[number];
export type WorkspaceForm = Omit<CallInput<'workspaces.create'>, 'path'> & { readonly path: string | null };

export interface WorkspaceSlice {
  /** What the host said last; null until it has answered once. */
  readonly hostStatus: HostStatus | null;
  /** Why the host's last answer is missing. */
  readonly hostError: AppError | null;
  /** What was typed on the first page; kept here so that a refused workspace loses nothing. */
  readonly workspaceForm: WorkspaceForm;
  readonly openPath: string;
  /** Of creating, opening or restoring. */
  readonly workspaceError: AppError | null;
  readonly isWorkspaceBusy: boolean;
  /** True while the person looks for another workspace instead of the refused or the open one. */
  readonly isChoosingWorkspace: boolean;
  readonly isNavCollapsed: boolean;
  /** What was typed anywhere and is not recorded yet, as of the last status. */
  readonly waitingDrafts: readonly WaitingDraft[];
  /** Reads today, journal head, drafts and backup again; call it after every write. */
  readonly refreshStatus: () => Promise<void>;
  /** Something typed was kept: the first time at a place, the line of what waits is read again. */
  readonly noteDraft: (place: DraftPlace) => void;
  readonly editWorkspaceForm: (change: Partial<WorkspaceForm>) => void;
  readonly editOpenPath: (path: string) => void;
  readonly createWorkspace: () => Promise<void>;
  readonly openWorkspace: (path: string) => Promise<void>;
  readonly restoreWorkspace: (path: string, backup: string | null) => Promise<void>;
  readonly chooseWorkspace: (isChoosing: boolean) => void;
  readonly choosePlan: (planId: string, isChosen: boolean) => Promise<void>;
  readonly toggleNav: () => void;
}

/** The host's day, YYYY-MM-DD; empty until it has answered. */
export function selectToday(store: Store): string {
  return store.hostStatus?.today ?? '';
}

/** The journal's arrival number that the page knows; 0 without a workspace. */
export function selectArrival(store: Store): number {
  return store.hostStatus?.workspace?.journal.arrival ?? 0;
}

/** Nothing that the page knows of one workspace may stand beside another: it begins again. */
function startAnew(): void {
  globalThis.location.hash = '';
  globalThis.location.reload();
}

/** Refusals after which a backup, or what can still be read, is offered. */
export function hasBackupOffer(code: ErrorCode): boolean {
  return code === 'database-damaged' || code === 'journal-damaged' || code === 'journal-behind-head';
}

export function createWorkspaceSlice(set: SetStore, get: GetStore, client: Client): WorkspaceSlice {
  let lastRequest = 0;

  async function enter(answer: Promise<Result<WorkspaceInfo>>): Promise<void> {
    const { hostStatus, isChoosingWorkspace } = get();
    const former = hostStatus?.workspace?.path ?? null;
    const wasOnForm = isChoosingWorkspace || !hostStatus?.refusal;
    set({ isWorkspaceBusy: true, workspaceError: null });
    const result = await answer;
    if (result.ok && former !== null && former !== result.value.path) return startAnew();
    if (result.ok) set({ isChoosingWorkspace: false });
    else {
      const isChoosing = wasOnForm && !hasBackupOffer(result.error.code);
      set({ workspaceError: result.error, isChoosingWorkspace: isChoosing });
    }
    await get().refreshStatus();
    set({ isWorkspaceBusy: false });
  }

  async function loadWaitingDrafts(): Promise<void> {
    const drafts = get().hostStatus?.workspace?.drafts;
    if (!drafts || drafts.fields + drafts.files === 0) return set({ waitingDrafts: [] });
    const result = await client.call('drafts.list', {});
    if (result.ok) set({ waitingDrafts: result.value });
    else get().notifyError(result.error);
  }

  return {
    hostStatus: null,
    hostError: null,
    workspaceForm: {
      office: '',
      actorName: '',
      actorRole: '',
      planCodes: [],
      isWithSample: false,
      path: null,
    },
    openPath: '',
    workspaceError: null,
    isWorkspaceBusy: false,
    isChoosingWorkspace: false,
    isNavCollapsed: false,
    waitingDrafts: [],
    async refreshStatus() {
      const request = ++lastRequest;
      const result = await client.call('workspaces.status', {});
      if (request !== lastRequest) return;
      if (!result.ok) return set({ hostError: result.error });
      const known = selectArrival(get());
      speak(result.value.preferences.language);
      set({ hostStatus: result.value, hostError: null });
      if (selectArrival(get()) !== known) void get().loadMeasureList();
      await loadWaitingDrafts();
    },
    noteDraft({ call, subjectId }) {
      const isListed = get().waitingDrafts.some(
        (draft) => draft.call === call && draft.subjectId === subjectId,
      );
      if (!isListed) void get().refreshStatus();
    },
    editWorkspaceForm(change) {
      set((store) => ({ workspaceForm: { ...store.workspaceForm, ...change } }));
    },
    editOpenPath(path) {
      set({ openPath: path });
    },
    async createWorkspace() {
      const { workspaceForm, hostStatus } = get();
      const path = workspaceForm.path ?? hostStatus?.suggestedPath ?? '';
      await enter(client.call('workspaces.create', { ...workspaceForm, path }));
    },
    async openWorkspace(path) {
      await enter(client.call('workspaces.open', { path }));
    },
    async restoreWorkspace(path, backup) {
      await enter(client.call('workspaces.restore', { path, backup }));
    },
    chooseWorkspace(isChoosing) {
      set({ isChoosingWorkspace: isChoosing, workspaceError: null });
    },
    async choosePlan(planId, isChosen) {
      const result = await client.call('plans.choose', { planId, isChosen, seen: selectArrival(get()) });
      if (!result.ok) get().notifyError(result.error);
      await Promise.all([get().refreshStatus(), get().loadPlans()]);
    },
    toggleNav() {
      set((store) => ({ isNavCollapsed: !store.isNavCollapsed }));
    },
  };
}
