import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasureRow } from '../../../db/contract/measures-calls.ts';
import { formatCount } from '../../locales/format.ts';
import { countLights, groupByAction, type PlanColumn, type PlanView } from '../../state/plan-view.ts';
import { ActionHead } from './action-head.tsx';
import { MeasureLine } from './measure-line.tsx';
import table from '../../parts/data-table.module.css';
import styles from './measure-table.module.css';
import { actionWords, type RowContext } from './measure-words.ts';
import { handlesOf, moveOf } from './row-keys.ts';
import { TableHead } from './table-head.tsx';

export interface MeasureTableProps {
  readonly rows: readonly MeasureRow[];
  readonly columns: readonly PlanColumn[];
  readonly view: PlanView;
  readonly context: RowContext;
  /** Id or code of the measure that is open beside the list, or null. */
  readonly openMeasure: string | null;
  /** Where the list stands when it is shown again. */
  readonly readScroll: () => number;
  readonly onOpen: (row: MeasureRow) => void;
  readonly onClose: () => void;
  readonly onView: (change: Partial<Omit<PlanView, 'planCode' | 'filter'>>) => void;
  readonly onSort: (column: PlanColumn) => void;
  readonly onToggleAction: (actionId: string) => void;
  readonly onScroll: (top: number) => void;
}

/**
 * The measures under their actions, or flat when sorted. One line is the current one; it keeps its place and the
 * focus comes back to it when the list is shown again.
 */
export function MeasureTable(props: MeasureTableProps) {
  const {
    rows,
    columns,
    view,
    context,
    openMeasure,
    onOpen,
    onView,
    onClose,
    onSort,
    onToggleAction,
    readScroll,
  } = props;
  const { sort, filter, collapsedActionIds, currentRowId } = view;
  const { t } = useTranslation('plan');
  const scroller = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => (sort ? [] : groupByAction(rows)), [rows, sort]);
  const handles = useMemo(
    () =>
      sort
        ? rows.map(({ id }) => ({ id, actionId: null, isAction: false }))
        : handlesOf(groups, collapsedActionIds),
    [rows, sort, groups, collapsedActionIds],
  );
  const openId = rows.find(({ id, code }) => id === openMeasure || code === openMeasure)?.id ?? null;
  const currentId = handles.find(({ id }) => id === currentRowId)?.id ?? handles[0]?.id ?? null;

  const order = useRef({ sort, filter });
  useEffect(() => {
    scroller.current?.scrollTo({ top: readScroll() });
  }, [readScroll]);
  useEffect(() => {
    if (order.current.sort === sort && order.current.filter === filter) return;
    order.current = { sort, filter };
    scroller.current?.scrollTo({ top: 0 });
  }, [sort, filter]);
  useEffect(() => {
    // Whoever types in a field keeps the focus.
    if (openMeasure === null && document.activeElement === document.body)
      focusLine(scroller.current, currentId);
    // Only coming to the list moves the focus, not each change of the current line.
    // oxlint-disable-next-line react/exhaustive-deps, react/exhaustive-effect-dependencies
  }, [openMeasure]);
  useEffect(() => {
    if (openId === null) return;
    onView({ currentRowId: openId });
    if (scroller.current?.contains(document.activeElement)) focusLine(scroller.current, openId);
    lineOf(scroller.current, openId)?.scrollIntoView({ block: 'nearest' });
  }, [openId, onView]);

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (openMeasure !== null) {
      if (event.key === 'Escape') onClose();
      // The open measure goes to its neighbours by these, and the list follows.
      if (/^[jk]$/i.test(event.key)) return;
    }
    const move = moveOf(event.key, handles, currentId, collapsedActionIds);
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    if (move.kind === 'go') focusLine(scroller.current, move.id);
    else onToggleAction(move.actionId);
  }

  function line(row: MeasureRow) {
    return (
      <MeasureLine
        key={row.id}
        row={row}
        columns={columns}
        context={context}
        isCurrent={row.id === currentId}
        isOpen={row.id === openId}
        onOpen={onOpen}
      />
    );
  }

  return (
    // The lines inside are the controls; the list only listens for them.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={scroller}
      className={table['scroller']}
      onKeyDown={press}
      onFocus={(event) => {
        const id = event.target.dataset['line'];
        if (id && id !== currentRowId) onView({ currentRowId: id });
      }}
      onScroll={(event) => props.onScroll(event.currentTarget.scrollTop)}
    >
      <table className={`${table['table']} ${styles['table']}`}>
        <caption className="visually-hidden">{t('listLabel')}</caption>
        <TableHead columns={columns} sort={sort} onSort={onSort} />
        {sort && <tbody>{rows.map(line)}</tbody>}
        {groups.map((group) => {
          const isCollapsed = collapsedActionIds.includes(group.actionId);
          return (
            <tbody key={group.actionId}>
              <ActionHead
                actionId={group.actionId}
                words={actionWords(context.actions.get(group.actionId))}
                span={columns.length}
                total={group.rows.length}
                counts={countLights(group.rows)}
                isCollapsed={isCollapsed}
                isCurrent={group.actionId === currentId}
                onToggle={onToggleAction}
              />
              {!isCollapsed && group.rows.map(line)}
            </tbody>
          );
        })}
        <TableFoot rows={rows} columns={columns} />
      </table>
    </div>
  );
}

/** Sums of what is shown. */
function TableFoot({ rows, columns }: Pick<MeasureTableProps, 'rows' | 'columns'>) {
  const { t } = useTranslation('plan');
  const sums: Partial<Record<PlanColumn, string>> = {
    title: `${t('total')} ${t('summary', { n: formatCount(rows.length) })}`,
    reported: `${formatCount(sum(rows, 'reported'))}/${formatCount(sum(rows, 'expected'))}`,
    evidence: formatCount(sum(rows, 'evidenceCount')),
    entries: formatCount(sum(rows, 'entryCount')),
  };
  return (
    <tfoot>
      <tr>
        {columns.map((column) => (
          <td key={column} data-column={column}>
            {sums[column]}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

function sum(
  rows: readonly MeasureRow[],
  field: 'reported' | 'expected' | 'evidenceCount' | 'entryCount',
): number {
  return rows.reduce((total, row) => total + row[field], 0);
}

/** Puts the focus on the current line of the list, if there is one. */
export function focusList(): void {
  document.querySelector<HTMLElement>('[data-line][tabindex="0"]')?.focus();
}

function lineOf(scroller: HTMLElement | null, id: string): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-line="${CSS.escape(id)}"]`) ?? null;
}

function focusLine(scroller: HTMLElement | null, id: string | null): void {
  if (id !== null) lineOf(scroller, id)?.focus();
}
