// Only cells in sight are in the page, each at its own place; rows and cells of a table cannot be placed so.
// oxlint-disable jsx-a11y/prefer-tag-over-role
import {
  type KeyboardEvent,
  type RefObject,
  type SyntheticEvent,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixScroll } from '../../state/matrix-slice.ts';
import { placeAfter, type Place } from './matrix-keys.ts';
import {
  columnAt,
  columnOffsets,
  headHeight,
  headWidth,
  linesOf,
  rowHeight,
  spanOf,
  type Span,
} from './matrix-layout.ts';
import type { MatrixModel } from './matrix-model.ts';
import { HeadCell, MatrixRow } from './matrix-row.tsx';
import styles from './matrix.module.css';

export interface MatrixGridProps {
  readonly model: MatrixModel;
  readonly active: Place;
  readonly readScroll: () => MatrixScroll;
  readonly onScroll: (scroll: MatrixScroll) => void;
  readonly onActive: (place: Place) => void;
  /** The cell under the pointer, or the one with the focus. */
  readonly onLook: (place: Place) => void;
  readonly onOpen: (place: Place) => void;
}

/**
 * The grid: only cells in sight are in the page, headings stay in both directions, and one cell has the focus. It
 * keeps the focus when it is scrolled out of sight.
 */
export function MatrixGrid(props: MatrixGridProps) {
  const { model, active, readScroll, onScroll, onActive, onLook, onOpen } = props;
  const { t } = useTranslation('matrix');
  const { rows, columns, hasPercent } = model;
  const offsets = useMemo(() => columnOffsets(columns, rows, hasPercent), [columns, rows, hasPercent]);
  const scroller = useRef<HTMLDivElement>(null);
  const isMoving = useRef(false);
  const spans = useSpans(scroller, rows.length, offsets);
  const width = headWidth + (offsets.at(-1) ?? 0);
  const height = headHeight + rows.length * rowHeight;

  useLayoutEffect(() => {
    const { top, left } = readScroll();
    scroller.current?.scrollTo(left, top);
  }, [readScroll]);

  useLayoutEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    const element = scroller.current;
    if (!element) return;
    bringIntoSight(element, active, offsets);
    cellAt(element, active)?.focus({ preventScroll: true });
  }, [active, offsets]);
  useEffect(() => {
    // Whoever types in a field keeps the focus.
    if (!scroller.current || document.activeElement !== document.body) return;
    bringIntoSight(scroller.current, active, offsets);
    cellAt(scroller.current, active)?.focus({ preventScroll: true });
    // Only coming to the grid moves the focus.
    // oxlint-disable-next-line react/exhaustive-deps, react/exhaustive-effect-dependencies
  }, []);

  function press(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(active);
      return;
    }
    const page = Math.max(
      1,
      Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1,
    );
    const to = placeAfter(event, active, { rows, columns, page });
    if (!to || (to.row < 0 && to.column < 0)) return;
    event.preventDefault();
    event.stopPropagation();
    isMoving.current = true;
    onActive(to);
  }

  function look(event: SyntheticEvent): void {
    const place = placeOf(event.target);
    if (place) onLook(place);
  }

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={t('grid')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      tabIndex={-1}
      className={styles['grid']}
      data-percent={hasPercent || undefined}
      onKeyDown={press}
      onClick={(event) => {
        const place = placeOf(event.target);
        if (!place) return;
        onActive(place);
        onOpen(place);
      }}
      onFocus={(event) => {
        const place = placeOf(event.target);
        if (place && (place.row !== active.row || place.column !== active.column)) onActive(place);
        look(event);
      }}
      onMouseOver={look}
      onScroll={({ currentTarget }) =>
        onScroll({ top: currentTarget.scrollTop, left: currentTarget.scrollLeft })
      }
    >
      <div role="row" aria-rowindex={1} className={styles['head']} style={{ width, height: headHeight }}>
        <div role="columnheader" aria-colindex={1} className={styles['corner']}>
          {t(model.isTurned ? 'cornerTurned' : 'corner')}
        </div>
        {linesOf(spans.columns, active.column).map((column) => {
          const line = columns[column];
          return (
            line && (
              <HeadCell
                key={column}
                role="columnheader"
                line={line}
                head={model.columnHead(line)}
                row={-1}
                column={column}
                isActive={active.row === -1 && column === active.column}
                left={headWidth + (offsets[column] ?? 0)}
                width={(offsets[column + 1] ?? 0) - (offsets[column] ?? 0)}
              />
            )
          );
        })}
      </div>
      <div role="rowgroup" className={styles['body']} style={{ width, height: height - headHeight }}>
        {linesOf(spans.rows, active.row).map((row) => (
          <MatrixRow
            key={row}
            model={model}
            offsets={offsets}
            row={row}
            span={spans.columns}
            active={row === active.row ? active.column : null}
          />
        ))}
      </div>
    </div>
  );
}

interface Spans {
  readonly rows: Span;
  readonly columns: Span;
}

/** The rows and columns in sight; the same object until another one has to be there. */
function useSpans(scroller: RefObject<HTMLDivElement | null>, rowCount: number, offsets: Int32Array): Spans {
  const [box, setBox] = useState({ firstRow: 0, endRow: 30, firstColumn: 0, endColumn: 40 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = (): void => {
      const { scrollTop, scrollLeft, clientHeight, clientWidth } = element;
      const rows = spanOf(
        Math.floor(scrollTop / rowHeight),
        Math.ceil((scrollTop + clientHeight - headHeight) / rowHeight),
        rowCount,
      );
      const columns = spanOf(
        columnAt(offsets, scrollLeft),
        columnAt(offsets, scrollLeft + clientWidth - headWidth) + 1,
        offsets.length - 1,
      );
      const next = {
        firstRow: rows.first,
        endRow: rows.end,
        firstColumn: columns.first,
        endColumn: columns.end,
      };
      setBox((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [scroller, rowCount, offsets]);
  const { firstRow, endRow, firstColumn, endColumn } = box;
  return useMemo(
    () => ({
      rows: { first: firstRow, end: Math.min(endRow, rowCount) },
      columns: { first: firstColumn, end: Math.min(endColumn, offsets.length - 1) },
    }),
    [firstRow, endRow, firstColumn, endColumn, rowCount, offsets],
  );
}

function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-place]') : null;
  const [row, column] = cell?.dataset['place']?.split(',').map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}

function cellAt(element: HTMLElement, { row, column }: Place): HTMLElement | null {
  return element.querySelector<HTMLElement>(`[data-place="${row},${column}"]`);
}

/** Scrolls as little as needed, past the headings that lie over the cells. */
function bringIntoSight(element: HTMLElement, { row, column }: Place, offsets: Int32Array): void {
  if (row >= 0) {
    const top = row * rowHeight;
    const room = element.clientHeight - headHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + room) element.scrollTop = top + rowHeight - room;
  }
  if (column >= 0) {
    const left = offsets[column] ?? 0;
    const right = offsets[column + 1] ?? left;
    const room = element.clientWidth - headWidth;
    if (left < element.scrollLeft) element.scrollLeft = left;
    else if (right > element.scrollLeft + room) element.scrollLeft = right - room;
  }
}

/** Puts the focus on the cell that the keyboard stands on. */
export function focusGrid(): void {
  document.querySelector<HTMLElement>('[data-place][tabindex="0"]')?.focus();
}
