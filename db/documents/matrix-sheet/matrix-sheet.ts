import type { Light } from '../../model/light-rules.ts';
import type { MatrixLine } from '../../model/matrix-lines.ts';

/** What the file of a matrix holds, in its order; `rows` is read once, while the file is being written. */
export interface MatrixSheet {
  readonly title: string;
  readonly office: string;
  readonly asOf: string;
  readonly filterText: string;
  readonly journalHead: string;
  /** Above the headings of the rows. */
  readonly corner: string;
  readonly columns: readonly MatrixSheetColumn[];
  readonly rows: Iterable<MatrixSheetRow>;
  readonly rowCount: number;
}

export interface MatrixSheetColumn {
  readonly kind: MatrixLine['kind'];
  readonly text: string;
}

export interface MatrixSheetRow {
  readonly kind: MatrixLine['kind'];
  readonly heading: string;
  readonly cells: readonly MatrixSheetCell[];
}

/** Shape and word of the light, and what belongs to it: `▲ 黄 70%`, `3/7 ■ 红`, 未填, —. */
export interface MatrixSheetCell {
  readonly text: string;
  /** Null where nothing is recorded. */
  readonly light: Light | null;
}
