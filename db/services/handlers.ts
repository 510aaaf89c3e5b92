import {
  calls,
  type CallOutput,
  type CallRequest,
  type Calls,
  type RecordCallName,
} from '../contract/calls.ts';
import { storageError } from '../sql/storage-failure.ts';
import type { Result } from '../model/result.ts';
import type { ReadContext, WriteContext } from './context.ts';
import {
  addDraftFile,
  clearDraft,
  discardDraftFile,
  getDraft,
  listDrafts,
  putDraft,
  restoreDraftFile,
} from './drafts-service.ts';
import { getLightRule, previewLightRule, updateLightRule } from './light-rules-service.ts';
import { addEvidence, addEvidencePaths, updateEvidence } from './evidence-service.ts';
import { locateFile, filesState, readText } from './files-service.ts';
import { maskEvidence, removeMask, restoreMask } from './masks-service.ts';
import { openOriginal, protectFile } from './originals-service.ts';
import { fileInbox, restoreInbox } from './inbox-filing.ts';
import { addInboxPaths } from './inbox-intake.ts';
import { listInbox } from './inbox-service.ts';
import { getIndicator, listIndicatorViews } from './indicators-service.ts';
import { exportMatrix, exportMatrixTo } from './matrix-export.ts';
import { findCell, getMatrix } from './matrix-service.ts';
import { getMeasureDetail } from './measure-detail.ts';
import {
  addSnapshots,
  getSnapshot,
  listSnapshots,
  removeSnapshots,
  restoreSnapshots,
} from './light-snapshots-service.ts';
import { linkEvidence, restoreEvidence, trashEvidence, unlinkEvidence } from './evidence-links.ts';
import { getEvidence, listEvidenceRows } from './evidence-reading.ts';
import { listHistory } from './history-service.ts';
import { createMeasure, moveMeasure, restoreMeasure, retireMeasure, updateMeasure } from './measure-edits.ts';
import {
  addAssignment,
  createChecklistItem,
  createIndicator,
  removeAssignment,
  removeChecklistItem,
  removeIndicator,
  updateChecklistItem,
  updateIndicator,
} from './measure-parts.ts';
import { confirmAssignment, listMeasureRows } from './measures-service.ts';
import { mergeOrganization, previewMerge, unmergeOrganization } from './organization-merges.ts';
import { getOrganizationProfile } from './organization-profile.ts';
import { importForm, importFormFile } from './forms-import.ts';
import { getForm, listFormHeads } from './forms-service.ts';
import { importOrganizationFile, importOrganizations } from './organizations-import.ts';
import {
  addOrganization,
  getOrganization,
  listOrganizationRows,
  listTree,
  removeOrganizations,
  restoreOrganizations,
  updateOrganization,
} from './organizations-service.ts';
import {
  createAction,
  createPlan,
  moveAction,
  removeAction,
  updateAction,
  updatePlan,
} from './plan-edits.ts';
import { getPlanOutline } from './plan-outline.ts';
import { choosePlan, getPlanView, listPlanViews } from './plans-service.ts';
import { getOverview } from './overview-service.ts';
import {
  addProgress,
  correctProgress,
  listProgress,
  restoreProgress,
  withdrawProgress,
} from './progress-service.ts';
import {
  addReading,
  correctReading,
  listReadingRows,
  restoreReading,
  withdrawReading,
} from './readings-service.ts';
import { digest, doctor, verify, workspaceInfo } from './record-service.ts';
import { findByText, updateSearchIndex } from './search-service.ts';
import { exportTable } from './table-export.ts';
import { undoEdit } from './undo-service.ts';
import { cancelJob, exportReport, exportReportTo, getJob, previewReport } from './reports-service.ts';
import { backupWorkspace, updateWorkspace } from './workspace-service.ts';
import { visitHandlers } from './visit-handlers.ts';
import { addTarget, removeTarget, restoreTarget, updateTarget } from './targets-service.ts';

type ContextOf<N extends RecordCallName> = Calls[N]['kind'] extends 'write' ? WriteContext : ReadContext;

type Handlers = {
  readonly [N in RecordCallName]: (
    ctx: ContextOf<N>,
    request: CallRequest<N>,
  ) => Result<CallOutput<N>> | Promise<Result<CallOutput<N>>>;
};

