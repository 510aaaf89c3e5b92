import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IndicatorDetail } from '../../../db/contract/indicators-calls.ts';
import { localName } from '../../locales/local-name.ts';
import { Kbd } from '../../parts/kbd.tsx';
import styles from './indicator-page.module.css';
import { StandingMark } from './standing-mark.tsx';

export interface IndicatorHeadProps {
  readonly indicator: IndicatorDetail;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
}

/** Where one is, how the indicator stands, and the way to its neighbours. */
export function IndicatorHead({ indicator, onPrevious, onNext }: IndicatorHeadProps) {
  const { t } = useTranslation('indicators');
  const { planCode, planTitleZh, planTitleEn, attachTo, attachCode, attachTitleZh, attachTitleEn } =
    indicator;
  const name = localName(indicator.nameZh, indicator.nameEn);
  const attached = localName(attachTitleZh, attachTitleEn);
  return (
    <header className={styles['head']}>
      <nav aria-label={t('head.path')} className={styles['path']}>
        <Link to={`/indicators/${planCode}`}>{t('title')}</Link>
        <span aria-hidden="true">›</span>
        <Link to={`/plan/${planCode}`}>{localName(planTitleZh, planTitleEn)}</Link>
        <span aria-hidden="true">›</span>
        {attachTo === 'measure' && (
          <>
            <Link to={`/measure/${attachCode}`} title={attached}>
              {attachCode}
            </Link>
            <span aria-hidden="true">›</span>
          </>
        )}
        {attachTo === 'action' && (
          <>
            <span title={attached}>{attachCode}</span>
            <span aria-hidden="true">›</span>
          </>
        )}
      </nav>
      <h1 className={styles['title']} title={name}>
        {name}
      </h1>
      <StandingMark assessment={indicator.assessment} />
      <div className={styles['steps']}>
        <Button disabled={indicator.previousId === null} onClick={onPrevious}>
          {t('head.previous')} <Kbd keys="K" />
        </Button>
        <Button disabled={indicator.nextId === null} onClick={onNext}>
          {t('head.next')} <Kbd keys="J" />
        </Button>
      </div>
    </header>
  );
}
