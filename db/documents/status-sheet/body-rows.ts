import type { StatusSheet, StatusSheetColumn, StatusSheetRow } from '../../model/status-sheet.ts';
import type { CellRange } from '../xlsx/cell-name.ts';
import type { SheetCell, SheetRow } from '../xlsx/sheet.ts';
import type { CellStyle } from '../xlsx/styles.ts';
import type { SheetMeasures } from './column-widths.ts';
import { capacity } from './column-widths.ts';
import type { ColumnValue } from './column-values.ts';
import { columnValue, dayNumber, valueText } from './column-values.ts';
import { measureKey } from './counts.ts';
import type { MergeRun } from './merge-runs.ts';
import { createMergeRun, runKey } from './merge-runs.ts';
import type { SheetStyles } from './sheet-styles.ts';
import { bodyStyle } from './sheet-styles.ts';
import type { TextPart } from './text-parts.ts';
import { lineHeightOf, rowHeight, textParts } from './text-parts.ts';
import type { StatusSheetWords } from './words.ts';

export interface BodyRows {
  /** The printed rows of one row of data, the first of them at `rowNumber`; `next` is the row of data below it. */
  readonly add: (row: StatusSheetRow, next: StatusSheetRow | null, rowNumber: number) => readonly SheetRow[];
  /** Ends all merged runs, because a line of another kind follows. */
  readonly close: () => readonly CellRange[];
}

interface BodyColumn {
  readonly column: StatusSheetColumn | null;
  readonly partsOf: (text: string) => readonly TextPart[];
  readonly run: MergeRun;
}

/** A row with what tells its measure from others. */
interface KeyedRow {
  readonly row: StatusSheetRow;
  readonly measure: string;
}

interface BodyCell {
  readonly value: ColumnValue;
  readonly parts: readonly TextPart[];
  readonly key: string | null;
  readonly isCovered: boolean;
  readonly isContinuedBelow: boolean;
}

/**
 * The rows of the table proper. Equal cells of one measure below each other are merged; covered cells keep their
 * text, so that filters find every row. The text of a merged range fits into its first row, so that no page break
 * cuts it. Text too long for one row goes on in the next, where the short cells beside it are merged down.
 */
export function createBodyRows(
  sheet: StatusSheet,
  words: StatusSheetWords,
  styles: SheetStyles,
  measures: SheetMeasures,
): BodyRows {
  const { fontSize } = measures;
  const columns: readonly BodyColumn[] = measures.columns.map(({ column, width }, index) => ({
    column,
    partsOf: rememberLast((text) =>
      textParts(text, capacity([width], fontSize), lineHeightOf(fontSize), words.continued),
    ),
    run: createMergeRun(index),
  }));

  function add(row: StatusSheetRow, next: StatusSheetRow | null, rowNumber: number): readonly SheetRow[] {
    const keyed = { row, measure: measureKey(row) };
    const keyedNext = next === null ? null : { row: next, measure: measureKey(next) };
    const cells = columns.map((column) => bodyCell(column, keyed, keyedNext));
    const count = Math.max(...cells.map((cell) => (cell.isCovered ? 1 : cell.parts.length)));
    const heights = Array.from({ length: count }, (_, part) => {
      const lines = cells.map((cell) => (cell.isCovered ? 1 : (cell.parts[part]?.lines ?? 1)));
      return rowHeight(Math.max(...lines), fontSize);
    });
    const merges = columns.flatMap(
      (column, index) => advance(column.run, cells[index], rowNumber, heights) ?? [],
    );
    const isTall = count > 1 || cells.some((cell) => cell.isCovered || cell.isContinuedBelow);
    const looks = columns.map(({ column }) => bodyStyle(column, row, styles, isTall));
    return heights.map((height, part) => ({
      height,
      cells: cells.map((cell, index) => printedCell(cell, part, looks[index] ?? styles.body.text)),
      merges: part === 0 ? merges : [],
      isFiltered: true,
    }));
  }

  function bodyCell({ column, partsOf, run }: BodyColumn, row: KeyedRow, next: KeyedRow | null): BodyCell {
    const value = column === null ? '' : columnValue(column, row.row, words);
    const parts = partsOf(valueText(value));
    const key = parts.length > 1 ? null : runKey(column, sheet.arrangement, row.measure, value);
    const keyBelow =
      column === null || next === null || key === null
        ? null
        : runKey(column, sheet.arrangement, next.measure, columnValue(column, next.row, words));
    const isContinuedBelow = key !== null && key === keyBelow;
    return { value, parts, key, isCovered: run.continues(key), isContinuedBelow };
  }

  function close(): readonly CellRange[] {
    return columns.flatMap(({ run }) => run.begin(null, 0) ?? []);
  }

  return { add, close };
}

/** Neighbours in a column are often equal; measuring text is the dearest part of a row. */
function rememberLast<T>(work: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly made: T } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, made: work(text) };
    return last.made;
  };
}

/** Moves the column down by these rows and returns the merged range that has ended above, if any. */
function advance(
  run: MergeRun,
  cell: BodyCell | undefined,
  rowNumber: number,
  heights: readonly number[],
): CellRange | null {
  const height = heights.reduce((sum, one) => sum + one, 0);
  if (cell === undefined || cell.isCovered) {
    run.grow(heights.length, height);
    return null;
  }
  const lastPart = cell.parts.length - 1;
  const ended = run.begin(cell.key, rowNumber + lastPart);
  run.grow(heights.length - lastPart, height);
  return ended;
}

/** A number or a day stands in the first row only, so that sums and averages count it once. */
function printedCell(cell: BodyCell, part: number, style: CellStyle): SheetCell {
  const { value, parts } = cell;
  if (typeof value === 'string') {
    const text = (parts.length === 1 ? parts[0] : parts[part])?.text ?? '';
    return { value: text === '' ? null : text, style };
  }
  if (part > 0) return { value: null, style };
  return { value: value.kind === 'day' ? dayNumber(value.day) : value.percent, style };
}
