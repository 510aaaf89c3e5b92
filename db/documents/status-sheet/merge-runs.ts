import type { StatusSheetArrangement, StatusSheetColumn } from '../../model/status-sheet.ts';
import type { CellRange } from '../xlsx/cell-name.ts';
import type { ColumnValue } from './column-values.ts';
import { valueText } from './column-values.ts';

/** Columns that say the same for every unit of a measure, and so become one cell over its rows. */
const measureColumns: readonly (StatusSheetColumn | null)[] = [
  'number',
  'measure',
  'lead',
  'responsible',
  'due',
  'basis',
];

/**
 * What must be equal in two cells below each other so that they become one; null if the column is never merged.
 * `measure` tells the measure of the row.
 */
export function runKey(
  column: StatusSheetColumn | null,
  arrangement: StatusSheetArrangement,
  measure: string,
  value: ColumnValue,
): string | null {
  if (column === 'action' || (column === 'unit' && arrangement === 'unit')) return valueText(value);
  if (!measureColumns.includes(column) || arrangement !== 'measure') return null;
  return `${measure}\n${valueText(value)}`;
}

/** Follows one column downwards; `row` and `height` are the place and the size of the rows. */
export interface MergeRun {
  /** True if the cell belongs to the run above it. */
  readonly continues: (key: string | null) => boolean;
  /** Begins a new run here and returns the range of the one before, if it was longer than a row. */
  readonly begin: (key: string | null, row: number) => CellRange | null;
  readonly grow: (rows: number, height: number) => void;
}

/** A label is repeated at the latest after this many points, so that each printed page shows it. */
const longestRun = 240;

export function createMergeRun(column: number): MergeRun {
  let current = { key: null as string | null, firstRow: 0, rows: 0, height: 0 };
  return {
    continues: (key) => key !== null && key === current.key && current.height < longestRun,
    begin: (key, row) => {
      const { firstRow, rows } = current;
      const lastRow = firstRow + rows - 1;
      current = { key, firstRow: row, rows: 0, height: 0 };
      return rows < 2 ? null : { firstRow, lastRow, firstColumn: column, lastColumn: column };
    },
    grow: (rows, height) => {
      current = { ...current, rows: current.rows + rows, height: current.height + height };
    },
  };
}
