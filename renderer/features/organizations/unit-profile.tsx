import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OrganizationProfile } from '../../../db/contract/organizations-calls.ts';
import { formatCount } from '../../locales/format.ts';
import { localName } from '../../locales/local-name.ts';
import type { ShownRows } from '../../parts/data-table-model.ts';
import styles from './organizations-page.module.css';
import { UnitDoubles } from './unit-doubles.tsx';
import { UnitEntries } from './unit-entries.tsx';
import { UnitMeasures } from './unit-measures.tsx';
import { UnitProblems } from './unit-problems.tsx';
import { UnitVisits } from './unit-visits.tsx';

export interface UnitProfileProps {
  readonly profile: OrganizationProfile;
  readonly onShow: (organizationId: string) => void;
  readonly onOpenMeasure: (code: string) => void;
  readonly onShowEvidence: () => void;
  readonly onNewVisit: () => void;
  readonly onEdit: () => void;
  readonly onAddUnder: () => void;
  readonly onMerge: (intoId: string | null) => void;
  readonly onUnmerge: (unit: { readonly id: string; readonly nameZh: string }) => void;
  readonly onRemove: () => void;
  readonly onExport: (shown: ShownRows) => void;
}

/** One unit: where it stands, its visits and problems, how its measures stand, what was recorded last, and doubles. */
export function UnitProfile({ profile, ...act }: UnitProfileProps) {
  const { t } = useTranslation('organizations');
  const { ancestors, measures, standIn } = profile;
  const expected = measures.filter(({ isExpected }) => isExpected);
  const reported = expected.filter(({ status }) => status !== null);
  return (
    <article className={styles['profile']} aria-labelledby="unit-name">
      <ol className={styles['path']} aria-label={t('form.parent')}>
        {ancestors.length === 0 && <li>{t('topLevel')}</li>}
        {ancestors.map((unit) => (
          <li key={unit.id}>
            <button type="button" onClick={() => act.onShow(unit.id)}>
              {localName(unit.nameZh, unit.nameEn)}
            </button>{' '}
            ›
          </li>
        ))}
      </ol>
      <header className={styles['head']}>
        <h2 id="unit-name">{localName(profile.nameZh, profile.nameEn)}</h2>
        <Button onClick={act.onEdit}>{t('edit')}</Button>
        <Button onClick={act.onAddUnder}>{t('addUnder')}</Button>
        {!standIn && <Button onClick={() => act.onMerge(null)}>{t('merge')}</Button>}
        {profile.canRemove && <Button onClick={act.onRemove}>{t('remove')}</Button>}
      </header>
      <p className={styles['facts']}>
        <strong>{t(`kind.${profile.kind}`)}</strong>
        <span>{profile.code === '' ? t('noCode') : `${t('code')} ${profile.code}`}</span>
        {profile.isSample && <span>{t('sample')}</span>}
        <span>
          {profile.childCount === 0
            ? t('noUnder')
            : t('under', { n: formatCount(profile.childCount), all: formatCount(profile.descendantCount) })}
        </span>
        <span>{t('expected', { n: expected.length })}</span>
        <span>{t('reported', { n: reported.length })}</span>
        {profile.evidenceCount === 0 ? (
          <span>{t('evidence', { n: 0 })}</span>
        ) : (
          <Link to="/evidence" onClick={act.onShowEvidence}>
            {t('evidence', { n: formatCount(profile.evidenceCount) })}
          </Link>
        )}
        <span>{t('assignments', { n: formatCount(profile.assignmentCount) })}</span>
      </p>
      {profile.noteZh !== '' && <p className={styles['notes']}>{profile.noteZh}</p>}
      <UnitDoubles profile={profile} onShow={act.onShow} onMerge={act.onMerge} onUnmerge={act.onUnmerge} />
      <UnitVisits key={`visits-${profile.id}`} visits={profile.visits} onNewVisit={act.onNewVisit} />
      <UnitProblems key={`problems-${profile.id}`} problems={profile.problems} />
      <h3 className={styles['sectionTitle']}>{t('measures')}</h3>
      <UnitMeasures
        name={`${profile.nameZh} ${t('measures')}`}
        measures={measures}
        onOpenMeasure={act.onOpenMeasure}
        onExport={act.onExport}
      />
      <h3 className={styles['sectionTitle']}>{t('newest')}</h3>
      <UnitEntries rows={profile.newest} organizationId={standIn?.id ?? profile.id} />
    </article>
  );
}
