import type { MatrixLine } from '../../../db/model/matrix-lines.ts';

/** A cell; -1 is the heading. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
}

export interface GridExtent {
  readonly rows: readonly MatrixLine[];
  readonly columns: readonly MatrixLine[];
  /** Rows in sight, for a page. */
  readonly page: number;
}

/** Where a key leads, or null when it is none of the grid's; Ctrl with an arrow goes on to the next sum or the edge. */
export function placeAfter({ key, ctrlKey }: KeyPress, at: Place, grid: GridExtent): Place | null {
  const { rows, columns, page } = grid;
  const last = { row: rows.length - 1, column: columns.length - 1 };
  const row = (to: number): Place => ({ ...at, row: Math.min(last.row, Math.max(-1, to)) });
  const column = (to: number): Place => ({ ...at, column: Math.min(last.column, Math.max(-1, to)) });
  switch (key) {
    case 'ArrowDown':
      return row(ctrlKey ? nextSum(rows, at.row, 1) : at.row + 1);
    case 'ArrowUp':
      return row(ctrlKey ? nextSum(rows, at.row, -1) : at.row - 1);
    case 'ArrowRight':
      return column(ctrlKey ? nextSum(columns, at.column, 1) : at.column + 1);
    case 'ArrowLeft':
      return column(ctrlKey ? nextSum(columns, at.column, -1) : at.column - 1);
    case 'PageDown':
      return row(at.row + page);
    case 'PageUp':
      return row(Math.max(0, at.row - page));
    case 'Home':
      return ctrlKey ? { row: 0, column: 0 } : column(0);
    case 'End':
      return ctrlKey ? last : column(last.column);
    default:
      return null;
  }
}

function nextSum(lines: readonly MatrixLine[], from: number, direction: 1 | -1): number {
  for (let place = from + direction; place >= 0 && place < lines.length; place += direction) {
    if (lines[place]?.kind !== 'item') return place;
  }
  return direction === 1 ? lines.length - 1 : Math.min(from, 0);
}
