import { create } from 'zustand';
import type { Client } from '../client/client.ts';
import { createHttpClient } from '../client/http-client.ts';
import { createIpcClient } from '../client/ipc-client.ts';
import { findWindowBridge } from '../client/window-bridge.ts';
import { createEvidenceSlice, type EvidenceSlice } from './evidence-slice.ts';
import { createMeasureSlice, type MeasureSlice } from './measure-slice.ts';
import { createNoticeSlice, type NoticeSlice } from './notice-slice.ts';
import { createPlanSlice, type PlanSlice } from './plan-slice.ts';
import { createRecordSlice, type RecordSlice } from './record-slice.ts';
import { createReportSlice, type ReportSlice } from './report-slice.ts';
import { createSearchSlice, type SearchSlice } from './search-slice.ts';
import { createTableSlice, type TableSlice } from './table-slice.ts';
import { createWindowSlice, type WindowSlice } from './window-slice.ts';
import { createWorkspaceSlice, type WorkspaceSlice } from './workspace-slice.ts';

/** Everything the page knows: a cache of what the record answered, and what the person looks at. */
export type Store = WorkspaceSlice &
  NoticeSlice &
  PlanSlice &
  MeasureSlice &
  EvidenceSlice &
  RecordSlice &
  ReportSlice &
  SearchSlice &
  TableSlice &
  WindowSlice;
export type SetStore = (change: Partial<Store> | ((store: Store) => Partial<Store>)) => void;
export type GetStore = () => Store;

const bridge = findWindowBridge();
export const client: Client = bridge ? createIpcClient(bridge) : createHttpClient();

export const useStore = create<Store>()((set, get) => ({
  ...createWorkspaceSlice(set, get, client),
  ...createNoticeSlice(set, get),
  ...createPlanSlice(set, get, client),
  ...createMeasureSlice(set, get, client),
  ...createEvidenceSlice(set, get, client),
  ...createRecordSlice(set, get, client),
  ...createReportSlice(set, get, client),
  ...createSearchSlice(set, get, client),
  ...createTableSlice(get, client),
  ...createWindowSlice(set, get, { client, bridge }),
}));
