import { useTranslation } from 'react-i18next';
import { errorWords } from '../../locales/error-words.ts';
import { formatTime } from '../../locales/format.ts';
import type { DraftMark } from '../../state/draft-keeper.ts';
import styles from './record.module.css';

export interface KeptMarkProps {
  readonly mark: DraftMark | undefined;
  /** Only speaks up when something could not be kept. */
  readonly isQuietWhenKept?: boolean;
}

/** 已暂存 14:03:22, or in words that and why it is not yet kept. */
export function KeptMark({ mark, isQuietWhenKept = false }: KeptMarkProps) {
  const { t } = useTranslation('measure');
  if (!mark) return null;
  if (mark.kind === 'failed') {
    return (
      <span role="alert" className={styles['notKept']}>
        {t('record.notKept', { reason: errorWords(mark.error).sentence })}
      </span>
    );
  }
  if (isQuietWhenKept) return null;
  return <span className={styles['kept']}>{t('record.kept', { time: formatTime(mark.atMs) })}</span>;
}
