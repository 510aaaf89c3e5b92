import type { Light } from '../../model/light-rules.ts';
import type { ProgressStatus } from '../../model/progress.ts';
import type { StatusSheetColumn } from '../../model/status-sheet.ts';

/** How many measures and rows there are, and the rows by light and by status, in printing order. */
export interface StatusSheetCounts {
  readonly measures: number;
  readonly rows: number;
  readonly lights: readonly { readonly word: string; readonly count: number }[];
  readonly statuses: readonly { readonly word: string; readonly count: number }[];
}

/** Every printed word of the status spreadsheet that does not come from the data. */
export interface StatusSheetWords {
  readonly sheetName: string;
  readonly fontName: string;
  readonly columns: Readonly<Record<StatusSheetColumn, string>>;
  /** Heading of the section column that the .csv gets when no chosen column says the section. */
  readonly section: string;
  /** Word and shape, so that the light can be read without its colour. */
  readonly lights: Readonly<Record<Light, string>>;
  readonly statuses: Readonly<Record<ProgressStatus, string>>;
  readonly notRecorded: string;
  readonly difficult: string;
  /** Opens the continuation of a cell whose text is too long for one row. */
  readonly continued: string;
  readonly nothing: string;
  readonly lightShares: string;
  readonly statusShares: string;
  readonly total: string;
  readonly office: (office: string) => string;
  readonly asOf: (day: string) => string;
  readonly filter: (filterText: string) => string;
  readonly action: (label: string, title: string) => string;
  readonly evidence: (count: number, text: string) => string;
  readonly sectionHeading: (heading: string, measures: number) => string;
  readonly subtotal: (counts: StatusSheetCounts) => string;
  readonly totalHeading: (counts: StatusSheetCounts) => string;
  readonly signatures: readonly string[];
  readonly footerLeft: (journalHead: string) => string;
  /** With `{page}` and `{pages}` for the numbers. */
  readonly footerCenter: string;
  readonly fileName: (title: string, day: string) => string;
}
