export type ForeignEncoding = 'utf-8' | 'gb18030' | 'utf-16le';

export const foreignCellKinds = ['text', 'number', 'date', 'boolean', 'formula', 'error'] as const;
export type ForeignCellKind = (typeof foreignCellKinds)[number];

/**
 * A cell that holds something. `text` is the stored value: a number in plain digits, a date as
 * `2025-09-01`, `2025-09-01T08:30:00` or `08:30:00`, a formula as the result that was saved with it.
 */
export interface ForeignCell {
  readonly column: string;
  readonly text: string;
  readonly kind: ForeignCellKind;
}

/** A row that holds something; `number` counts from 1 as the sheet shows it. */
export interface ForeignRow {
  readonly number: number;
  readonly isHidden: boolean;
  readonly cells: readonly ForeignCell[];
}

/** A merged area whose value stands in its top left cell; the areas of one sheet do not start inside each other. */
export interface ForeignMerge {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: string;
  readonly lastColumn: string;
}

/** What a person should know before trusting the sheet; see the words' sentences where they are shown. */
export const foreignSheetNotes = [
  'bad-shared-string',
  'covered-cells-dropped',
  'overlapping-merges',
  'encoding-uncertain',
  'characters-replaced',
  'quote-not-closed',
] as const;
export type ForeignSheetNote = (typeof foreignSheetNotes)[number];

/** Rows ascend; blank rows and blank cells are absent. */
export interface ForeignSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly ForeignRow[];
  readonly merges: readonly ForeignMerge[];
  readonly notes: readonly ForeignSheetNote[];
}

/** `encoding` is null for xlsx; for text it is the one that was used, guessed or asked for. */
export interface ForeignWorkbook {
  readonly kind: 'xlsx' | 'csv';
  readonly encoding: ForeignEncoding | null;
  readonly sheets: readonly ForeignSheet[];
}
