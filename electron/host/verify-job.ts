import type { CallOutput } from '../../db/contract/calls.ts';
import type { AppError } from '../../db/model/result.ts';
import type { CoreClient } from './core-client.ts';

export type VerifyView = CallOutput<'record.getVerify'>;

/** The verification of one open workspace: at most one at a time, on a thread of its own beside all other work. */
export interface VerifyJob {
  readonly start: () => VerifyView;
  readonly view: () => VerifyView;
  /** Ends the thread at once; what it looked at is only read. */
  readonly cancel: () => Promise<VerifyView>;
}

const idle: VerifyView = { state: 'idle', step: null, report: null, error: null };

export function createVerifyJob(path: string, startClient: () => CoreClient): VerifyJob {
  let view = idle;
  let client: CoreClient | null = null;

  async function run(own: CoreClient): Promise<void> {
    const isOwn = (): boolean => client === own;
    try {
      const result = await own.ask('verify', { path }, (step) => {
        if (isOwn()) view = { ...view, step };
      });
      if (isOwn()) view = result.ok ? { ...view, state: 'done', report: result.value } : failed(result.error);
    } catch (thrown) {
      const reason = thrown instanceof Error ? thrown.message : String(thrown);
      if (isOwn()) view = failed({ code: 'internal', details: { reference: reason } });
    }
    if (isOwn()) client = null;
    await own.stop();
  }

  return {
    start: () => {
      if (client !== null) return view;
      client = startClient();
      view = { ...idle, state: 'running' };
      void run(client);
      return view;
    },
    view: () => view,
    cancel: async () => {
      const ending = client;
      if (ending === null) return view;
      client = null;
      view = { ...idle, state: 'cancelled' };
      await ending.abandon();
      return view;
    },
  };
}

function failed({ code, details }: AppError): VerifyView {
  return { ...idle, state: 'failed', error: { code, details: { ...details } } };
}
