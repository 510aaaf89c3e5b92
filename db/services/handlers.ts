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
import { linkEvidence, restoreEvidence, trashEvidence, unlinkEvidence } from './evidence-links.ts';
import { getEvidence, listEvidenceRows } from './evidence-reading.ts';
import { addEvidence, addEvidencePaths, updateEvidence } from './evidence-service.ts';
import { filesState, locateFile, readText } from './files-service.ts';
import { getMeasureDetail } from './measure-detail.ts';
import {
  confirmAssignment,
  listMeasureRows,
  updateChecklistItem,
  updateMeasure,
} from './measures-service.ts';
import {
  addOrganization,
  getOrganization,
  importOrganizations,
  listOrganizationRows,
} from './organizations-service.ts';
import { choosePlan, getPlanView, listIndicatorViews, listPlanViews } from './plans-service.ts';
import {
  addProgress,
  correctProgress,
  listProgress,
  restoreProgress,
  withdrawProgress,
} from './progress-service.ts';
import { digest, doctor, verify, workspaceInfo } from './record-service.ts';
import { findByText, updateSearchIndex } from './search-service.ts';
import { exportTable } from './table-export.ts';
import { cancelJob, exportReport, exportReportTo, getJob, previewReport } from './reports-service.ts';

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
  'plans.choose': choosePlan,
  'plans.list': listPlanViews,
  'plans.get': getPlanView,
  'indicators.list': listIndicatorViews,
  'measures.list': listMeasureRows,
  'measures.get': getMeasureDetail,
  'measures.update': updateMeasure,
  'checklistItems.update': updateChecklistItem,
  'assignments.confirm': confirmAssignment,
  'organizations.list': listOrganizationRows,
  'organizations.get': getOrganization,
  'organizations.add': addOrganization,
  'organizations.import': importOrganizations,
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
  'files.locate': locateFile,
  'files.text': readText,
  'files.state': filesState,
  'reports.preview': previewReport,
  'reports.export': exportReport,
  'reports.exportTo': exportReportTo,
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
