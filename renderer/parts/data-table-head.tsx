import { useTranslation } from 'react-i18next';
import type { DataColumn, TableFilters, TableSort } from './data-table-model.ts';
import styles from './data-table.module.css';

export interface DataTableHeadProps<Row> {
  readonly columns: readonly DataColumn<Row>[];
  readonly sort: TableSort | null;
  /** Null while nothing is filtered; then there is no line of fields. */
  readonly filters: TableFilters | null;
  readonly onSort: (columnId: string) => void;
  readonly onFilter: (columnId: string, text: string) => void;
}

export function DataTableHead<Row>({ columns, sort, filters, onSort, onFilter }: DataTableHeadProps<Row>) {
  const { t } = useTranslation('table');
  return (
    <>
      <colgroup>
        {columns.map(({ id, width, isFlexible }) => (
          <col key={id} style={isFlexible ? undefined : { width }} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {columns.map(({ id, title, align }) => {
            const direction = sort?.columnId === id ? sort.direction : null;
            return (
              <th key={id} scope="col" aria-sort={direction ?? undefined} data-align={align}>
                <button
                  type="button"
                  className={styles['sort']}
                  title={t('sortBy', { column: title })}
                  onClick={() => onSort(id)}
                >
                  {title}
                  {direction && <span aria-hidden="true">{direction === 'ascending' ? '↑' : '↓'}</span>}
                </button>
                {filters && (
                  <input
                    className={styles['filter']}
                    aria-label={t('filterOf', { column: title })}
                    placeholder={t('contains')}
                    value={filters[id] ?? ''}
                    onChange={(event) => onFilter(id, event.target.value)}
                  />
                )}
              </th>
            );
          })}
        </tr>
      </thead>
    </>
  );
}