/** Call → use case. A call without a handler, or a handler without a call, does not compile. */
const handlers = {
  'workspaces.info': workspaceInfo,
  'workspaces.update': updateWorkspace,
  'workspaces.backup': backupWorkspace,
  'plans.choose': choosePlan,
  'plans.list': listPlanViews,
  'plans.get': getPlanView,
  'indicators.list': listIndicatorViews,
  'plans.outline': getPlanOutline,
  'plans.create': createPlan,
  'plans.update': updatePlan,
  'actions.create': createAction,
  'actions.update': updateAction,
  'actions.move': moveAction,
  'actions.remove': removeAction,
  'indicators.create': createIndicator,
  'indicators.update': updateIndicator,
  'indicators.remove': removeIndicator,
  'indicators.get': getIndicator,
  'readings.list': listReadingRows,
  'readings.add': addReading,
  'readings.correct': correctReading,
  'readings.withdraw': withdrawReading,
  'readings.restore': restoreReading,
  'targets.add': addTarget,
  'targets.update': updateTarget,
  'targets.remove': removeTarget,
  'targets.restore': restoreTarget,
  'measures.list': listMeasureRows,
  'measures.get': getMeasureDetail,
  'overview.get': getOverview,
  'matrix.get': getMatrix,
  'matrix.export': exportMatrix,
  'matrix.exportTo': exportMatrixTo,
  'cells.find': findCell,
  'measures.update': updateMeasure,
  'measures.create': createMeasure,
  'measures.move': moveMeasure,
  'measures.retire': retireMeasure,
  'measures.restore': restoreMeasure,
  'checklistItems.create': createChecklistItem,
  'checklistItems.update': updateChecklistItem,
  'checklistItems.remove': removeChecklistItem,
  'assignments.add': addAssignment,
  'assignments.remove': removeAssignment,
  'assignments.confirm': confirmAssignment,
  'history.list': listHistory,
  'history.undo': undoEdit,
  'forms.list': listFormHeads,
  'forms.get': getForm,
  'forms.import': importForm,
  'forms.importFile': importFormFile,
  ...visitHandlers,
  'organizations.list': listOrganizationRows,
  'organizations.tree': listTree,
  'organizations.get': getOrganization,
  'organizations.profile': getOrganizationProfile,
  'organizations.add': addOrganization,
  'organizations.update': updateOrganization,
  'organizations.remove': removeOrganizations,
  'organizations.restore': restoreOrganizations,
  'organizations.previewMerge': previewMerge,
  'organizations.merge': mergeOrganization,
  'organizations.unmerge': unmergeOrganization,
  'organizations.import': importOrganizations,
  'organizations.importFile': importOrganizationFile,
  'progress.add': addProgress,
  'progress.correct': correctProgress,
  'progress.withdraw': withdrawProgress,
  'progress.restore': restoreProgress,
  'progress.list': listProgress,
  'evidence.add': addEvidence,
  'evidence.addPaths': addEvidencePaths,
  'evidence.update': updateEvidence,
  'evidence.link': linkEvidence,
  'evidence.unlink': unlinkEvidence,
  'evidence.trash': trashEvidence,
  'evidence.restore': restoreEvidence,
  'evidence.mask': maskEvidence,
  'evidence.removeMask': removeMask,
  'evidence.restoreMask': restoreMask,
  'evidence.protectFile': protectFile,
  'evidence.openOriginal': openOriginal,
  'evidence.list': listEvidenceRows,
  'search.find': findByText,
  'search.update': updateSearchIndex,
  'evidence.get': getEvidence,
  'drafts.put': putDraft,
  'drafts.get': getDraft,
  'drafts.list': listDrafts,
  'drafts.clear': clearDraft,
  'drafts.addFile': addDraftFile,
  'drafts.discardFile': discardDraftFile,
  'drafts.restoreFile': restoreDraftFile,
  'inbox.list': listInbox,
  'inbox.file': fileInbox,
  'inbox.restore': restoreInbox,
  'inbox.addPaths': addInboxPaths,
  'files.locate': locateFile,
  'files.text': readText,
  'files.state': filesState,
  'reports.preview': previewReport,
  'reports.export': exportReport,
  'reports.exportTo': exportReportTo,
  'lightRules.get': getLightRule,
  'lightRules.preview': previewLightRule,
  'lightRules.update': updateLightRule,
  'lightSnapshots.list': listSnapshots,
  'lightSnapshots.get': getSnapshot,
  'lightSnapshots.add': addSnapshots,
  'lightSnapshots.remove': removeSnapshots,
  'lightSnapshots.restore': restoreSnapshots,
  'reports.exportTable': exportTable,
  'jobs.get': getJob,
  'jobs.cancel': cancelJob,
  'record.verify': verify,
  'record.digest': digest,
  'record.doctor': doctor,
} satisfies Handlers;

export type HandledCall = keyof typeof handlers;

/** Runs one parsed call on a connection; a storage refusal is an error, anything else thrown is a bug and passes on. */
export async function callHandler<N extends HandledCall>(
  ctx: ReadContext | WriteContext,
  name: N,
  request: CallRequest<N>,
): Promise<Result<CallOutput<N>>> {
  if (calls[name].kind === 'write' && !('write' in ctx)) throw new Error(`${name} needs the writer`);
  const handler = handlers[name] as unknown as (
    ctx: ReadContext,
    request: CallRequest<N>,
  ) => Result<CallOutput<N>> | Promise<Result<CallOutput<N>>>;
  try {
    return await handler(ctx, request);
  } catch (thrown) {
    const error = storageError(thrown, ctx.path);
    if (!error) throw thrown;
    return { ok: false, error };
  }
}
