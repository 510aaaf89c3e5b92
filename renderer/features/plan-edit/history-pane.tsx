import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { History, HistoryRow } from '../../../db/contract/history-calls.ts';
import { formatDateTime } from '../../locales/format.ts';
import { fieldName, intentName, valueText } from '../../locales/history-words.ts';
import { HistoryList, type HistoryEntry } from '../../parts/history-list.tsx';
import type { ShownHistory } from '../../state/plan-edit-slice.ts';
import styles from './plan-edit.module.css';

export interface HistoryPaneProps {
  readonly shown: ShownHistory;
  readonly onAll: () => void;
  /** Writes a former value of the field as a new edit. */
  readonly onUse: (field: string, value: unknown) => void;
  readonly onClose: () => void;
}

/** Everything that was ever done to the selected subject or to one of its fields. */
export function HistoryPane({ shown, onAll, onUse, onClose }: HistoryPaneProps) {
  const { t } = useTranslation(['planEdit', 'common']);
  const { field, history } = shown;
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  const title = field === null ? t('historyAll') : t('historyOf', { field: fieldName(field) });
  return (
    // Esc is heard wherever the focus is in here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      className={styles['historyPane']}
      aria-label={t('historyTitle')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header>
        <h2>{title}</h2>
        <Button
          ref={close}
          type="text"
          icon={<CloseOutlined />}
          aria-label={t('closeHistory')}
          onClick={onClose}
        />
      </header>
      {field !== null && (
        <Button type="link" size="small" onClick={onAll}>
          {t('historyAll')}
        </Button>
      )}
      {!history && <p className={styles['muted']}>{t('common:loading')}</p>}
      {history?.rows.length === 0 && <p className={styles['muted']}>{t('historyEmpty')}</p>}
      {history && (
        <HistoryList
          label={title}
          words={{ from: t('from'), to: t('to') }}
          entries={history.rows.map((row) => entryOf(row, history))}
        />
      )}
      {history?.isBuiltIn && field !== null && (
        <p className={styles['builtIn']}>
          <span className={styles['muted']}>{t('builtIn')}</span>{' '}
          {valueText(field, history.builtIn, history.names)}
        </p>
      )}
    </aside>
  );

  function entryOf(row: HistoryRow, { names }: History): HistoryEntry {
    const isSet = row.field !== null && row.kind === 'set';
    const hasValue = row.field !== null && (isSet || field !== null);
    return {
      key: row.arrival,
      time: formatDateTime(row.wallMs),
      who: row.actorName,
      what: [intentName(row.intent), row.partName].filter((part) => part !== '').join('：'),
      field: field === null && row.field !== null ? fieldName(row.field) : '',
      before: isSet && row.field !== null ? valueText(row.field, row.before, names) : null,
      after: hasValue && row.field !== null ? valueText(row.field, row.after, names) : null,
      mark:
        row.standing === 'conflict'
          ? t('standingConflict')
          : row.standing === 'shown' && field !== null
            ? t('standingShown')
            : '',
      isContested: row.standing === 'conflict',
      action: field !== null && hasValue && row.standing !== 'shown' && (
        <Button size="small" onClick={() => onUse(field, row.after)}>
          {t('useAgain')}
        </Button>
      ),
    };
  }
}
