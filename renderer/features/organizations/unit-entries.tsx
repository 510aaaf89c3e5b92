import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProgressRow } from '../../../db/contract/progress-calls.ts';
import { formatPercent } from '../../locales/format.ts';
import { StatusTag } from '../../parts/status-tag.tsx';
import styles from './organizations-page.module.css';

export interface UnitEntriesProps {
  readonly rows: readonly ProgressRow[];
  readonly organizationId: string;
}

/** The newest entries of a unit, each with the way to its measure; those of a double say what they were made for. */
export function UnitEntries({ rows, organizationId }: UnitEntriesProps) {
  const { t } = useTranslation('organizations');
  if (rows.length === 0) return <p className={styles['notes']}>{t('noEntries')}</p>;
  return (
    <ol className={styles['entries']} aria-label={t('newest')}>
      {rows.map((row) => {
        const isStruck = row.isWithdrawn || row.correctedById !== null;
        return (
          <li key={row.id}>
            <span>{row.checkedOn}</span>
            <Link to={`/measure/${row.measureCode}?unit=${organizationId}`}>{row.measureCode}</Link>
            <span className={isStruck ? styles['struck'] : undefined}>
              <StatusTag status={row.status} isDifficult={row.isDifficult} />{' '}
              {row.percent !== null && formatPercent(row.percent)}
            </span>
            {row.evidence.length > 0 && <span>{t('evidence', { n: row.evidence.length })}</span>}
            <span className={styles['muted']}>
              {row.actorName}
              {row.enteredAsName !== '' && t('enteredAs', { name: row.enteredAsName })}
            </span>
            {row.note !== '' && <p>{row.note}</p>}
          </li>
        );
      })}
    </ol>
  );
}
