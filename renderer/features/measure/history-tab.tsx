import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { HistoryList } from '../../parts/history-list.tsx';
import { historyEntries } from '../../state/history-entries.ts';
import type { ShownHistory } from '../../state/plan-edit-slice.ts';
import styles from './tabs.module.css';

export interface HistoryTabProps {
  readonly measureId: string;
  /** The arrival number of what the page shows; a greater one has a history to read again. */
  readonly seen: number;
  readonly shown: ShownHistory | null;
  readonly onLoad: (measureId: string) => void;
}

/** Everything that was ever changed about the measure, its units and its checklist. */
export function HistoryTab({ measureId, seen, shown, onLoad }: HistoryTabProps) {
  const { t } = useTranslation(['planEdit', 'common']);
  const read = useRef('');
  useEffect(() => {
    const wanted = `${measureId} ${seen}`;
    if (read.current === wanted) return;
    read.current = wanted;
    onLoad(measureId);
  }, [measureId, seen, onLoad]);
  const history = shown?.subjectId === measureId && shown.field === null ? shown.history : null;
  if (!history) return <p className={styles['muted']}>{t('common:loading')}</p>;
  if (history.rows.length === 0) return <p className={styles['muted']}>{t('historyEmpty')}</p>;
  return (
    <div className={styles['history']}>
      <HistoryList
        label={t('historyAll')}
        words={{ from: t('from'), to: t('to') }}
        entries={historyEntries(history, null).map((entry) => ({ ...entry, action: null }))}
      />
    </div>
  );
}
