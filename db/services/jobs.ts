import type { CallOutput } from '../contract/calls.ts';
import type { Ids } from '../model/ids.ts';
import type { Result } from '../model/result.ts';

export type JobView = CallOutput<'jobs.get'>;
export type JobFile = NonNullable<JobView['file']>;

export interface JobControl {
  readonly signal: AbortSignal;
  progress(done: number, total: number): void;
}

/** Long work of this process: started, watched, cancelled; forgotten when the process ends. */
export interface Jobs {
  start(work: (control: JobControl, jobId: string) => Promise<Result<JobFile>>): string;
  find(jobId: string): JobView | null;
  cancel(jobId: string): boolean;
}

export function createJobs(ids: Ids): Jobs {
  const jobs = new Map<string, { view: JobView; readonly abort: AbortController }>();
  return {
    start: (work) => {
      const jobId = ids.next();
      const abort = new AbortController();
      const job = { view: runningView, abort };
      jobs.set(jobId, job);
      const control: JobControl = {
        signal: abort.signal,
        progress: (done, total) => {
          job.view = { ...job.view, done, total };
        },
      };
      void work(control, jobId).then(
        (result) => {
          job.view = finishedView(job.view, result);
        },
        () => {
          job.view = {
            ...job.view,
            state: 'failed',
            error: { code: 'internal', details: { reference: jobId } },
          };
        },
      );
      return jobId;
    },
    find: (jobId) => jobs.get(jobId)?.view ?? null,
    cancel: (jobId) => {
      jobs.get(jobId)?.abort.abort();
      return jobs.has(jobId);
    },
  };
}

const runningView: JobView = { state: 'running', done: 0, total: 0, file: null, error: null };

function finishedView(view: JobView, result: Result<JobFile>): JobView {
  if (result.ok) return { ...view, state: 'done', done: view.total, file: result.value };
  const { code, details } = result.error;
  const state = code === 'cancelled' ? 'cancelled' : 'failed';
  return { ...view, state, error: { code, details: { ...details } } };
}
