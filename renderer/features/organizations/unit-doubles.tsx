import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrganizationProfile } from '../../../db/contract/organizations-calls.ts';
import { localName } from '../../locales/local-name.ts';
import styles from './organizations-page.module.css';

export interface UnitDoublesProps {
  readonly profile: OrganizationProfile;
  readonly onShow: (organizationId: string) => void;
  readonly onMerge: (intoId: string) => void;
  readonly onUnmerge: (unit: { readonly id: string; readonly nameZh: string }) => void;
}

/** Which unit stands for this one, for which ones it stands, and which ones may be the same. */
export function UnitDoubles({ profile, onShow, onMerge, onUnmerge }: UnitDoublesProps) {
  const { t } = useTranslation('organizations');
  const { standIn, doubles, suspected } = profile;
  return (
    <>
      {standIn && (
        <div className={styles['banner']}>
          <div className={styles['bannerLine']}>
            <span>{t('mergedInto')}</span>
            <UnitLink unit={standIn} onShow={onShow} />
            <Button onClick={() => onUnmerge(profile)}>{t('unmerge')}</Button>
          </div>
          <p className={styles['muted']}>{t('mergedIntoHint')}</p>
        </div>
      )}
      {doubles.length > 0 && (
        <section className={styles['banner']} aria-label={t('doubles')}>
          <h3>{t('doubles')}</h3>
          <ul>
            {doubles.map((unit) => (
              <li key={unit.id}>
                <UnitLink unit={unit} onShow={onShow} />
                <Button onClick={() => onUnmerge(unit)}>{t('unmerge')}</Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {suspected.length > 0 && (
        <section className={styles['banner']} aria-label={t('suspected')}>
          <h3>{t('suspected')}</h3>
          <ul>
            {suspected.map((unit) => (
              <li key={unit.id}>
                <UnitLink unit={unit} onShow={onShow} />
                <span className={styles['muted']}>
                  {[t(`kind.${unit.kind}`), unit.parentName, t(`alike.${unit.alike}`)]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
                <Button aria-label={`${t('mergeThis')} ${unit.nameZh}`} onClick={() => onMerge(unit.id)}>
                  {t('mergeThis')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface UnitLinkProps {
  readonly unit: { readonly id: string; readonly nameZh: string; readonly nameEn: string };
  readonly onShow: (organizationId: string) => void;
}

function UnitLink({ unit, onShow }: UnitLinkProps) {
  return (
    <button type="button" className={styles['unitLink']} onClick={() => onShow(unit.id)}>
      {localName(unit.nameZh, unit.nameEn)}
    </button>
  );
}
