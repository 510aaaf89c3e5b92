import type { CallOutput } from '../../db/contract/calls.ts';
import type { EvidenceDetail, EvidenceRow, FilesState } from '../../db/contract/evidence-calls.ts';
import type { Organization } from '../../db/contract/organizations-calls.ts';
import type { AppError, Result } from '../../db/model/result.ts';
import type { Client } from '../client/client.ts';
import { i18n } from '../locales/i18n.ts';
import { editKey } from './edit-drafts.ts';
import {
  askedEvidence,
  initialEvidenceView,
  type EvidenceFilter,
  type EvidenceView,
} from './evidence-view.ts';
import type { GetStore, SetStore } from './store.ts';

/** The words of the file that is looked at, or why there are none. */
export interface FileWords {
  readonly fileId: string;
  readonly text: string;
  readonly isTruncated: boolean;
  readonly error: AppError | null;
}

/** A measure to link to, or to look for. */
export type MeasureChoice = Pick<
  CallOutput<'measures.list'>['rows'][number],
  'id' | 'code' | 'titleZh' | 'titleEn'
>;

export interface EvidenceSlice {
  readonly evidenceView: EvidenceView;
  /** What is shown; null until the first answer. `total` counts what the filter lets through. */
  readonly evidenceList: { readonly total: number; readonly rows: readonly EvidenceRow[] } | null;
  readonly evidenceError: AppError | null;
  readonly evidenceDetail: EvidenceDetail | null;
  readonly fileWords: FileWords | null;
  readonly filesState: FilesState | null;
  readonly evidenceMeasures: readonly MeasureChoice[];
  readonly evidenceUnits: readonly Organization[];
  readonly loadEvidence: () => Promise<void>;
  /** Reads on where the list ends. */
  readonly loadMoreEvidence: () => Promise<void>;
  readonly loadFilesState: () => Promise<void>;
  /** Narrows the list to what belongs to one unit. */
  readonly narrowEvidenceToUnit: (unit: { readonly id: string; readonly nameZh: string }) => void;
  readonly changeEvidenceFilter: (change: EvidenceFilter) => void;
  readonly clearEvidenceFilter: () => void;
  readonly changeEvidenceView: (change: Partial<Omit<EvidenceView, 'filter'>>) => void;
  readonly loadEvidenceDetail: (evidenceId: string) => Promise<void>;
  readonly loadFileWords: (fileId: string) => Promise<void>;
  readonly findEvidenceMeasures: (text: string) => Promise<void>;
  readonly findEvidenceUnits: (text: string) => Promise<void>;
  /** True when it is recorded. */
  readonly editEvidence: (changes: EvidenceEdit) => Promise<boolean>;
  readonly linkEvidence: (measure: MeasureChoice, isLinked: boolean) => Promise<void>;
  readonly trashEvidence: (evidenceId: string) => Promise<void>;
  readonly restoreEvidence: (evidenceId: string) => Promise<void>;
  /** What was refused because it belongs to a sealed visit, until a reason is given or it is let be. */
  readonly sealedEvidence: SealedEvidence | null;
  /** True when it is done. */
  readonly moveSealedEvidence: (reason: string) => Promise<boolean>;
  readonly leaveSealedEvidence: () => void;
}

export interface SealedEvidence {
  readonly evidenceId: string;
  readonly call: 'evidence.trash' | 'evidence.restore';
}

export interface EvidenceEdit {
  readonly caption?: string;
  readonly standsForOn?: string | null;
}

/** The calls that texts are typed for beside a piece of evidence. */
const textCalls = [
  'evidence.update',
  'evidence.protectFile',
  'evidence.openOriginal',
  'evidence.removeMask',
  'evidence.trash',
] as const;

const pageSize = 500;

