import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceRow } from '../../../db/contract/evidence-calls.ts';
import { FileThumb, type FileUrl } from '../../parts/file-thumb.tsx';
import { useWindow } from '../../parts/use-window.ts';
import { indexAfterKey } from '../../state/evidence-view.ts';
import styles from './evidence-list.module.css';
import { nameOf } from './evidence-words.ts';

export interface EvidenceGridProps {
  readonly rows: readonly EvidenceRow[];
  readonly currentId: string | null;
  readonly fileUrl: FileUrl;
  readonly onCurrent: (evidenceId: string) => void;
  readonly onOpen: (evidenceId: string) => void;
  /** The end of what was read comes into sight. */
  readonly onEnd: () => void;
}

const tileWidth = 150;
const tileHeight = 184;

/** Small pictures in lines; only those in sight are there. Arrows go through them, Enter and Space open one. */
export function EvidenceGrid({ rows, currentId, fileUrl, onCurrent, onOpen, onEnd }: EvidenceGridProps) {
  const { t } = useTranslation('evidence');
  const scroller = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  const columns = useColumns(scroller);
  const lines = Math.ceil(rows.length / columns);
  const { first, end } = useWindow(scroller, lines, tileHeight);
  const current = Math.max(
    0,
    rows.findIndex(({ id }) => id === currentId),
  );

  useEffect(() => {
    if (end >= lines) onEnd();
  }, [end, lines, onEnd]);
  useEffect(() => {
    const id = wanted.current;
    const tile = id === null ? null : scroller.current?.querySelector<HTMLElement>(`[data-tile="${id}"]`);
    if (!tile) return;
    wanted.current = null;
    tile.focus({ preventScroll: true });
  });

  function goTo(index: number): void {
    const row = rows[index];
    const element = scroller.current;
    if (!row || !element) return;
    wanted.current = row.id;
    onCurrent(row.id);
    const top = Math.floor(index / columns) * tileHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + tileHeight > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + tileHeight - element.clientHeight;
    }
  }

  function press(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const to = indexAfterKey(event.key, current, rows.length, columns);
    const row = rows[current];
    if (to !== null) goTo(to);
    else if ((event.key === 'Enter' || event.key === ' ') && row) onOpen(row.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const shown = rows.slice(first * columns, end * columns);
  return (
    <div ref={scroller} className={styles['scroller']}>
      {/* A list of which one is chosen: the keys are handled for all its tiles at once. */}
      <div
        // A <select> holds no pictures.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="listbox"
        aria-label={t('listName')}
        tabIndex={-1}
        className={styles['grid']}
        style={{ height: lines * tileHeight }}
        onKeyDown={press}
      >
        {shown.map((row, at) => {
          const index = first * columns + at;
          const isCurrent = index === current;
          return (
            <button
              key={row.id}
              type="button"
              // An <option> holds no picture.
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
              role="option"
              aria-selected={isCurrent}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              tabIndex={isCurrent ? 0 : -1}
              data-tile={row.id}
              className={styles['tile']}
              style={{
                top: Math.floor(index / columns) * tileHeight,
                left: `calc(${index % columns} * 100% / ${columns})`,
                width: `calc(100% / ${columns})`,
                height: tileHeight,
              }}
              onClick={() => {
                wanted.current = row.id;
                onOpen(row.id);
              }}
            >
              <FileThumb
                file={row.files[0]}
                fileUrl={fileUrl}
                className={styles['thumb']}
                endingClass={styles['ending']}
              />
              <span className={styles['name']} title={nameOf(row)}>
                {nameOf(row)}
              </span>
              <span className={styles['line']}>
                {row.measureCodes.join(' ') || t('noMeasure')} {row.standsForOn ?? ''}
              </span>
            </button>
          );
        })}
      </div>
    </div>
  );
}

/** How many tiles stand side by side. */
function useColumns(scroller: { readonly current: HTMLElement | null }): number {
  const [columns, setColumns] = useState(4);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      setColumns(Math.max(1, Math.floor(element.clientWidth / tileWidth))),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return columns;
}
