import { memo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MeasureRow } from '../../../db/contract/measures-calls.ts';
import { localName } from '../../locales/local-name.ts';
import { LightMark } from '../../parts/light-mark.tsx';
import { isOverdue } from '../../../db/model/due-rules.ts';
import type { PlanColumn } from '../../state/plan-view.ts';
import table from '../../parts/data-table.module.css';
import styles from './measure-table.module.css';
import { cellWords, dueWord, type RowContext } from './measure-words.ts';

export interface MeasureLineProps {
  readonly row: MeasureRow;
  readonly columns: readonly PlanColumn[];
  readonly context: RowContext;
  /** The line that the keyboard stands on. */
  readonly isCurrent: boolean;
  /** The measure that is open beside the list. */
  readonly isOpen: boolean;
  readonly onOpen: (row: MeasureRow) => void;
}

/** One measure: light, code, title, who, when, how far, with what proof. */
export const MeasureLine = memo(function MeasureLine(props: MeasureLineProps) {
  const { row, columns, context, isCurrent, isOpen, onOpen } = props;

  function open(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(row);
  }

  return (
    <tr
      className={`${table['row']} ${styles['line']}`}
      data-current={isCurrent || undefined}
      aria-current={isOpen ? 'true' : undefined}
      onClick={open}
    >
      {columns.map((column) => (
        <td key={column} data-column={column}>
          {column === 'title' ? (
            <Link
              to={`/measure/${row.id}`}
              data-line={row.id}
              tabIndex={isCurrent ? 0 : -1}
              title={localName(row.titleZh, row.titleEn)}
            >
              {localName(row.titleZh, row.titleEn)}
            </Link>
          ) : (
            <Cell row={row} column={column} context={context} />
          )}
        </td>
      ))}
    </tr>
  );
});

function Cell({
  row,
  column,
  context,
}: Pick<MeasureLineProps, 'row' | 'context'> & { readonly column: PlanColumn }) {
  const { t } = useTranslation('plan');
  const words = cellWords(row, column, context);
  if (column === 'light') return <LightMark light={row.light} />;
  if (column === 'due') {
    return (
      <span title={localName(row.dueTextZh, row.dueTextEn)}>
        {dueWord(row)}
        {isOverdue(row, context.asOf) && <strong className={styles['overdue']}>{t('overdue')}</strong>}
      </span>
    );
  }
  const isUnfilled =
    (column === 'percent' && row.reported === 0) ||
    (column === 'lastCheckedOn' && row.lastCheckedOn === null);
  return (
    <span title={isCutShort(column) ? words : undefined} data-unfilled={isUnfilled || undefined}>
      {words}
    </span>
  );
}

/** Long words that a narrow column may cut; the pointer shows them whole. */
function isCutShort(column: PlanColumn): boolean {
  return column === 'lead' || column === 'statuses' || column === 'action';
}
