import type { ProgressStatus } from '../../db/model/progress.ts';
import { i18n } from '../locales/i18n.ts';
import { statusWord } from '../locales/status-words.ts';
import styles from './status-tag.module.css';

export interface StatusTagProps {
  /** Null: nothing recorded. */
  readonly status: ProgressStatus | null;
  readonly isDifficult?: boolean;
}

/** A status word, with 完成难度较大 after it where that was said. */
export function StatusTag({ status, isDifficult = false }: StatusTagProps) {
  return (
    <span className={styles['tag']} data-unfilled={status === null || undefined}>
      {statusWord(status)}
      {isDifficult && <span className={styles['difficult']}>{i18n.t('status:difficult')}</span>}
    </span>
  );
}
