import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitDetail } from '../../../db/contract/visits-calls.ts';
import { formatTime } from '../../locales/format.ts';
import { useStore } from '../../state/store.ts';
import styles from './visit-page.module.css';

export interface RecordLinesProps {
  readonly visit: VisitDetail;
  readonly kind: 'note' | 'problem-noted';
  /** The record that the visit was opened at: the keyboard stands on its line. */
  readonly openedId: string | null;
}

/** Notes or problems in the order of the day; a withdrawn one stays, struck through. */
export function RecordLines({ visit, kind, openedId }: RecordLinesProps) {
  const { t } = useTranslation('visits');
  const withdrawRecord = useStore((state) => state.withdrawRecord);
  const records = visit.records.filter((record) => record.kind === kind && record.correctedById === null);
  const codes = new Map(visit.measures.map(({ id, code }) => [id, code]));
  useEffect(() => {
    if (openedId === null) return;
    // After the dialog that led here has given the focus back.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`#${CSS.escape(lineId(openedId))}`)?.focus(),
    );
  }, [openedId]);
  if (records.length === 0) return <p className={styles['muted']}>{t(`none.${kind}`)}</p>;
  return (
    <ol className={styles['lines']} aria-label={t(`lines.${kind}`)}>
      {records.map((record) => (
        <li
          key={record.id}
          id={lineId(record.id)}
          tabIndex={-1}
          data-withdrawn={record.isWithdrawn || undefined}
          data-opened={record.id === openedId || undefined}
        >
          <time>{formatTime(record.notedAtMs).slice(0, 5)}</time>
          <span className={styles['lineText']}>
            {record.text}
            {record.basis !== '' && (
              <span className={styles['muted']}>{t('basisIs', { basis: record.basis })}</span>
            )}
            {record.measureId !== null && (
              <span className={styles['muted']}> {codes.get(record.measureId)}</span>
            )}
          </span>
          {record.isWithdrawn ? (
            <span className={styles['muted']}>{t('withdrawn')}</span>
          ) : (
            <Button size="small" type="text" onClick={() => void withdrawRecord(record.id)}>
              {t('withdraw')}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}

function lineId(recordId: string): string {
  return `record-${recordId}`;
}
