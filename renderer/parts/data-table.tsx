import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { DataTableBar } from './data-table-bar.tsx';
import { DataTableHead } from './data-table-head.tsx';
import {
  arrangeRows,
  clipboardText,
  type DataColumn,
  nextTableSort,
  rowAfterKey,
  type ShownRows,
  shownRows,
  type TableFilters,
  type TableSort,
} from './data-table-model.ts';
import styles from './data-table.module.css';
import { useWindow } from './use-window.ts';

export interface DataTableProps<Row> {
  /** What the list holds: its label, and the name of an exported file. */
  readonly name: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The row that is open beside the list, or null. */
  readonly openKey: string | null;
  readonly onOpen: (row: Row) => void;
  readonly onExport: (shown: ShownRows) => void;
  /** Said instead of rows when nothing is there, or nothing passes the filters. */
  readonly empty: ReactNode;
  /** Filters of the page, left of the table's own buttons. */
  readonly toolbar?: ReactNode;
}

const rowHeight = 36;

/** A list: sorted by its heads, filtered per column, with the columns one chooses; copied or exported as shown. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { name, columns, rows, rowKey, openKey, onOpen, onExport, empty, toolbar } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [sort, setSort] = useState<TableSort | null>(null);
  const [filters, setFilters] = useState<TableFilters | null>(null);
  const [hidden, setHidden] = useState<readonly string[]>(() =>
    columns.filter(({ isHiddenAtFirst }) => isHiddenAtFirst).map(({ id }) => id),
  );
  const [currentKey, setCurrentKey] = useState<string | null>(null);

  const visible = columns.filter(({ id }) => !hidden.includes(id));
  const arranged = useMemo(
    () => arrangeRows(rows, columns, sort, filters ?? {}),
    [rows, columns, sort, filters],
  );
  const current = Math.max(
    0,
    arranged.findIndex((row) => rowKey(row) === (currentKey ?? openKey)),
  );
  const { first, end, page } = useWindow(scroller, arranged.length, rowHeight);
  const wanted = useRef<string | null>(null);

  useEffect(() => {
    const key = wanted.current;
    if (key === null) return;
    const line = scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);
    if (!line) return;
    wanted.current = null;
    line.focus({ preventScroll: true });
  });

  function goTo(index: number): void {
    const row = arranged[index];
    const element = scroller.current;
    if (row === undefined || !element) return;
    wanted.current = rowKey(row);
    setCurrentKey(rowKey(row));
    const head = element.querySelector('thead')?.clientHeight ?? 0;
    const foot = element.querySelector('tfoot')?.clientHeight ?? 0;
    const top = index * rowHeight;
    const room = element.clientHeight - head - foot - rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top > element.scrollTop + room) element.scrollTop = top - room;
  }

  function press(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target instanceof HTMLInputElement) return;
    if (!(event.target instanceof HTMLTableRowElement)) return;
    const to = rowAfterKey(event.key, current, arranged.length, page);
    const row = arranged[current];
    if (to === null && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    if (to !== null) goTo(to);
    else if (row !== undefined) onOpen(row);
  }

  const shown = (): ShownRows => shownRows(name, visible, arranged);
  return (
    <div className={styles['panel']}>
      <DataTableBar
        toolbar={toolbar}
        columns={columns}
        hidden={hidden}
        onHidden={setHidden}
        isFiltering={filters !== null}
        onFiltering={(isOn) => setFilters(isOn ? {} : null)}
        onCopy={() => void navigator.clipboard.writeText(clipboardText(shown()))}
        onExport={() => onExport(shown())}
      />
      <div ref={scroller} className={styles['scroller']}>
        <table
          // A table whose rows are controls is a grid.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
          role="grid"
          className={styles['table']}
          aria-label={name}
          aria-rowcount={arranged.length + 1}
          style={{ minWidth: visible.reduce((sum, { width }) => sum + width, 0) }}
          onKeyDown={press}
        >
          <DataTableHead
            columns={visible}
            sort={sort}
            filters={filters}
            onSort={(id) => setSort((before) => nextTableSort(before, id))}
            onFilter={(id, text) => setFilters((before) => ({ ...before, [id]: text }))}
          />
          <tbody>
            <Gap rows={first} />
            {arranged.slice(first, end).map((row, offset) => {
              const key = rowKey(row);
              const index = first + offset;
              return (
                <tr
                  key={key}
                  data-row={key}
                  className={styles['row']}
                  aria-rowindex={index + 2}
                  aria-selected={key === openKey}
                  tabIndex={index === current ? 0 : -1}
                  onFocus={() => setCurrentKey(key)}
                  onClick={() => onOpen(row)}
                >
                  {visible.map((column) => (
                    <td key={column.id} data-align={column.align} title={titleOf(column.value(row))}>
                      {column.render ? column.render(row) : column.value(row)}
                    </td>
                  ))}
                </tr>
              );
            })}
            <Gap rows={arranged.length - end} />
          </tbody>
          {arranged.length > 0 && visible.some(({ sum }) => sum) && (
            <tfoot>
              <tr>
                {visible.map((column) => (
                  <td key={column.id} data-align={column.align}>
                    {column.sum?.(arranged)}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
        {arranged.length === 0 && <div className={styles['empty']}>{empty}</div>}
      </div>
    </div>
  );
}

/** The place of rows that are out of sight. */
function Gap({ rows }: { readonly rows: number }) {
  return rows > 0 ? <tr aria-hidden="true" style={{ height: rows * rowHeight }} /> : null;
}

function titleOf(value: string | number | null): string | undefined {
  return typeof value === 'string' && value.length > 12 ? value : undefined;
}
