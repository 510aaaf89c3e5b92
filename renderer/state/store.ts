import { create } from 'zustand';
import type { Client } from '../client/client.ts';
import { createHttpClient } from '../client/http-client.ts';
import { createIpcClient } from '../client/ipc-client.ts';
import { findWindowBridge } from '../client/window-bridge.ts';
import { createLightsSlice, type LightsSlice } from './lights-slice.ts';
import { createEvidenceSlice, type EvidenceSlice } from './evidence-slice.ts';
import { createFormsSlice, type FormsSlice } from './forms-slice.ts';
import { createIndicatorSlice, type IndicatorSlice } from './indicator-slice.ts';
import { createMaskingSlice, type MaskingSlice } from './masking-slice.ts';
import { createInboxSlice, type InboxSlice } from './inbox-slice.ts';
import { createMeasureSlice, type MeasureSlice } from './measure-slice.ts';
import { createNoticeSlice, type NoticeSlice } from './notice-slice.ts';
import { createOfficeSlice, type OfficeSlice } from './office-slice.ts';
import { createPlanEditSlice, type PlanEditSlice } from './plan-edit-slice.ts';
import { createMatrixSlice, type MatrixSlice } from './matrix-slice.ts';
import { createOverviewSlice, type OverviewSlice } from './overview-slice.ts';
import { createOrganizationsSlice, type OrganizationsSlice } from './organizations-slice.ts';
import { createPlanSlice, type PlanSlice } from './plan-slice.ts';
import { createPreferencesSlice, type PreferencesSlice } from './preferences-slice.ts';
import { createReadingSlice, type ReadingSlice } from './reading-slice.ts';
import { createRecordSlice, type RecordSlice } from './record-slice.ts';
import { createReportSlice, type ReportSlice } from './report-slice.ts';
import { createSearchSlice, type SearchSlice } from './search-slice.ts';
import { createTableSlice, type TableSlice } from './table-slice.ts';
import { createVerifySlice, type VerifySlice } from './verify-slice.ts';
import { createVisitSlice, type VisitSlice } from './visit-slice.ts';
import { createWindowSlice, type WindowSlice } from './window-slice.ts';
import { createWorkspaceSlice, type WorkspaceSlice } from './workspace-slice.ts';

/** Everything the page knows: a cache of what the record answered, and what the person looks at. */
export type Store = WorkspaceSlice &
  NoticeSlice &
  PlanSlice &
  PlanEditSlice &
  MeasureSlice &
  EvidenceSlice &
  FormsSlice &
  MaskingSlice &
  InboxSlice &
  MatrixSlice &
  OverviewSlice &
  RecordSlice &
  IndicatorSlice &
  ReadingSlice &
  ReportSlice &
  OrganizationsSlice &
  SearchSlice &
  TableSlice &
  VisitSlice &
  WindowSlice &
  PreferencesSlice &
  OfficeSlice &
  LightsSlice &
  VerifySlice;
export type SetStore = (change: Partial<Store> | ((store: Store) => Partial<Store>)) => void;
export type GetStore = () => Store;

const bridge = findWindowBridge();
export const client: Client = bridge ? createIpcClient(bridge) : createHttpClient();

export const useStore = create<Store>()((set, get) => ({
  ...createWorkspaceSlice(set, get, client),
  ...createNoticeSlice(set, get),
  ...createPlanSlice(set, get, client),
  ...createPlanEditSlice(set, get, client),
  ...createMeasureSlice(set, get, client),
  ...createEvidenceSlice(set, get, client),
  ...createFormsSlice(set, get, client),
  ...createMaskingSlice(set, get, client),
  ...createInboxSlice(set, get, client),
  ...createMatrixSlice(set, get, client),
  ...createOverviewSlice(set, get, client),
  ...createRecordSlice(set, get, client),
  ...createIndicatorSlice(set, get, client),
  ...createReadingSlice(set, get, client),
  ...createReportSlice(set, get, client),
  ...createOrganizationsSlice(set, get, client),
  ...createSearchSlice(set, get, client),
  ...createTableSlice(get, client),
  ...createVisitSlice(set, get, client),
  ...createWindowSlice(set, get, { client, bridge }),
  ...createPreferencesSlice(set, get, client),
  ...createOfficeSlice(set, get, client),
  ...createLightsSlice(set, get, client),
  ...createVerifySlice(set, get, client),
}));

// What the window said before this page was there is told at once, so everything must stand by now.
bridge?.listen((command) => void useStore.getState().obeyWindow(command));
