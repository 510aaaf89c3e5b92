import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OverviewEntry } from '../../../db/contract/overview-calls.ts';
import { formatDateTime, formatPercent } from '../../locales/format.ts';
import { localName } from '../../locales/local-name.ts';
import { StatusTag } from '../../parts/status-tag.tsx';
import styles from './overview.module.css';

/** 最近记录: what was recorded last, each leading to its measure with its unit chosen. */
export function NewestEntries({ entries }: { readonly entries: readonly OverviewEntry[] }) {
  const { t } = useTranslation('overview');
  return (
    <section className={styles['plan']} aria-label={t('entries')}>
      <h2>{t('entries')}</h2>
      {entries.length === 0 && <p className={styles['muted']}>{t('noEntries')}</p>}
      <ul className={styles['entries']}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <span className={styles['muted']}>{formatDateTime(entry.recordedAtMs)}</span>
            <Link
              to={`/measure/${entry.measureCode}?unit=${entry.organizationId}`}
              title={localName(entry.measureTitleZh, entry.measureTitleEn)}
            >
              {entry.measureCode} {localName(entry.measureTitleZh, entry.measureTitleEn)}
            </Link>
            <span>{entry.organizationName}</span>
            <span>
              <StatusTag status={entry.status} isDifficult={entry.isDifficult} />{' '}
              {entry.percent !== null && formatPercent(entry.percent)}
            </span>
            <span className={styles['note']} title={entry.note}>
              {entry.note}
            </span>
            <span className={styles['muted']}>{entry.actorName}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
