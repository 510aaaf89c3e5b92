import type { MaskingSlice } from '../../state/masking-slice.ts';
import type { Store } from '../../state/store.ts';

/** What the page reads of the store, under the names that it uses. */
export function selectEvidencePage(store: Store) {
  return {
    view: store.evidenceView,
    filter: store.evidenceView.filter,
    list: store.evidenceList,
    error: store.evidenceError,
    detail: store.evidenceDetail,
    words: store.fileWords,
    filesState: store.filesState,
    plans: store.plans,
    measures: store.evidenceMeasures,
    units: store.evidenceUnits,
    editDrafts: store.editDrafts,
    loadPlans: store.loadPlans,
    loadEvidence: store.loadEvidence,
    loadFilesState: store.loadFilesState,
    loadDetail: store.loadEvidenceDetail,
    changeFilter: store.changeEvidenceFilter,
    clearFilter: store.clearEvidenceFilter,
    changeView: store.changeEvidenceView,
    edit: store.editEvidence,
    link: store.linkEvidence,
    trash: store.trashEvidence,
    restore: store.restoreEvidence,
    sealed: store.sealedEvidence,
    moveSealed: store.moveSealedEvidence,
    leaveSealed: store.leaveSealedEvidence,
    keepEdit: store.keepEdit,
    forgetEdit: store.forgetEdit,
    saveFile: store.saveFile,
  };
}

/** What masks, seals and opens the files of the piece that is looked at. */
export function selectMasking(store: Store): MaskingSlice {
  const { openedOriginal, maskFile, removeMask, protectFile, openOriginal, closeOriginal } = store;
  return { openedOriginal, maskFile, removeMask, protectFile, openOriginal, closeOriginal };
}
