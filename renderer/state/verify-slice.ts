import type { CallOutput } from '../../db/contract/calls.ts';
import type { Client } from '../client/client.ts';
import type { GetStore, SetStore } from './store.ts';

export type VerifyView = CallOutput<'record.getVerify'>;

export interface VerifySlice {
  /** The verification of the open workspace; null until it was asked for. */
  readonly verifyView: VerifyView | null;
  /** Finds a verification that is under way or done, and follows it. */
  readonly loadVerify: () => Promise<void>;
  readonly startVerify: () => Promise<void>;
  readonly cancelVerify: () => Promise<void>;
}

const pollMs = 250;

export function createVerifySlice(set: SetStore, get: GetStore, client: Client): VerifySlice {
  let isFollowing = false;

  async function ask(
    name: 'record.startVerify' | 'record.getVerify' | 'record.cancelVerify',
  ): Promise<VerifyView | null> {
    const result = await client.call(name, {});
    if (result.ok) set({ verifyView: result.value });
    else get().notifyError(result.error);
    return result.ok ? result.value : null;
  }

  async function follow(): Promise<void> {
    if (isFollowing) return;
    isFollowing = true;
    while ((await ask('record.getVerify'))?.state === 'running') {
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
    isFollowing = false;
  }

  return {
    verifyView: null,
    loadVerify: follow,
    async startVerify() {
      if (await ask('record.startVerify')) await follow();
    },
    async cancelVerify() {
      await ask('record.cancelVerify');
    },
  };
}
