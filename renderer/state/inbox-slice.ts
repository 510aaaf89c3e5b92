import type { CallOutput } from '../../db/contract/calls.ts';
import type { EvidenceRow } from '../../db/contract/evidence-calls.ts';
import type { VisitRow } from '../../db/contract/visits-calls.ts';
import type { AppError } from '../../db/model/result.ts';
import type { Client } from '../client/client.ts';
import { createInboxUploads, type InboxUploads } from './inbox-uploads.ts';
import { createInboxWrites, type InboxWrites } from './inbox-writes.ts';
import type { GetStore, SetStore } from './store.ts';

/** The evidence of the visit that is looked at. */
export interface VisitEvidence {
  readonly visitId: string;
  readonly seen: number;
  readonly rows: readonly EvidenceRow[];
}

export interface InboxSlice extends InboxUploads, InboxWrites {
  /** What waits; null until the first answer. */
  readonly inbox: CallOutput<'inbox.list'> | null;
  readonly inboxError: AppError | null;
  readonly visitEvidence: VisitEvidence | null;
  /** Visits to file to. */
  readonly inboxVisits: readonly VisitRow[];
  readonly loadInbox: () => Promise<void>;
  readonly loadVisitEvidence: (visitId: string) => Promise<void>;
  readonly loadInboxVisits: () => Promise<void>;
  /** Reads inbox and evidence again, as after every write. */
  readonly rereadInbox: () => Promise<void>;
}

/** More than hang together on one visit by far. */
const mostOfVisit = 2000;

/** Files that wait and the evidence that they become; typed captions are kept as drafts like all text. */
export function createInboxSlice(set: SetStore, get: GetStore, client: Client): InboxSlice {
  let lastList = 0;

  async function loadInbox(): Promise<void> {
    const request = ++lastList;
    const result = await client.call('inbox.list', {});
    if (request !== lastList) return;
    if (result.ok) set({ inbox: result.value, inboxError: null });
    else set({ inboxError: result.error });
  }

  async function loadVisitEvidence(visitId: string): Promise<void> {
    if (get().visitEvidence?.visitId !== visitId) set({ visitEvidence: { visitId, seen: 0, rows: [] } });
    const result = await client.call('evidence.list', { visitId, limit: mostOfVisit });
    if (get().visitEvidence?.visitId !== visitId) return;
    if (!result.ok) return get().notifyError(result.error);
    const { seen, rows } = result.value;
    set({ visitEvidence: { visitId, seen, rows } });
  }

  async function rereadInbox(): Promise<void> {
    const visitId = get().visitEvidence?.visitId;
    await Promise.all([
      loadInbox(),
      visitId === undefined ? undefined : loadVisitEvidence(visitId),
      get().refreshStatus(),
    ]);
  }

  return {
    inbox: null,
    inboxError: null,
    visitEvidence: null,
    inboxVisits: [],
    loadInbox,
    loadVisitEvidence,
    async loadInboxVisits() {
      const result = await client.call('visits.list', {});
      if (result.ok) set({ inboxVisits: result.value });
      else get().notifyError(result.error);
    },
    rereadInbox,
    ...createInboxUploads(set, get, client),
    ...createInboxWrites(set, get, client),
  };
}
