import { Button } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { useStore } from '../../state/store.ts';
import { selectToday } from '../../state/workspace-slice.ts';
import { EntryStrip } from './entry-strip.tsx';
import { MatrixFilters } from './matrix-filters.tsx';
import { MatrixGrid } from './matrix-grid.tsx';
import type { Place } from './matrix-keys.ts';
import { MatrixLegend } from './matrix-legend.tsx';
import { matrixModel } from './matrix-model.ts';
import { MatrixArrangement, MatrixToolbar } from './matrix-toolbar.tsx';
import styles from './matrix.module.css';
import { useMatrixKeys } from './use-matrix-keys.ts';

const lookMs = 120;

/** 进展对照表: measures down and units across, one light a cell; every cell leads to its records. */
export function MatrixPage() {
  const { t } = useTranslation(['matrix', 'common']);
  const { plan: planCode = '' } = useParams();
  const navigate = useNavigate();
  const today = useStore(selectToday);
  const store = useStore(
    useShallow((state) => ({
      plans: state.plans,
      plan: state.plan,
      view: state.matrixView,
      matrix: state.matrix,
      error: state.matrixError,
      entry: state.matrixEntry,
      loadPlans: state.loadPlans,
      openPlan: state.openPlan,
      narrowPlan: state.narrowPlan,
      openMatrix: state.openMatrix,
      changeView: state.changeMatrixView,
      changeFilter: state.changeMatrixFilter,
      clearFilter: state.clearMatrixFilter,
      changeAsOf: state.changeMatrixAsOf,
      loadEntry: state.loadMatrixEntry,
      exportMatrix: state.exportMatrix,
      readScroll: state.readMatrixScroll,
      keepScroll: state.keepMatrixScroll,
    })),
  );
  const { plans, plan, view, matrix, error, loadPlans, openPlan, openMatrix, changeView, loadEntry } = store;
  const { isTurned, hasPercent, foldedIds } = view;
  const firstPlan = plans?.find(({ isChosen }) => isChosen)?.code ?? '';

  useEffect(() => {
    void loadPlans();
  }, [loadPlans]);
  useEffect(() => {
    if (planCode === '') {
      if (firstPlan !== '') void navigate(`/matrix/${firstPlan}`, { replace: true });
      return;
    }
    void openPlan(planCode);
    void openMatrix(planCode);
  }, [planCode, firstPlan, navigate, openPlan, openMatrix]);

  const model = useMemo(
    () => matrix && matrixModel(matrix, { isTurned, hasPercent, foldedIds }),
    [matrix, isTurned, hasPercent, foldedIds],
  );
  const rowCount = model?.rows.length ?? 0;
  const columnCount = model?.columns.length ?? 0;
  const row = Math.min(view.row, rowCount - 1);
  const column = Math.min(view.column, columnCount - 1);
  const active = useMemo(() => ({ row, column }), [row, column]);
  const goTo = useCallback((place: Place) => changeView(place), [changeView]);

  const [looked, setLooked] = useState<Place | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const rowLine = looked && model?.rows[looked.row];
  const columnLine = looked && model?.columns[looked.column];
  const cell = rowLine && columnLine ? model.cell(rowLine, columnLine) : null;
  const lines = rowLine && columnLine ? model.behind(rowLine, columnLine) : null;
  const look = useCallback((place: Place) => setLooked(place), []);
  const isRecorded = cell?.kind === 'recorded';
  const measureId = isRecorded ? lines?.measure.id : undefined;
  const unitId = isRecorded ? lines?.unit.id : undefined;
  useEffect(() => {
    if (measureId === undefined || unitId === undefined) return;
    timer.current = setTimeout(() => void loadEntry({ measureId, organizationId: unitId }), lookMs);
    return () => clearTimeout(timer.current);
  }, [measureId, unitId, loadEntry]);

  function turn(): void {
    changeView({ isTurned: !isTurned, row: active.column, column: active.row });
    store.keepScroll({ top: 0, left: 0 });
  }

  function fold(isFolded: boolean): void {
    const ids = [...(matrix?.actions ?? []), ...(matrix?.counties ?? [])].map(({ id }) => id);
    changeView({ foldedIds: isFolded ? ids : [], row: 0, column: 0 });
    store.keepScroll({ top: 0, left: 0 });
  }

  useMatrixKeys({ onPercent: () => changeView({ hasPercent: !hasPercent }), onTurn: turn });

  function open(place: Place): void {
    if (!model || !matrix) return;
    const head =
      place.row < 0 ? model.columns[place.column] : place.column < 0 ? model.rows[place.row] : null;
    if (head?.kind === 'group') {
      const rest = (foldedIds ?? []).filter((id) => id !== head.id);
      return changeView({ foldedIds: head.isFolded ? rest : [...rest, head.id] });
    }
    const isMeasure = place.row < 0 === isTurned;
    const { measure, unit } = head
      ? { measure: isMeasure ? head : null, unit: isMeasure ? null : head }
      : behindOf(place);
    const organizationId = unit?.kind === 'item' ? unit.id : undefined;
    if (measure?.kind === 'item') {
      const code = matrix.measures[measure.members[0] ?? -1]?.code ?? measure.id;
      const search = new URLSearchParams({ from: 'matrix', ...(organizationId && { unit: organizationId }) });
      void navigate(`/measure/${code}?${search.toString()}`);
      return;
    }
    const actionId = measure?.kind === 'group' ? measure.id : undefined;
    store.narrowPlan(matrix.planCode, view.asOf, { actionId, organizationId });
    void navigate(`/plan/${matrix.planCode}`);
  }

  function behindOf(place: Place) {
    const [rowOf, columnOf] = [model?.rows[place.row], model?.columns[place.column]];
    return rowOf && columnOf && model ? model.behind(rowOf, columnOf) : { measure: null, unit: null };
  }

  if (plans && firstPlan === '' && planCode === '') {
    return (
      <div className={styles['message']}>
        <h1>{t('title')}</h1>
        <EmptyState text={t('noPlan')} action={<Link to="/">{t('toPlans')}</Link>} />
      </div>
    );
  }
  const isFiltered = Object.keys(view.filter).length > 0;
  const entry =
    store.entry?.measureId === measureId && store.entry?.organizationId === unitId
      ? store.entry?.entry
      : undefined;
  return (
    <div className={styles['page']}>
      <MatrixToolbar
        plans={plans ?? []}
        view={view}
        matrix={matrix}
        today={today}
        onOpenPlan={(code) => void navigate(`/matrix/${code}`)}
        onAsOf={store.changeAsOf}
        onTurn={turn}
        onPercent={() => changeView({ hasPercent: !hasPercent })}
        onFold={fold}
        onExport={(format) => void store.exportMatrix(format)}
      />
      <MatrixFilters
        filter={view.filter}
        actions={plan?.actions ?? []}
        matrix={matrix}
        onFilter={store.changeFilter}
        onClear={store.clearFilter}
      >
        <MatrixArrangement
          view={view}
          onTurn={turn}
          onPercent={() => changeView({ hasPercent: !hasPercent })}
          matrix={matrix}
          onFold={fold}
        />
      </MatrixFilters>
      {error && (
        <div className={styles['message']}>
          <ErrorPanel
            error={error}
            actions={
              <Button size="small" type="primary" onClick={() => void openMatrix(planCode)}>
                {t('common:retry')}
              </Button>
            }
          />
        </div>
      )}
      {!matrix && !error && <p className={styles['message']}>{t('common:loading')}</p>}
      {model && (rowCount === 0 || columnCount === 0) && (
        <EmptyState
          text={t(isFiltered ? 'none' : 'noUnits')}
          action={isFiltered ? <Button onClick={store.clearFilter}>{t('clear')}</Button> : undefined}
        />
      )}
      {model && rowCount > 0 && columnCount > 0 && (
        <>
          <MatrixGrid
            key={`${planCode} ${String(isTurned)}`}
            model={model}
            active={active}
            readScroll={store.readScroll}
            onScroll={store.keepScroll}
            onActive={goTo}
            onLook={look}
            onOpen={open}
          />
          <p className={styles['onPaper']}>{t('onPaper')}</p>
          <EntryStrip
            looked={
              rowLine && columnLine && cell
                ? { row: model.rowHead(rowLine), column: model.columnHead(columnLine), cell }
                : null
            }
            entry={entry}
          />
          <MatrixLegend />
        </>
      )}
    </div>
  );
}
