import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RecordRow } from '../../../db/contract/records-calls.ts';
import { FirstFew } from './first-few.tsx';
import styles from './organizations-page.module.css';

/** Problems of a unit that still stand, each with the way to its place in its visit; nothing where there are none. */
export function UnitProblems({ problems }: { readonly problems: readonly RecordRow[] }) {
  const { t } = useTranslation('visits');
  if (problems.length === 0) return null;
  const lines = problems.map(({ id, visitId, checkedOn, text, basis }) => (
    <li key={id}>
      <Link to={`/visit/${visitId}?at=problems&record=${id}`}>{checkedOn}</Link>
      <span className={styles['theme']}>
        {text}
        {basis !== '' && <span className={styles['muted']}>{t('basisIs', { basis })}</span>}
      </span>
    </li>
  ));
  return (
    <>
      <h3 className={styles['sectionTitle']}>{t('prepare.problems')}</h3>
      <FirstFew name={t('prepare.problems')} items={lines} />
    </>
  );
}