/** All evidence with its filters, and the piece that is looked at; every write re-reads what the record then says. */
export function createEvidenceSlice(set: SetStore, get: GetStore, client: Client): EvidenceSlice {
  let lastList = 0;
  let lastSearch = 0;

  function view(change: Partial<EvidenceView>): void {
    set((store) => ({ evidenceView: { ...store.evidenceView, ...change } }));
  }

  async function loadEvidence(): Promise<void> {
    const request = ++lastList;
    // As many as were shown, so that a change does not throw the list back to its beginning.
    const limit = Math.min(2000, Math.max(pageSize, get().evidenceList?.rows.length ?? 0));
    const result = await client.call('evidence.list', { ...askedEvidence(get().evidenceView.filter), limit });
    if (request !== lastList) return;
    if (!result.ok) return set({ evidenceError: result.error });
    const { total, rows } = result.value;
    set({ evidenceList: { total, rows }, evidenceError: null });
    // What is looked at stays open although a change took it out of the list, so that it can be undone.
    const { currentId, isOpen } = get().evidenceView;
    if (!isOpen && !rows.some(({ id }) => id === currentId)) view({ currentId: rows[0]?.id ?? null });
  }

  function narrow(filter: EvidenceFilter): void {
    view({ filter, isOpen: false });
    set({ evidenceList: null });
    void loadEvidence();
  }

  async function loadEvidenceDetail(evidenceId: string): Promise<void> {
    const [detail, ...drafts] = await Promise.all([
      client.call('evidence.get', { evidenceId }),
      ...textCalls.map((call) => client.call('drafts.get', { call, subjectId: evidenceId })),
    ]);
    if (get().evidenceView.currentId !== evidenceId) return;
    if (!detail.ok) return get().notifyError(detail.error);
    const typed = drafts.flatMap((draft, at) =>
      (draft.ok ? draft.value.fields : []).map(({ field, value }) => [
        editKey(textCalls[at] ?? '', evidenceId, field),
        value,
      ]),
    );
    set(({ editDrafts }) => ({
      evidenceDetail: detail.value,
      editDrafts: { ...Object.fromEntries(typed), ...editDrafts },
    }));
  }

  /** True when it was done; then list and piece are read anew. */
  async function perform(evidenceId: string, work: () => Promise<Result<unknown>>): Promise<boolean> {
    const result = await work();
    if (!result.ok) {
      get().notifyError(result.error);
      return false;
    }
    const isShown = get().evidenceDetail?.id === evidenceId;
    await Promise.all([
      loadEvidence(),
      isShown ? loadEvidenceDetail(evidenceId) : undefined,
      get().rereadMeasure(),
      get().refreshStatus(),
    ]);
    return true;
  }

  function tell(text: string, undo: () => Promise<unknown>): void {
    get().notify({ text, action: { label: i18n.t('evidence:undo'), run: () => void undo() } });
  }

  const setLink = (evidenceId: string, measureId: string, isLinked: boolean) =>
    perform(evidenceId, () =>
      client.call(isLinked ? 'evidence.link' : 'evidence.unlink', { evidenceId, measureId }),
    );

  /** To the trash or back. Without a reason evidence of a sealed visit waits for one. */
  async function move(piece: SealedEvidence, reason: string): Promise<boolean> {
    const { evidenceId, call } = piece;
    const result = await client.call(call, { evidenceId, reason });
    if (!result.ok && result.error.code === 'visit-sealed' && reason === '') {
      set({ sealedEvidence: piece });
      return false;
    }
    const isTrash = call === 'evidence.trash';
    if (isTrash && result.ok) leaveTile(evidenceId);
    if (!(await perform(evidenceId, () => Promise.resolve(result)))) return false;
    if (!isTrash) get().notify({ text: i18n.t('evidence:restored') });
    else {
      tell(i18n.t('evidence:trashed'), () =>
        perform(evidenceId, () => client.call('evidence.restore', { evidenceId, reason })),
      );
    }
    return true;
  }

  function leaveTile(evidenceId: string): void {
    const rows = get().evidenceList?.rows ?? [];
    const at = rows.findIndex(({ id }) => id === evidenceId);
    const neighbour = rows[at + 1]?.id ?? rows[at - 1]?.id ?? null;
    view({ currentId: neighbour, isOpen: get().evidenceView.isOpen && neighbour !== null });
  }

  async function put(evidenceId: string, changes: EvidenceEdit): Promise<boolean> {
    return perform(evidenceId, async () => {
      const { seen = 0 } = get().evidenceDetail ?? {};
      return client.call('evidence.update', { evidenceId, seen, changes });
    });
  }

  return {
    evidenceView: initialEvidenceView,
    evidenceList: null,
    evidenceError: null,
    evidenceDetail: null,
    fileWords: null,
    filesState: null,
    evidenceMeasures: [],
    evidenceUnits: [],
    loadEvidence,
    async loadMoreEvidence() {
      const list = get().evidenceList;
      if (!list || list.rows.length >= list.total) return;
      const request = ++lastList;
      const asked = askedEvidence(get().evidenceView.filter);
      const result = await client.call('evidence.list', {
        ...asked,
        limit: pageSize,
        offset: list.rows.length,
      });
      if (request !== lastList || !result.ok) return;
      set({ evidenceList: { total: result.value.total, rows: [...list.rows, ...result.value.rows] } });
    },
    async loadFilesState() {
      const result = await client.call('files.state', {});
      if (result.ok) set({ filesState: result.value });
      else get().notifyError(result.error);
    },
    narrowEvidenceToUnit({ id, nameZh }) {
      void get().findEvidenceUnits(nameZh);
      narrow({ organizationId: id });
    },
    changeEvidenceFilter: (part) => narrow({ ...get().evidenceView.filter, ...part }),
    clearEvidenceFilter: () => narrow({}),
    changeEvidenceView: view,
    loadEvidenceDetail,
    async loadFileWords(fileId) {
      if (get().fileWords?.fileId === fileId) return;
      const result = await client.call('files.text', { fileId });
      const words = result.ok
        ? { fileId, ...result.value, error: null }
        : { fileId, text: '', isTruncated: false, error: result.error };
      set({ fileWords: words });
    },
    async findEvidenceMeasures(text) {
      const request = ++lastSearch;
      const chosen = (get().plans ?? []).filter(({ isChosen }) => isChosen);
      const answers = await Promise.all(
        chosen.map(({ code }) => client.call('measures.list', { plan: code, text: text.trim() })),
      );
      if (request !== lastSearch) return;
      set({ evidenceMeasures: answers.flatMap((answer) => (answer.ok ? answer.value.rows : [])) });
    },
    async findEvidenceUnits(text) {
      const result = await client.call('organizations.list', { text: text.trim(), limit: 100 });
      if (result.ok) set({ evidenceUnits: result.value.rows });
    },
    async editEvidence(changes) {
      const before = get().evidenceDetail;
      if (!before) return false;
      if (!(await put(before.id, changes))) return false;
      const old = { caption: before.caption, standsForOn: before.standsForOn };
      tell(i18n.t('evidence:saved'), () => put(before.id, old));
      return true;
    },
    async linkEvidence({ id: measureId, code }, isLinked) {
      const evidenceId = get().evidenceDetail?.id;
      if (evidenceId === undefined) return;
      if (!(await setLink(evidenceId, measureId, isLinked))) return;
      tell(i18n.t(isLinked ? 'evidence:linked' : 'evidence:unlinked', { code }), () =>
        setLink(evidenceId, measureId, !isLinked),
      );
    },
    async trashEvidence(evidenceId) {
      await move({ evidenceId, call: 'evidence.trash' }, '');
    },
    async restoreEvidence(evidenceId) {
      await move({ evidenceId, call: 'evidence.restore' }, '');
    },
    sealedEvidence: null,
    async moveSealedEvidence(reason) {
      const piece = get().sealedEvidence;
      const isDone = piece !== null && (await move(piece, reason));
      if (isDone) get().forgetEdit('evidence.trash', piece.evidenceId, 'reason');
      return isDone;
    },
    leaveSealedEvidence: () => set({ sealedEvidence: null }),
  };
}
