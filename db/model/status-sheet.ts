import type { Light } from './light-rules.ts';
import type { ProgressStatus } from './progress.ts';

/** Columns of the status spreadsheet, in the default order; a person may choose and reorder. */
export const statusSheetColumns = [
  'number',
  'action',
  'measure',
  'unit',
  'lead',
  'responsible',
  'due',
  'light',
  'status',
  'percent',
  'note',
  'checkedOn',
  'problems',
  'nextStep',
  'evidence',
  'basis',
  'remark',
] as const;
export type StatusSheetColumn = (typeof statusSheetColumns)[number];

export type StatusSheetArrangement = 'measure' | 'unit';

/** One cell of measure × unit as of the day; `status` null means nothing was recorded (未填). */
export interface StatusSheetRow {
  readonly actionLabel: string;
  readonly actionTitle: string;
  readonly measureCode: string;
  readonly measureTitle: string;
  readonly unitName: string;
  readonly leadText: string;
  readonly responsibleText: string;
  readonly dueText: string;
  readonly dueOn: string | null;
  readonly light: Light;
  readonly status: ProgressStatus | null;
  readonly isDifficult: boolean;
  readonly percent: number | null;
  readonly note: string;
  readonly checkedOn: string | null;
  readonly evidenceCount: number;
  readonly evidenceText: string;
  readonly basisText: string;
}

/** A run of rows under one full-width heading: an action (by measure) or a unit (by unit). */
export interface StatusSheetSection {
  /** Without a number of measures: the sheet adds it. */
  readonly heading: string;
  readonly rows: readonly StatusSheetRow[];
}

/** All that the file needs: equal sheets give equal bytes, whatever the clock, time zone or order of arrival. */
export interface StatusSheet {
  readonly title: string;
  readonly office: string;
  readonly asOf: string;
  /** What was left out on purpose, in words, or empty. */
  readonly filterText: string;
  /** Arrival number and first hash digits of the journal head that the sheet was made from. */
  readonly journalHead: string;
  readonly arrangement: StatusSheetArrangement;
  readonly columns: readonly StatusSheetColumn[];
  readonly paper: 'A4' | 'A3';
  readonly sections: readonly StatusSheetSection[];
}
