import type { CallInput, CallOutput } from '../../db/contract/calls.ts';
import type { Organization } from '../../db/contract/organizations-calls.ts';
import { errorCodes } from '../../db/model/errors.ts';
import type { AppError } from '../../db/model/result.ts';
import type { Client } from '../client/client.ts';
import { type MeasureFilter, withoutEmpty } from './plan-view.ts';
import type { PlanDetail } from './plan-slice.ts';
import type { GetStore, SetStore } from './store.ts';

export type ReportChoices = Omit<CallInput<'reports.preview'>, 'limit'>;
export type ReportPreview = CallOutput<'reports.preview'>;
export type ReportFormat = CallInput<'reports.export'>['format'];
export type JobState = CallOutput<'jobs.get'>;

/** An export that was started here; it goes on whatever page is shown. */
export interface ReportJob {
  readonly jobId: string;
  readonly format: ReportFormat;
  readonly fileName: string;
  readonly state: JobState['state'];
  readonly done: number;
  readonly total: number;
  readonly file: JobState['file'];
  readonly error: AppError | null;
  /** Longer than half a second: worth showing. */
  readonly isSlow: boolean;
}

export interface ReportSlice {
  readonly reportChoices: ReportChoices;
  /** The plan of the choices, and the units that it can be narrowed to. */
  readonly reportPlan: PlanDetail | null;
  readonly reportUnits: readonly Organization[];
  readonly reportPreview: ReportPreview | null;
  readonly reportError: AppError | null;
  readonly isReportLoading: boolean;
  readonly reportJob: ReportJob | null;
  readonly changeReport: (change: Partial<ReportChoices>) => void;
  /** Another plan: what named parts of the old one goes, the rest of the choices stays. */
  readonly changeReportPlan: (plan: string) => void;
  readonly clearReportFilter: () => void;
  /** Takes over what another page shows: plan, day and filter. */
  readonly startReport: (plan: string, asOf: string | null, filter: MeasureFilter) => void;
  readonly loadReportPreview: () => Promise<void>;
  readonly exportReport: (format: ReportFormat) => Promise<void>;
  readonly cancelReport: () => Promise<void>;
  readonly dismissReportJob: () => void;
}

const previewRows = 40;
const pollMs = 300;
const slowPolls = 2;

export function createReportSlice(set: SetStore, get: GetStore, client: Client): ReportSlice {
  let lastRequest = 0;

  function change(next: ReportChoices): void {
    const isOtherPlan = next.plan !== get().reportPlan?.code;
    set({
      reportChoices: next,
      ...(isOtherPlan && { reportPlan: null, reportUnits: [], reportPreview: null }),
    });
    if (isOtherPlan) void loadPlan(next.plan);
    void get().loadReportPreview();
  }

  async function loadPlan(plan: string): Promise<void> {
    const [detail, units] = await Promise.all([
      client.call('plans.get', { plan }),
      client.call('organizations.list', { plan, limit: 2000 }),
    ]);
    if (get().reportChoices.plan !== plan) return;
    if (detail.ok) set({ reportPlan: detail.value });
    else set({ reportError: detail.error });
    if (units.ok) set({ reportUnits: units.value.rows });
    else get().notifyError(units.error);
  }

  function updateJob(jobId: string, part: Partial<ReportJob>): void {
    set(({ reportJob }) => (reportJob?.jobId === jobId ? { reportJob: { ...reportJob, ...part } } : {}));
  }

  async function follow(jobId: string): Promise<void> {
    for (let polls = 0; get().reportJob?.jobId === jobId; polls += 1) {
      const result = await client.call('jobs.get', { jobId });
      if (!result.ok) return updateJob(jobId, { state: 'failed', error: result.error });
      const { state, done, total, file, error } = result.value;
      updateJob(jobId, { state, done, total, file, error: toAppError(error), isSlow: polls >= slowPolls });
      if (state !== 'running') return;
      await wait(pollMs);
    }
  }

  return {
    reportChoices: { plan: '', by: 'measure', paper: 'A3', isReportedOnly: false },
    reportPlan: null,
    reportUnits: [],
    reportPreview: null,
    reportError: null,
    isReportLoading: false,
    reportJob: null,
    changeReport(part) {
      change({ ...get().reportChoices, ...part });
    },
    changeReportPlan(plan) {
      change({ ...get().reportChoices, plan, actionId: undefined, organizationId: undefined });
    },
    clearReportFilter() {
      const { plan, asOf, by, paper, columns } = get().reportChoices;
      change({ plan, asOf, by, paper, columns, isReportedOnly: false });
    },
    startReport(plan, asOf, filter) {
      const { by, paper, columns, isReportedOnly } = get().reportChoices;
      change({ plan, by, paper, columns, isReportedOnly, ...(asOf && { asOf }), ...withoutEmpty(filter) });
    },
    async loadReportPreview() {
      const request = ++lastRequest;
      const { reportChoices } = get();
      if (reportChoices.plan === '') return;
      set({ isReportLoading: true });
      const result = await client.call('reports.preview', { ...cleaned(reportChoices), limit: previewRows });
      if (request !== lastRequest) return;
      set({ isReportLoading: false });
      if (result.ok) set({ reportPreview: result.value, reportError: null });
      else set({ reportError: result.error });
    },
    async exportReport(format) {
      const fileName = (get().reportPreview?.fileName ?? '').replace(/\.\w+$/, `.${format}`);
      const result = await client.call('reports.export', { ...cleaned(get().reportChoices), format });
      if (!result.ok) return set({ reportError: result.error });
      const { jobId } = result.value;
      set({
        reportJob: {
          jobId,
          format,
          fileName,
          state: 'running',
          done: 0,
          total: 0,
          file: null,
          error: null,
          isSlow: false,
        },
      });
      await follow(jobId);
    },
    async cancelReport() {
      const { reportJob } = get();
      if (!reportJob) return;
      const result = await client.call('jobs.cancel', { jobId: reportJob.jobId });
      if (!result.ok) get().notifyError(result.error);
    },
    dismissReportJob() {
      set({ reportJob: null });
    },
  };
}

function cleaned(choices: ReportChoices): ReportChoices {
  const { plan, asOf, by, paper, columns, isReportedOnly, ...filter } = choices;
  return { plan, asOf, by, paper, columns, isReportedOnly, ...withoutEmpty(filter) };
}

/** The error of a job; a code that this page does not know is told as internal. */
export function toAppError(error: JobState['error']): AppError | null {
  if (!error) return null;
  const code = errorCodes.find((known) => known === error.code) ?? 'internal';
  const details = Object.fromEntries(
    Object.entries(error.details).map(([name, value]) => [name, String(value)]),
  );
  return { code, details };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
