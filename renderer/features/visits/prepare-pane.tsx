import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import type { VisitDetail } from '../../../db/contract/visits-calls.ts';
import { formatDay, formatPercent } from '../../locales/format.ts';
import { kindWord } from '../../locales/kind-word.ts';
import { localName } from '../../locales/local-name.ts';
import { statusWord } from '../../locales/status-words.ts';
import { visitWord } from '../../locales/visit-words.ts';
import { DayField } from '../../parts/day-field.tsx';
import { useStore } from '../../state/store.ts';
import styles from './visit-page.module.css';

/** What to know before going: the school, the last visits, open problems, how measures stand, numbers, photos. */
export function PreparePane({ visit }: { readonly visit: VisitDetail }) {
  const { t } = useTranslation('visits');
  const { preparation, background, loadBackground, updateVisit, cancelVisit } = useStore(
    useShallow((state) => ({
      preparation: state.visitPreparation,
      background: state.visitBackground,
      loadBackground: state.loadVisitBackground,
      updateVisit: state.updateVisit,
      cancelVisit: state.cancelVisit,
    })),
  );
  const navigate = useNavigate();
  useEffect(() => {
    void loadBackground(visit.organizationId);
  }, [visit.organizationId, loadBackground]);
  async function cancel(): Promise<void> {
    if (await cancelVisit()) void navigate('/visits');
  }
  const shown = background?.organizationId === visit.organizationId ? background : null;
  const recorded = visit.measures.filter(({ status }) => status !== null);
  return (
    <div className={styles['prepare']}>
      {visit.row.state === 'planned' && (
        <div className={styles['inline']}>
          <span>{t('field.day')}</span>
          <DayField
            label={t('field.day')}
            value={visit.plannedOn}
            onChange={(plannedOn) => plannedOn !== null && void updateVisit({ plannedOn })}
          />
          <Button type="text" onClick={() => void cancel()}>
            {t('cancelVisit')}
          </Button>
        </div>
      )}
      {visit.aim !== '' && (
        <section>
          <h2>{t('field.aim')}</h2>
          <p>{visit.aim}</p>
        </section>
      )}
      <section aria-label={t('prepare.school')}>
        <h2>{t('prepare.school')}</h2>
        {shown && (
          <p>
            {[
              kindWord(shown.profile.kind),
              shown.profile.ancestors.map(({ nameZh, nameEn }) => localName(nameZh, nameEn)).join(' › '),
              shown.profile.code,
              shown.profile.noteZh,
            ]
              .filter((words) => words)
              .join(' · ')}{' '}
            <Link to={`/organizations/${visit.organizationId}`}>{t('prepare.profile')}</Link>
          </p>
        )}
      </section>
      <section aria-label={t('prepare.problems')}>
        <h2>{t('prepare.problems')}</h2>
        {preparation?.problems.length === 0 && <p className={styles['muted']}>{t('prepare.noProblems')}</p>}
        <ul>
          {preparation?.problems.map((problem) => (
            <li key={problem.id}>
              {formatDay(problem.checkedOn)} {problem.text}
              {problem.basis !== '' && (
                <span className={styles['muted']}>{t('basisIs', { basis: problem.basis })}</span>
              )}{' '}
              <Link to={`/visit/${problem.visitId}?at=problems&record=${problem.id}`}>
                {t('prepare.thatVisit')}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={t('prepare.earlier')}>
        <h2>{t('prepare.earlier')}</h2>
        {preparation?.earlier.length === 0 && <p className={styles['muted']}>{t('prepare.noEarlier')}</p>}
        <ul>
          {preparation?.earlier.map((row) => (
            <li key={row.id}>
              <Link to={`/visit/${row.id}`}>{formatDay(row.plannedOn)}</Link> {visitWord('kind', row.kind)}
              {visitWord('purpose', row.purpose)} {visitWord('state', row.state)}{' '}
              {t('prepare.counts', { records: row.records, problems: row.problems, evidence: row.evidence })}
              {row.checkOn !== null && (
                <span className={styles['muted']}>{t('prepare.checkOn', { day: row.checkOn })}</span>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={t('prepare.measures')}>
        <h2>{t('prepare.measures')}</h2>
        <p className={styles['muted']}>
          {t('prepare.measureCount', { n: visit.measures.length, recorded: recorded.length })}
        </p>
        <ul>
          {recorded.map((measure) => (
            <li key={measure.id}>
              <Link to={`/visit/${visit.id}?at=${measure.id}`}>{measure.code}</Link>{' '}
              {localName(measure.titleZh, measure.titleEn)} {statusWord(measure.status)}{' '}
              {formatPercent(measure.percent)}{' '}
              <span className={styles['muted']}>{formatDay(measure.checkedOn)}</span>
            </li>
          ))}
        </ul>
      </section>
      {shown && shown.readings.length > 0 && (
        <section aria-label={t('prepare.readings')}>
          <h2>{t('prepare.readings')}</h2>
          <ul>
            {shown.readings.map((reading) => (
              <li key={reading.id}>
                <Link to={`/indicator/${reading.indicatorId}`}>
                  {localName(reading.indicatorNameZh, reading.indicatorNameEn)}
                </Link>{' '}
                {reading.shownValue ?? reading.text} {localName(reading.unitZh, reading.unitEn)}{' '}
                <span className={styles['muted']}>{formatDay(reading.day)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {shown && shown.photos.length > 0 && (
        <section aria-label={t('prepare.photos')}>
          <h2>{t('prepare.photos')}</h2>
          <ul className={styles['photos']}>
            {shown.photos.map(({ evidenceId, fileUrl, caption, name }) => (
              <li key={fileUrl}>
                <Link to={`/evidence/${evidenceId}`}>
                  <img src={fileUrl} alt={caption || name} loading="lazy" />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
