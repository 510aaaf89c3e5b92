import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import type { Notice } from '../../state/notice-slice.ts';
import styles from './notices.module.css';

export interface NoticesProps {
  readonly notices: readonly Notice[];
  readonly onDismiss: (id: number) => void;
}

/** Above the status bar, read out politely; time stands still while the pointer or the focus is on them. */
export function Notices({ notices, onDismiss }: NoticesProps) {
  const { t } = useTranslation('shell');
  const [isHeld, setIsHeld] = useState(false);
  return (
    // Nothing is done by these events but to hold the time.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={styles['notices']}
      aria-label={t('notices')}
      aria-live="polite"
      onMouseEnter={() => setIsHeld(true)}
      onMouseLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} isHeld={isHeld} onDismiss={onDismiss} />
      ))}
    </section>
  );
}

interface NoticeLineProps {
  readonly notice: Notice;
  readonly isHeld: boolean;
  readonly onDismiss: (id: number) => void;
}

function NoticeLine({ notice, isHeld, onDismiss }: NoticeLineProps) {
  const { t } = useTranslation();
  const { id, text, error, action, durationMs } = notice;

  useEffect(() => {
    if (durationMs === null || isHeld) return;
    const timer = setTimeout(() => onDismiss(id), durationMs);
    return () => clearTimeout(timer);
  }, [id, durationMs, isHeld, onDismiss]);

  function act(): void {
    onDismiss(id);
    action?.run();
  }

  if (error) {
    return (
      <ErrorPanel
        error={error}
        actions={
          <Button size="small" onClick={() => onDismiss(id)}>
            {t('close')}
          </Button>
        }
      />
    );
  }
  return (
    <div className={styles['notice']}>
      <p>{text}</p>
      {action && (
        <Button size="small" onClick={act}>
          {action.label}
        </Button>
      )}
      <Button
        size="small"
        type="text"
        icon={<CloseOutlined />}
        aria-label={t('close')}
        onClick={() => onDismiss(id)}
      />
    </div>
  );
}
