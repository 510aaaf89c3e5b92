import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadingProblem } from '../../state/reading-rules.ts';
import styles from './reading-form.module.css';

export interface FieldRowProps {
  readonly id: string;
  readonly label: string;
  readonly problem?: ReadingProblem | undefined;
  /** How it will be read, where that differs from what is typed. */
  readonly hint?: string;
  readonly children: ReactNode;
}

/** A field with its name, and below it what is wrong with it or how it will be read. */
export function FieldRow({ id, label, problem, hint = '', children }: FieldRowProps) {
  const { t } = useTranslation('indicators');
  return (
    <div className={styles['row']}>
      <label htmlFor={id}>{label}</label>
      {children}
      {problem && (
        <span role="alert" className={styles['problem']}>
          {t(`problem.${problem}`)}
        </span>
      )}
      {!problem && hint !== '' && <span className={styles['below']}>{hint}</span>}
    </div>
  );
}
