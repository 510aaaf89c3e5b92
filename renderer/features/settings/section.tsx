import type { ReactNode } from 'react';
import styles from './settings-page.module.css';

export interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly children: ReactNode;
}

/** One part of the settings; the index on the left leads to it. */
export function Section({ id, title, hint, children }: SectionProps) {
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}-title`} className={styles['section']}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p className={styles['hint']}>{hint}</p>
      {children}
    </section>
  );
}
