import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useNavigate, useParams } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import { isInPeriod } from '../../../db/model/period.ts';
import { PaneHandle } from '../../parts/pane-handle.tsx';
import { useMedia } from '../../parts/use-media.ts';
import { useStore } from '../../state/store.ts';
import { selectToday } from '../../state/workspace-slice.ts';
import { FixedPeriods } from './fixed-periods.tsx';
import { rowsAsCells, type RowContext } from './measure-words.ts';
import { PlanPane } from './plan-pane.tsx';
import styles from './plan-page.module.css';

/** The list of a plan's measures; an open measure stands beside it on wide windows and in its place on others. */
export function PlanPage() {
  const { t } = useTranslation('plan');
  const { plan: planCode, measure = null } = useParams();
  const navigate = useNavigate();
  const isWide = useMedia('(min-width: 1680px)');
  const today = useStore(selectToday);
  const store = useStore(
    useShallow((state) => ({
      plans: state.plans,
      plan: state.plan,
      view: state.planView,
      shownMeasureId: state.measure?.id ?? null,
      units: state.planUnits,
      list: state.measureList,
      counts: state.planCounts,
      error: state.planError,
      openPlan: state.openPlan,
      loadPlans: state.loadPlans,
      changeView: state.changePlanView,
      changeFilter: state.changePlanFilter,
      clearFilter: state.clearPlanFilter,
      changeAsOf: state.changePlanAsOf,
      sort: state.sortPlan,
      toggleAction: state.togglePlanAction,
      readScroll: state.readPlanScroll,
      keepScroll: state.keepPlanScroll,
      choosePlan: state.choosePlan,
      startReport: state.startReport,
      notify: state.notify,
      snapshots: state.snapshots,
      loadSnapshots: state.loadSnapshots,
      openSnapshot: state.openSnapshot,
    })),
  );
  const { openPlan, loadPlans, loadSnapshots, view, shownMeasureId, changeView } = store;

  useEffect(() => {
    void loadPlans();
    void loadSnapshots();
  }, [loadPlans, loadSnapshots]);
  useEffect(() => {
    if (planCode) void openPlan(planCode);
  }, [planCode, openPlan]);
  useEffect(() => {
    // Esc leads back to the line of the measure that was looked at last, however one came to it.
    if (measure !== null && shownMeasureId !== null) changeView({ currentRowId: shownMeasureId });
  }, [measure, shownMeasureId, changeView]);

  const isListShown = planCode !== undefined || (isWide && view.planCode !== '');
  const isMeasureShown = measure !== null;
  const day = view.asOf ?? today;
  const fixed = (store.snapshots ?? []).filter(
    ({ planCode: code, period }) => code === view.planCode && isInPeriod(day, period),
  );

  async function copy(context: RowContext): Promise<void> {
    const rows = store.list?.rows ?? [];
    try {
      await navigator.clipboard.writeText(rowsAsCells(rows, view.columns, context));
      store.notify({ text: t('copied', { n: rows.length }) });
    } catch {
      store.notify({ text: t('copyFailed') });
    }
  }

  function openSnapshot(snapshotId: string): void {
    void store.openSnapshot(snapshotId);
    void navigate('/settings');
  }

  function exportShown(): void {
    store.startReport(view.planCode, view.asOf, view.filter);
    void navigate('/reports');
  }

  return (
    <div className={styles['panes']}>
      {isListShown && (
        <div
          className={styles['listPane']}
          data-beside={isMeasureShown || undefined}
          style={isMeasureShown ? { width: view.listWidth } : undefined}
        >
          <PlanPane
            plans={store.plans ?? []}
            plan={store.plan}
            view={view}
            units={store.units}
            list={store.list}
            counts={store.counts}
            error={store.error}
            today={today}
            aboutDay={<FixedPeriods snapshots={fixed} onOpen={openSnapshot} />}
            openMeasure={measure}
            readScroll={store.readScroll}
            onOpenPlan={(code) => void navigate(`/plan/${code}`)}
            onOpenMeasure={(id) => void navigate(`/measure/${id}`)}
            onReload={() => void openPlan(view.planCode)}
            onView={store.changeView}
            onFilter={store.changeFilter}
            onClearFilter={store.clearFilter}
            onAsOf={store.changeAsOf}
            onSort={store.sort}
            onToggleAction={store.toggleAction}
            onScroll={store.keepScroll}
            onChoosePlan={(planId, isChosen) => void store.choosePlan(planId, isChosen)}
            onCopy={(context) => void copy(context)}
            onExport={exportShown}
            onEdit={() => void navigate(`/plan/${view.planCode}/edit`)}
            onNewPlan={() => void navigate('/plans/new')}
          />
        </div>
      )}
      {isListShown && isMeasureShown && (
        <PaneHandle
          label={t('resize')}
          width={view.listWidth}
          min={420}
          max={1100}
          onChange={(listWidth) => store.changeView({ listWidth })}
        />
      )}
      {isMeasureShown && (
        <div className={styles['measurePane']}>
          <Outlet />
        </div>
      )}
    </div>
  );
}
