// Only cells in sight are in the page, each at its own place; rows and cells of a table cannot be placed so.
// oxlint-disable jsx-a11y/prefer-tag-over-role
import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { memo } from 'react';
import type { MatrixLine } from '../../../db/model/matrix-lines.ts';
import { linesOf, rowHeight, type Span } from './matrix-layout.ts';
import type { LineHead, MatrixModel } from './matrix-model.ts';
import styles from './matrix.module.css';

export interface MatrixRowProps {
  readonly model: MatrixModel;
  readonly offsets: Int32Array;
  readonly row: number;
  readonly span: Span;
  /** The column that the keyboard stands on in this row; null: it stands elsewhere. */
  readonly active: number | null;
}

/** One row: its heading, which stays, and the cells that are in sight. */
export const MatrixRow = memo(function MatrixRow({ model, offsets, row, span, active }: MatrixRowProps) {
  const line = model.rows[row];
  if (!line) return null;
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={styles['row']}
      data-kind={line.kind}
      style={{ top: row * rowHeight }}
    >
      <HeadCell
        role="rowheader"
        line={line}
        head={model.rowHead(line)}
        row={row}
        column={-1}
        isActive={active === -1}
      />
      {linesOf(span, active ?? -1).map((column) => (
        <Cell
          key={column}
          model={model}
          row={row}
          column={column}
          left={offsets[column] ?? 0}
          width={(offsets[column + 1] ?? 0) - (offsets[column] ?? 0)}
          isActive={column === active}
        />
      ))}
    </div>
  );
});

interface CellProps {
  readonly model: MatrixModel;
  readonly row: number;
  readonly column: number;
  readonly left: number;
  readonly width: number;
  readonly isActive: boolean;
}

const Cell = memo(function Cell({ model, row, column, left, width, isActive }: CellProps) {
  const rowLine = model.rows[row];
  const columnLine = model.columns[column];
  if (!rowLine || !columnLine) return null;
  const { kind, light, shape, text, words } = model.cell(rowLine, columnLine);
  return (
    <div
      role="gridcell"
      aria-colindex={column + 2}
      aria-label={words}
      className={styles['cell']}
      data-place={`${row},${column}`}
      data-cell={kind}
      data-light={light ?? undefined}
      data-narrow={(kind === 'sum' && columnLine.kind === 'item') || undefined}
      tabIndex={isActive ? 0 : -1}
      style={{ left, width }}
    >
      {shape !== '' && <span className={styles['shape']}>{shape}</span>}
      {text}
    </div>
  );
});

export interface HeadCellProps {
  readonly role: 'rowheader' | 'columnheader';
  readonly line: MatrixLine;
  readonly head: LineHead;
  readonly row: number;
  readonly column: number;
  readonly isActive: boolean;
  readonly left?: number;
  readonly width?: number;
}

/** A heading: of a group it folds and unfolds, of a measure or unit it leads there. */
export function HeadCell({ role, line, head, row, column, isActive, left, width }: HeadCellProps) {
  const isGroup = line.kind === 'group';
  return (
    <div
      role={role}
      aria-colindex={column + 2}
      aria-expanded={isGroup ? !line.isFolded : undefined}
      className={styles[role]}
      data-place={`${row},${column}`}
      data-kind={line.kind}
      tabIndex={isActive ? 0 : -1}
      title={`${head.code} ${head.name}`.trim()}
      style={left === undefined ? undefined : { left, width }}
    >
      {isGroup && (
        <span aria-hidden="true" className={styles['arrow']}>
          {line.isFolded ? <RightOutlined /> : <DownOutlined />}
        </span>
      )}
      {head.code !== '' && <span className={styles['code']}>{head.code}</span>}
      <span className={styles['name']}>{head.name}</span>
    </div>
  );
}
