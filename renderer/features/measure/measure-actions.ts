import type { Store } from '../../state/store.ts';

/** What the page around the panel can do. */
export function selectMeasureActions(store: Store) {
  return {
    addRecordFiles: store.addRecordFiles,
    allowCamera: store.allowCamera,
    confirmAssignment: store.confirmAssignment,
    editRecord: store.editRecord,
    filterTimeline: store.filterTimeline,
    flushRecord: store.flushRecord,
    forgetEdit: store.forgetEdit,
    keepEdit: store.keepEdit,
    leaveCorrection: store.leaveCorrection,
    loadOlderProgress: store.loadOlderProgress,
    restoreProgress: store.restoreProgress,
    saveFile: store.saveFile,
    startCorrection: store.startCorrection,
    turnToUnit: store.turnToUnit,
    updateChecklistItem: store.updateChecklistItem,
    updateEvidence: store.updateEvidence,
    updateMeasure: store.updateMeasure,
    withdrawProgress: store.withdrawProgress,
  };
}

/** What the panel can do. */
export function selectRecordActions(store: Store) {
  return {
    clearRecord: store.clearRecord,
    discardRecordFile: store.discardRecordFile,
    dropUpload: store.dropUpload,
    editCaption: store.editCaption,
    editRecord: store.editRecord,
    findUnits: store.findUnits,
    flushRecord: store.flushRecord,
    leaveCorrection: store.leaveCorrection,
    recordEntry: store.recordEntry,
    recordEvidenceOnly: store.recordEvidenceOnly,
    retryUpload: store.retryUpload,
    startCorrection: store.startCorrection,
  };
}
