import type { CallInput } from '../../db/contract/calls.ts';
import type { Indicator, IndicatorDetail, Target } from '../../db/contract/indicators-calls.ts';
import type { Action } from '../../db/contract/plans-calls.ts';
import type { AppError, Result } from '../../db/model/result.ts';
import type { Client } from '../client/client.ts';
import { i18n } from '../locales/i18n.ts';
import type { GetStore, SetStore } from './store.ts';

export interface IndicatorList {
  readonly planCode: string;
  readonly planTitleZh: string;
  readonly planTitleEn: string;
  readonly actions: readonly Action[];
  readonly rows: readonly Indicator[];
}

export type TargetInput = Omit<CallInput<'targets.add'>, 'indicatorId'>;
export type TargetChanges = CallInput<'targets.update'>['changes'];

export interface IndicatorSlice {
  /** The indicators of the plan that was looked at last; null until read. */
  readonly indicatorList: IndicatorList | null;
  readonly indicatorListError: AppError | null;
  /** Only indicators of this action and its measures, or empty for all. */
  readonly indicatorAction: string;
  readonly indicator: IndicatorDetail | null;
  /** The indicator that was opened last, to come back to in the list. */
  readonly indicatorAsked: string;
  readonly indicatorError: AppError | null;
  readonly loadIndicators: (planCode: string) => Promise<void>;
  readonly chooseIndicatorAction: (code: string) => void;
  readonly openIndicator: (indicator: string) => Promise<void>;
  readonly rereadIndicator: () => Promise<void>;
  /** True once the record has it. */
  readonly addTarget: (target: TargetInput) => Promise<boolean>;
  readonly updateTarget: (target: Target, changes: TargetChanges) => Promise<boolean>;
  readonly removeTarget: (targetId: string) => Promise<void>;
  readonly withdrawReading: (readingId: string) => Promise<void>;
  readonly restoreReading: (readingId: string) => Promise<void>;
}

/** The list of a plan's indicators, and one opened indicator; every write re-reads what the record then says. */
export function createIndicatorSlice(set: SetStore, get: GetStore, client: Client): IndicatorSlice {
  async function loadIndicators(planCode: string): Promise<void> {
    if (get().indicatorList?.planCode !== planCode) {
      set({ indicatorList: null, indicatorListError: null, indicatorAction: '' });
    }
    const [plan, rows] = await Promise.all([
      client.call('plans.get', { plan: planCode }),
      client.call('indicators.list', { plan: planCode }),
    ]);
    if (!plan.ok) return set({ indicatorListError: plan.error });
    if (!rows.ok) return set({ indicatorListError: rows.error });
    const { titleZh, titleEn, actions } = plan.value;
    const list = { planCode, planTitleZh: titleZh, planTitleEn: titleEn, actions, rows: rows.value };
    set({ indicatorList: list, indicatorListError: null });
  }

  async function openIndicator(asked: string): Promise<void> {
    const isOther = get().indicator?.id !== asked;
    set({ indicatorAsked: asked, indicatorError: null, ...(isOther ? { indicator: null } : {}) });
    const result = await client.call('indicators.get', { indicator: asked });
    if (get().indicatorAsked !== asked) return;
    if (!result.ok) return set({ indicator: null, indicatorError: result.error });
    const readingForm = await get().readReadingForm(result.value);
    if (get().indicatorAsked === asked) set({ indicator: result.value, readingForm });
  }

  async function rereadIndicator(): Promise<void> {
    const { indicator } = get();
    if (!indicator) return;
    const result = await client.call('indicators.get', { indicator: indicator.id });
    if (get().indicator?.id !== indicator.id) return;
    if (result.ok) set({ indicator: result.value });
    else get().notifyError(result.error);
  }

  /** Runs a write; answers what the record answered once the page shows it, or null after telling why not. */
  async function change<T>(write: Promise<Result<T>>): Promise<T | null> {
    const result = await write;
    if (!result.ok) {
      get().notifyError(result.error);
      return null;
    }
    await Promise.all([rereadIndicator(), get().refreshStatus()]);
    return result.value;
  }

  function notifyDone(text: string, undo: (() => Promise<unknown>) | null): void {
    const action = undo && { label: i18n.t('indicators:notice.undo'), run: () => void undo() };
    get().notify({ text, ...(action && { action }) });
  }

  async function writeTarget(targetId: string, changes: TargetChanges): Promise<boolean> {
    const seen = get().indicator?.seen ?? 0;
    return (await change(client.call('targets.update', { targetId, seen, changes }))) !== null;
  }

  async function removeTarget(targetId: string): Promise<void> {
    const seen = get().indicator?.seen ?? 0;
    if (!(await change(client.call('targets.remove', { targetId, seen })))) return;
    notifyDone(i18n.t('indicators:notice.targetRemoved'), () =>
      change(client.call('targets.restore', { targetId })),
    );
  }

  async function restoreReading(readingId: string): Promise<void> {
    if (await change(client.call('readings.restore', { readingId }))) {
      notifyDone(i18n.t('indicators:notice.restored'), null);
    }
  }

  return {
    indicatorList: null,
    indicatorListError: null,
    indicatorAction: '',
    indicator: null,
    indicatorAsked: '',
    indicatorError: null,
    loadIndicators,
    chooseIndicatorAction(code) {
      set({ indicatorAction: code });
    },
    openIndicator,
    rereadIndicator,
    async addTarget(target) {
      const indicatorId = get().indicator?.id ?? '';
      const added = await change(client.call('targets.add', { indicatorId, ...target }));
      if (!added) return false;
      const { targetId } = added;
      notifyDone(i18n.t('indicators:notice.targetAdded'), () => removeTarget(targetId));
      return true;
    },
    async updateTarget(target, changes) {
      if (!(await writeTarget(target.id, changes))) return false;
      const { kind, comparator, value, valueMax, year, periodZh, noteZh } = target;
      const before = { kind, comparator, value, valueMax, year, periodZh, noteZh };
      notifyDone(i18n.t('indicators:notice.targetChanged'), () => writeTarget(target.id, before));
      return true;
    },
    removeTarget,
    async withdrawReading(readingId) {
      if (!(await change(client.call('readings.withdraw', { readingId })))) return;
      notifyDone(i18n.t('indicators:notice.withdrawn'), () => restoreReading(readingId));
    },
    restoreReading,
  };
}
