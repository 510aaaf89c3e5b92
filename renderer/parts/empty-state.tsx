import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

export interface EmptyStateProps {
  /** What this place is for. */
  readonly text: string;
  /** The one next step. */
  readonly action?: ReactNode;
}

export function EmptyState({ text, action }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      <p>{text}</p>
      {action}
    </div>
  );
}
