import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldName, valueText } from '../../locales/history-words.ts';
import { HistoryList } from '../../parts/history-list.tsx';
import { historyEntries } from '../../state/history-entries.ts';
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
          entries={historyEntries(history, field).map(({ row, ...words }) => ({
            ...words,
            action: field !== null && words.after !== null && row.standing !== 'shown' && (
              <Button size="small" onClick={() => onUse(field, row.after)}>
                {t('useAgain')}
              </Button>
            ),
          }))}
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
}
