import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { VisitRow } from '../../../db/contract/visits-calls.ts';
import { visitTheme, visitWord } from '../../locales/visit-words.ts';
import { FirstFew } from './first-few.tsx';
import styles from './organizations-page.module.css';

export interface UnitVisitsProps {
  readonly visits: readonly VisitRow[];
  readonly onNewVisit: () => void;
}

/** The visits to a unit, the newest first, each with how far it is and what was written down, and the way to another. */
export function UnitVisits({ visits, onNewVisit }: UnitVisitsProps) {
  const { t } = useTranslation('organizations');
  const { t: say } = useTranslation('visits');
  const lines = visits.map((visit) => (
    <li key={visit.id}>
      <Link to={`/visit/${visit.id}`}>{visit.plannedOn}</Link>
      <span>
        {visitWord('kind', visit.kind)} · {visitWord('purpose', visit.purpose)}
      </span>
      <span className={styles['theme']}>{visitTheme(visit)}</span>
      <span>
        {visitWord('state', visit.state)}
        {visit.isOverdue && say('overdueMark')}
      </span>
      <span className={styles['muted']}>{say('prepare.counts', visit)}</span>
    </li>
  ));
  return (
    <>
      <div className={styles['sectionHead']}>
        <h3>{t('visits')}</h3>
        <Button size="small" onClick={onNewVisit}>
          {say('newVisit')}
        </Button>
      </div>
      {lines.length === 0 ? (
        <p className={styles['notes']}>{t('noVisits')}</p>
      ) : (
        <FirstFew name={t('visits')} items={lines} />
      )}
    </>
  );
}
