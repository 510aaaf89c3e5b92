import type { CallOutput } from '../../db/contract/calls.ts';
import type { Organization } from '../../db/contract/organizations-calls.ts';
import type { Plan } from '../../db/contract/plans-calls.ts';
import type { AppError } from '../../db/model/result.ts';
import type { Client } from '../client/client.ts';
import {
  initialPlanView,
  isNarrowed,
  type MeasureFilter,
  nextSort,
  nextViewForPlan,
  type LightCounts,
  type PlanColumn,
  type PlanView,
  withoutEmpty,
} from './plan-view.ts';
import type { GetStore, SetStore } from './store.ts';

export type PlanDetail = CallOutput<'plans.get'>;
export type MeasureList = CallOutput<'measures.list'>;

export interface PlanSlice {
  /** All plans of the workspace, chosen or not; null until read. */
  readonly plans: readonly Plan[] | null;
  readonly planView: PlanView;
  readonly plan: PlanDetail | null;
  readonly planUnits: readonly Organization[];
  /** The rows that are shown; null until the first answer. */
  readonly measureList: MeasureList | null;
  /** Lights of the whole plan as of the day, whatever narrows the rows. */
  readonly planCounts: LightCounts | null;
  readonly planError: AppError | null;
  readonly loadPlans: () => Promise<void>;
  /** Shows a plan; going back to the one that was shown keeps its view. */
  readonly openPlan: (planCode: string) => Promise<void>;
  /** Narrows the list of a plan before it is gone to, so that a number leads to exactly its rows. */
  readonly narrowPlan: (planCode: string, asOf: string | null, filter: MeasureFilter) => void;
  /** Reads the rows again, as after an entry was recorded. */
  readonly loadMeasureList: () => Promise<void>;
  readonly changePlanView: (change: Partial<Omit<PlanView, 'planCode' | 'filter'>>) => void;
  readonly changePlanFilter: (change: MeasureFilter) => void;
  readonly clearPlanFilter: () => void;
  readonly changePlanAsOf: (asOf: string | null) => void;
  readonly sortPlan: (column: PlanColumn) => void;
  readonly togglePlanAction: (actionId: string) => void;
  /** Where the list was scrolled to, for coming back; no part of the state, since scrolling draws nothing anew. */
  readonly readPlanScroll: () => number;
  readonly keepPlanScroll: (top: number) => void;
}

export function createPlanSlice(set: SetStore, get: GetStore, client: Client): PlanSlice {
  let lastRequest = 0;
  let scrollTop = 0;

  function view(change: Partial<PlanView>): void {
    set((store) => ({ planView: { ...store.planView, ...change } }));
  }

  async function loadPlan(planCode: string): Promise<void> {
    const [plan, units] = await Promise.all([
      client.call('plans.get', { plan: planCode }),
      client.call('organizations.list', { plan: planCode, limit: 2000 }),
    ]);
    if (get().planView.planCode !== planCode) return;
    if (plan.ok) set({ plan: plan.value });
    else set({ planError: plan.error });
    if (units.ok) set({ planUnits: units.value.rows });
    else get().notifyError(units.error);
  }

  function turnTo(planCode: string): void {
    scrollTop = 0;
    set((store) => ({
      planView: nextViewForPlan(store.planView, planCode),
      plan: null,
      planUnits: [],
      measureList: null,
      planCounts: null,
      planError: null,
    }));
  }

  return {
    plans: null,
    planView: initialPlanView,
    plan: null,
    planUnits: [],
    measureList: null,
    planCounts: null,
    planError: null,
    async loadPlans() {
      const result = await client.call('plans.list', {});
      if (result.ok) set({ plans: result.value });
      else get().notifyError(result.error);
    },
    async openPlan(planCode) {
      if (get().planView.planCode !== planCode) turnTo(planCode);
      await Promise.all([get().plan ? undefined : loadPlan(planCode), get().loadMeasureList()]);
    },
    narrowPlan(planCode, asOf, filter) {
      if (get().planView.planCode !== planCode) turnTo(planCode);
      view({ asOf, filter: withoutEmpty(filter), currentRowId: null });
    },
    async loadMeasureList() {
      const request = ++lastRequest;
      const { planCode, asOf, filter } = get().planView;
      if (planCode === '') return;
      const about = { plan: planCode, ...(asOf && { asOf }) };
      const asked = withoutEmpty(filter);
      const [shown, whole] = await Promise.all([
        client.call('measures.list', { ...about, ...asked }),
        isNarrowed(asked)
          ? client.call('measures.list', {
              ...about,
              ...withoutEmpty({ organizationId: asked.organizationId }),
            })
          : null,
      ]);
      if (request !== lastRequest) return;
      if (!shown.ok) return set({ planError: shown.error });
      set({ measureList: shown.value, planError: null });
      if (whole?.ok ?? true) set({ planCounts: whole?.ok ? whole.value.counts : shown.value.counts });
    },
    changePlanView(change) {
      view(change);
    },
    changePlanFilter(change) {
      view({ filter: withoutEmpty({ ...get().planView.filter, ...change }) });
      void get().loadMeasureList();
    },
    clearPlanFilter() {
      view({ filter: {} });
      void get().loadMeasureList();
    },
    changePlanAsOf(asOf) {
      view({ asOf });
      void get().loadMeasureList();
    },
    sortPlan(column) {
      view({ sort: nextSort(get().planView.sort, column) });
    },
    keepPlanScroll(top) {
      scrollTop = top;
    },
    readPlanScroll: () => scrollTop,
    togglePlanAction(actionId) {
      const { collapsedActionIds } = get().planView;
      view({
        collapsedActionIds: collapsedActionIds.includes(actionId)
          ? collapsedActionIds.filter((id) => id !== actionId)
          : [...collapsedActionIds, actionId],
      });
    },
  };
}
