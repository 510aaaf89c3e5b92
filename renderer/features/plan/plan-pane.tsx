import { Button } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasureRow } from '../../../db/contract/measures-calls.ts';
import type { Organization } from '../../../db/contract/organizations-calls.ts';
import type { Plan } from '../../../db/contract/plans-calls.ts';
import type { AppError } from '../../../db/model/result.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import type { MeasureList, PlanDetail } from '../../state/plan-slice.ts';
import {
  isNarrowed,
  sortRows,
  type LightCounts,
  type MeasureFilter,
  type PlanColumn,
  type PlanView,
} from '../../state/plan-view.ts';
import { FilterBar } from './filter-bar.tsx';
import { MeasureTable } from './measure-table.tsx';
import type { RowContext } from './measure-words.ts';
import { PlanChooser } from './plan-chooser.tsx';
import styles from './plan-page.module.css';
import { PlanToolbar } from './plan-toolbar.tsx';

export interface PlanPaneProps {
  readonly plans: readonly Plan[];
  readonly plan: PlanDetail | null;
  readonly view: PlanView;
  readonly units: readonly Organization[];
  readonly list: MeasureList | null;
  readonly counts: LightCounts | null;
  readonly error: AppError | null;
  readonly today: string;
  /** What is known of the day besides its rows, in a line under the toolbar. */
  readonly aboutDay: ReactNode;
  /** Id or code of the measure that is open beside the list, or null. */
  readonly openMeasure: string | null;
  /** Where the list stands when it is shown again. */
  readonly readScroll: () => number;
  readonly onOpenPlan: (code: string) => void;
  readonly onOpenMeasure: (measureId: string) => void;
  readonly onReload: () => void;
  readonly onView: (change: Partial<Omit<PlanView, 'planCode' | 'filter'>>) => void;
  readonly onFilter: (change: MeasureFilter) => void;
  readonly onClearFilter: () => void;
  readonly onAsOf: (asOf: string | null) => void;
  readonly onSort: (column: PlanColumn) => void;
  readonly onToggleAction: (actionId: string) => void;
  readonly onScroll: (top: number) => void;
  readonly onChoosePlan: (planId: string, isChosen: boolean) => void;
  readonly onCopy: (context: RowContext) => void;
  readonly onExport: () => void;
  readonly onEdit: () => void;
  readonly onNewPlan: () => void;
}

/** Columns that still fit when a measure is open beside the list. */
const besideColumns: readonly PlanColumn[] = ['light', 'code', 'title', 'due', 'percent', 'reported'];

export function PlanPane(props: PlanPaneProps) {
  const { plans, plan, view, units, list, counts, error, today, openMeasure } = props;
  const { t } = useTranslation(['plan', 'common']);
  const [isChooserOpen, setIsChooserOpen] = useState(false);
  const asOf = list?.asOf ?? view.asOf ?? today;
  const context = useMemo(
    () => ({ asOf, actions: new Map(plan?.actions.map((action) => [action.id, action])) }),
    [asOf, plan],
  );
  const rows = useMemo(() => sortRows(list?.rows ?? [], view.sort), [list, view.sort]);
  const isBeside = openMeasure !== null;
  const columns = isBeside ? besideColumns.filter((column) => view.columns.includes(column)) : view.columns;

  function open({ id }: MeasureRow): void {
    props.onView({ currentRowId: id });
    props.onOpenMeasure(id);
  }

  return (
    <section className={styles['pane']} aria-label={t('listLabel')}>
      <PlanToolbar
        plans={plans}
        plan={plan}
        planCode={view.planCode}
        asOf={view.asOf ?? today}
        columns={view.columns}
        counts={counts}
        lights={view.filter.lights ?? []}
        isBeside={isBeside}
        onOpenPlan={props.onOpenPlan}
        onChoosePlans={() => setIsChooserOpen(true)}
        onAsOf={(day) => props.onAsOf(day === today ? null : day)}
        onColumns={(chosen) => props.onView({ columns: chosen })}
        onLights={(lights) => props.onFilter({ lights })}
        onCopy={() => props.onCopy(context)}
        onExport={props.onExport}
        onEdit={props.onEdit}
      />
      {props.aboutDay}
      <FilterBar
        filter={view.filter}
        actions={plan?.actions ?? []}
        units={units}
        shown={list && !error && isNarrowed(view.filter) ? list.rows.length : null}
        isBeside={isBeside}
        onFilter={props.onFilter}
        onClear={props.onClearFilter}
      />
      {error && (
        <ErrorPanel
          error={error}
          actions={
            <Button size="small" type="primary" onClick={props.onReload}>
              {t('common:retry')}
            </Button>
          }
        />
      )}
      {list && rows.length === 0 && isNarrowed(view.filter) && (
        <EmptyState text={t('noRows')} action={<Button onClick={props.onClearFilter}>{t('clear')}</Button>} />
      )}
      {list && rows.length === 0 && !isNarrowed(view.filter) && (
        <EmptyState
          text={t('noMeasures')}
          action={
            <Button type="primary" onClick={props.onEdit}>
              {t('edit')}
            </Button>
          }
        />
      )}
      {list && plan && rows.length > 0 && (
        <MeasureTable
          key={view.planCode}
          rows={rows}
          columns={columns}
          view={view}
          context={context}
          openMeasure={openMeasure}
          readScroll={props.readScroll}
          onOpen={open}
          onClose={() => props.onOpenPlan(view.planCode)}
          onView={props.onView}
          onSort={props.onSort}
          onToggleAction={props.onToggleAction}
          onScroll={props.onScroll}
        />
      )}
      <PlanChooser
        isOpen={isChooserOpen}
        plans={plans}
        onChoose={props.onChoosePlan}
        onNew={props.onNewPlan}
        onClose={() => setIsChooserOpen(false)}
      />
    </section>
  );
}
