import { useTranslation } from 'react-i18next';
import type { PlanColumn, PlanSort } from '../../state/plan-view.ts';
import table from '../../parts/data-table.module.css';

export interface TableHeadProps {
  readonly columns: readonly PlanColumn[];
  readonly sort: PlanSort | null;
  readonly onSort: (column: PlanColumn) => void;
}

export function TableHead({ columns, sort, onSort }: TableHeadProps) {
  const { t } = useTranslation('plan');
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const direction = sort?.column === column ? sort.direction : null;
          return (
            <th key={column} scope="col" aria-sort={direction ?? undefined} data-column={column}>
              <button
                type="button"
                className={table['sort']}
                title={t('sortBy', { column: t(`column-${column}`) })}
                onClick={() => onSort(column)}
              >
                {t(`column-${column}`)}
                {direction && <span aria-hidden="true">{direction === 'ascending' ? '↑' : '↓'}</span>}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
