import { useTranslation } from 'react-i18next';
import { type ProgressStatus, progressStatuses } from '../../../db/model/progress.ts';
import { statusWord } from '../../locales/status-words.ts';
import styles from './record.module.css';

export interface StatusChoiceProps {
  readonly value: string;
  /** What the unit's last entry said; shown as a hint, never chosen by itself. */
  readonly last: ProgressStatus | null;
  readonly hasProblem: boolean;
  readonly onChoose: (status: ProgressStatus) => void;
}

/** The seven statuses in a row; the number in front is the key that chooses it. */
export function StatusChoice({ value, last, hasProblem, onChoose }: StatusChoiceProps) {
  const { t } = useTranslation('measure');
  return (
    <div
      role="radiogroup"
      aria-label={t('record.status')}
      aria-invalid={hasProblem}
      aria-required="true"
      className={styles['statuses']}
      data-field="status"
    >
      {progressStatuses.map((status, index) => (
        <label key={status} className={styles['status']} data-last={status === last || undefined}>
          <input
            type="radio"
            name="record-status"
            value={status}
            checked={value === status}
            onChange={() => onChoose(status)}
          />
          <span aria-hidden="true" className={styles['statusKey']}>
            {index + 1}
          </span>
          {statusWord(status)}
        </label>
      ))}
    </div>
  );
}
