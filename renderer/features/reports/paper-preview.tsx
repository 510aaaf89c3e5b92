import { Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../locales/format.ts';
import type { ReportPreview } from '../../state/report-slice.ts';
import styles from './paper-preview.module.css';

export interface PaperPreviewProps {
  readonly preview: ReportPreview;
  readonly paper: 'A4' | 'A3';
}

type Zoom = 'fit' | 0.75 | 1;

/** Landscape width in px at 96 dpi, and the body size that the file uses. */
const papers = { A4: { width: 1123, fontSize: '9pt' }, A3: { width: 1587, fontSize: '10.5pt' } } as const;
const frame = 32;

/** The first rows on the paper that they will be printed on: heading, columns in their true widths, sums. */
export function PaperPreview({ preview, paper }: PaperPreviewProps) {
  const { t } = useTranslation('reports');
  const [zoom, setZoom] = useState<Zoom>(0.75);
  const [room, setRoom] = useState(0);
  const box = useRef<HTMLElement>(null);

  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? 0));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);

  const { header, rows, title, subtitle, totalRows } = preview;
  const { width, fontSize } = papers[paper];
  const factor = zoom === 'fit' ? Math.max(0.3, (room - frame) / width) : zoom;
  const shownRows = rows.filter(({ kind }) => kind === 'row').length;
  const total = formatCount(totalRows);

  return (
    <>
      <div className={styles['bar']}>
        <span>
          {shownRows < totalRows
            ? t('previewOf', { shown: formatCount(shownRows), total })
            : t('previewWhole', { total })}
        </span>
        <Select<Zoom>
          aria-label={t('zoom')}
          size="small"
          className={styles['zoom']}
          value={zoom}
          onChange={setZoom}
          options={[
            { value: 'fit', label: t('zoomFit') },
            { value: 0.75, label: '75%' },
            { value: 1, label: '100%' },
          ]}
        />
      </div>
      <section
        ref={box}
        className={styles['desk']}
        aria-label={t('preview')}
        // What scrolls must be reached by the keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <div lang="zh-CN" className={styles['paper']} style={{ width, fontSize, zoom: factor }}>
          <p className={styles['title']}>{title}</p>
          <p className={styles['subtitle']}>{subtitle}</p>
          <table>
            <caption className="visually-hidden">{title}</caption>
            <colgroup>
              {header.map((column) => (
                <col key={column.id} style={{ width: `${column.width}pt` }} />
              ))}
            </colgroup>
            <thead>
              <tr>
                {header.map((column) => (
                  <th key={column.id} scope="col">
                    {column.text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                // A preview's rows have no identity of their own; they are replaced as a whole.
                // oxlint-disable-next-line react/no-array-index-key
                <PreviewRow key={index} row={row} header={header} />
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}

interface PreviewRowProps {
  readonly row: ReportPreview['rows'][number];
  readonly header: ReportPreview['header'];
}

function PreviewRow({ row, header }: PreviewRowProps) {
  if (row.kind !== 'row') {
    return (
      <tr data-kind={row.kind}>
        <td colSpan={header.length}>{row.cells.join('　')}</td>
      </tr>
    );
  }
  return (
    <tr>
      {header.map((column, place) => (
        <td key={column.id} data-column={column.id}>
          {row.cells[place]}
        </td>
      ))}
    </tr>
  );
}
