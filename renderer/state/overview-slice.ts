import type { CallOutput } from '../../db/contract/calls.ts';
import type { AppError } from '../../db/model/result.ts';
import type { Client } from '../client/client.ts';
import type { GetStore, SetStore } from './store.ts';

export type Overview = CallOutput<'overview.get'>;

export interface OverviewSlice {
  /** Null until the first answer. */
  readonly overview: Overview | null;
  readonly overviewError: AppError | null;
  /** YYYY-MM-DD; null follows the host's today. */
  readonly overviewAsOf: string | null;
  readonly loadOverview: () => Promise<void>;
  readonly changeOverviewAsOf: (asOf: string | null) => void;
}

export function createOverviewSlice(set: SetStore, get: GetStore, client: Client): OverviewSlice {
  let lastRequest = 0;
  return {
    overview: null,
    overviewError: null,
    overviewAsOf: null,
    async loadOverview() {
      const request = ++lastRequest;
      const { overviewAsOf: asOf } = get();
      const result = await client.call('overview.get', asOf === null ? {} : { asOf });
      if (request !== lastRequest) return;
      if (result.ok) set({ overview: result.value, overviewError: null });
      else set({ overviewError: result.error });
    },
    changeOverviewAsOf(overviewAsOf) {
      set({ overviewAsOf });
      void get().loadOverview();
    },
  };
}
