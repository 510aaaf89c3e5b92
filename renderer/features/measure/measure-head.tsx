import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MeasureDetail } from '../../../db/contract/measures-calls.ts';
import { formatPercent } from '../../locales/format.ts';
import { localName } from '../../locales/local-name.ts';
import { Kbd } from '../../parts/kbd.tsx';
import { LightMark } from '../../parts/light-mark.tsx';
import styles from './measure-page.module.css';

export interface MeasureHeadProps {
  readonly measure: MeasureDetail;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
}

/** Where one is, how the measure stands as of when, and the way to its neighbours. */
export function MeasureHead({ measure, onPrevious, onNext }: MeasureHeadProps) {
  const { t } = useTranslation('measure');
  const planTitle = localName(measure.planTitleZh, measure.planTitleEn);
  const title = localName(measure.titleZh, measure.titleEn);
  return (
    <header className={styles['head']}>
      <nav aria-label={t('head.path')} className={styles['path']}>
        <Link to={`/plan/${measure.planCode}`} title={planTitle}>
          {planTitle}
        </Link>
        <span aria-hidden="true">›</span>
        <span className={styles['action']} title={localName(measure.actionTitleZh, measure.actionTitleEn)}>
          {localName(measure.actionLabelZh, measure.actionLabelEn)}
        </span>
        <span aria-hidden="true">›</span>
      </nav>
      <h1 className={styles['title']} title={title}>
        <span className={styles['code']}>{measure.code}</span> {title}
      </h1>
      <div className={styles['standing']}>
        {measure.retiredOn !== null && <strong>{t('head.retired', { day: measure.retiredOn })}</strong>}
        <LightMark light={measure.light} />
        <span>
          {t('head.percent')}{' '}
          <strong>
            {measure.percent === null && measure.entryCount > 0 ? '—' : formatPercent(measure.percent)}
          </strong>
        </span>
        {measure.expectedPercent !== null && (
          <span>
            {t('head.expected')} {formatPercent(measure.expectedPercent)}
          </span>
        )}
        {measure.expected > 1 && (
          <span>{t('head.reported', { reported: measure.reported, expected: measure.expected })}</span>
        )}
        <span>{t('head.asOf', { day: measure.asOf })}</span>
      </div>
      <div className={styles['steps']}>
        <Link to={`/edit/${measure.id}`}>{t('head.edit')}</Link>
        <Button
          size="small"
          disabled={measure.previousId === null}
          title={measure.previousId === null ? t('head.isFirst') : undefined}
          onClick={onPrevious}
        >
          {t('head.previous')} <Kbd keys="K" />
        </Button>
        <Button
          size="small"
          disabled={measure.nextId === null}
          title={measure.nextId === null ? t('head.isLast') : undefined}
          onClick={onNext}
        >
          {t('head.next')} <Kbd keys="J" />
        </Button>
      </div>
    </header>
  );
}
