import type { ReactNode } from 'react';

/** What a column says of a row; null is 未填, and sorts last in either direction. */
export type CellValue = string | number | null;

export interface DataColumn<Row> {
  readonly id: string;
  readonly title: string;
  /** In pixels; the flexible column takes what is left, and never less than this. */
  readonly width: number;
  readonly isFlexible?: boolean;
  /** What is sorted, filtered, copied and exported. */
  readonly value: (row: Row) => CellValue;
  /** What is shown instead of the plain value. */
  readonly render?: (row: Row) => ReactNode;
  readonly align?: 'right';
  /** For the footer, of the rows that are shown. */
  readonly sum?: (rows: readonly Row[]) => string;
  readonly isHiddenAtFirst?: boolean;
}

export interface TableSort {
  readonly columnId: string;
  readonly direction: 'ascending' | 'descending';
}

/** Column id → the text that its value has to contain. */
export type TableFilters = Readonly<Record<string, string>>;

/** A table as it is shown: what a copy or an export takes. */
export interface ShownRows {
  readonly name: string;
  readonly header: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** The rows that pass every filter, in the order asked for; equal rows keep the order they came in. */
export function arrangeRows<Row>(
  rows: readonly Row[],
  columns: readonly DataColumn<Row>[],
  sort: TableSort | null,
  filters: TableFilters,
): readonly Row[] {
  const tests = columns.flatMap(({ id, value }) => {
    const wanted = filters[id]?.trim().toLowerCase();
    return wanted
      ? [
          (row: Row) =>
            String(value(row) ?? '')
              .toLowerCase()
              .includes(wanted),
        ]
      : [];
  });
  const found = tests.length === 0 ? rows : rows.filter((row) => tests.every((passes) => passes(row)));
  const column = columns.find(({ id }) => id === sort?.columnId);
  if (!sort || !column) return found;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return found.toSorted((one, other) => compareValues(column.value(one), column.value(other), sign));
}

function compareValues(one: CellValue, other: CellValue, sign: number): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === 'number' && typeof other === 'number') return (one - other) * sign;
  return collator.compare(String(one), String(other)) * sign;
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Ascending, descending, then as it came. */
export function nextTableSort(sort: TableSort | null, columnId: string): TableSort | null {
  if (sort?.columnId !== columnId) return { columnId, direction: 'ascending' };
  return sort.direction === 'ascending' ? { columnId, direction: 'descending' } : null;
}

export function shownRows<Row>(
  name: string,
  columns: readonly DataColumn<Row>[],
  rows: readonly Row[],
): ShownRows {
  return {
    name,
    header: columns.map(({ title, width }) => ({ title, width })),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
  };
}

/** Cells for the clipboard, as a spreadsheet takes them: tabs between cells, one line a row. */
export function clipboardText({ header, rows }: ShownRows): string {
  const lines = [header.map(({ title }) => title), ...rows.map((row) => row.map((value) => value ?? ''))];
  return lines
    .map((cells) => cells.map((cell) => String(cell).replaceAll(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n');
}

/** Where a key leads from a row, or null when it is not one of the table's keys. */
export function rowAfterKey(key: string, index: number, count: number, page: number): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    j: index + 1,
    J: index + 1,
    ArrowUp: index - 1,
    k: index - 1,
    K: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: count - 1,
  };
  const to = moves[key];
  return to === undefined || count === 0 ? null : Math.min(count - 1, Math.max(0, to));
}
