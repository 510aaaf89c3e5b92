import type { Store } from '../../state/store.ts';

/** What the measure page can do. */
export function selectMeasureActions(store: Store) {
  return {
    addRecordFiles: store.addRecordFiles,
    clearRecord: store.clearRecord,
    confirmAssignment: store.confirmAssignment,
    discardRecordFile: store.discardRecordFile,
    dropUpload: store.dropUpload,
    editCaption: store.editCaption,
    editRecord: store.editRecord,
    filterTimeline: store.filterTimeline,
    findUnits: store.findUnits,
    flushRecord: store.flushRecord,
    forgetEdit: store.forgetEdit,
    keepEdit: store.keepEdit,
    leaveCorrection: store.leaveCorrection,
    loadOlderProgress: store.loadOlderProgress,
    recordEntry: store.recordEntry,
    recordEvidenceOnly: store.recordEvidenceOnly,
    restoreProgress: store.restoreProgress,
    retryUpload: store.retryUpload,
    startCorrection: store.startCorrection,
    turnToUnit: store.turnToUnit,
    updateChecklistItem: store.updateChecklistItem,
    updateEvidence: store.updateEvidence,
    updateMeasure: store.updateMeasure,
    withdrawProgress: store.withdrawProgress,
  };
}
