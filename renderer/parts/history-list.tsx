import type { ReactNode } from 'react';
import styles from './history-list.module.css';

export interface HistoryEntry {
  readonly key: number;
  readonly time: string;
  readonly who: string;
  readonly what: string;
  /** The field in words; empty where the whole history is about one. */
  readonly field: string;
  /** Null where nothing was replaced. */
  readonly before: string | null;
  readonly after: string | null;
  /** Such as “现行”; empty for none. */
  readonly mark: string;
  readonly isContested: boolean;
  readonly action: ReactNode;
}

export interface HistoryListProps {
  readonly label: string;
  readonly entries: readonly HistoryEntry[];
  readonly words: { readonly from: string; readonly to: string };
}

/** What was done, when and by whom, the newest first: old value struck, new value beside it. */
export function HistoryList({ label, entries, words }: HistoryListProps) {
  return (
    <ol className={styles['list']} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.key} className={styles['entry']}>
          <div className={styles['head']}>
            <span>{entry.what}</span>
            {entry.field !== '' && <span>{entry.field}</span>}
            {entry.mark !== '' && (
              <span className={styles['mark']} data-contested={entry.isContested || undefined}>
                {entry.mark}
              </span>
            )}
            {entry.action}
          </div>
          {entry.before !== null && (
            <p className={styles['before']}>
              <span>{words.from}</span> <del>{entry.before}</del>
            </p>
          )}
          {entry.after !== null && (
            <p className={styles['after']}>
              <span>{words.to}</span> {entry.after}
            </p>
          )}
          <p className={styles['facts']}>
            {entry.time} {entry.who}
          </p>
        </li>
      ))}
    </ol>
  );
}
