import { statusSheetColumns, type StatusSheetColumn } from '../../db/model/status-sheet.ts';

/** The columns that a sheet has when nothing was chosen; actions are its headings then. */
export const defaultReportColumns: readonly StatusSheetColumn[] = statusSheetColumns.filter(
  (column) => column !== 'action',
);

/** Adds a column at the end or takes it out; the last one stays, for a sheet needs one. */
export function toggleColumn(
  columns: readonly StatusSheetColumn[],
  column: StatusSheetColumn,
): readonly StatusSheetColumn[] {
  if (!columns.includes(column)) return [...columns, column];
  return columns.length === 1 ? columns : columns.filter((other) => other !== column);
}

/** Moves a column by places to the left (negative) or right; at an end it stays where it is. */
export function moveColumn(
  columns: readonly StatusSheetColumn[],
  column: StatusSheetColumn,
  places: number,
): readonly StatusSheetColumn[] {
  const from = columns.indexOf(column);
  const to = Math.min(columns.length - 1, Math.max(0, from + places));
  return from < 0 ? columns : columns.toSpliced(from, 1).toSpliced(to, 0, column);
}

/** The chosen columns in their order, then those that could be added. */
export function columnsToOffer(columns: readonly StatusSheetColumn[]): readonly StatusSheetColumn[] {
  return [...columns, ...statusSheetColumns.filter((column) => !columns.includes(column))];
}
