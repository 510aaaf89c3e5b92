import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndicatorDetail } from '../../../db/contract/indicators-calls.ts';
import {
  differenceUnit,
  gapWords,
  paceWords,
  readingWhen,
  shownValueWords,
} from '../../locales/indicator-words.ts';
import { localName } from '../../locales/local-name.ts';
import { lastOf, targetOf, targetWithYear } from './indicator-columns.tsx';
import styles from './indicator-page.module.css';

/** The last reading beside the target that counts: the gap, the pace that it needs and the pace so far. */
export function IndicatorFacts({ indicator }: { readonly indicator: IndicatorDetail }) {
  const { t } = useTranslation('indicators');
  const { assessment } = indicator;
  const { pace } = assessment;
  const last = assessment.lastReadingId === null ? undefined : lastOf(indicator);
  const target = targetOf(indicator);
  const unit = localName(indicator.unitZh, indicator.unitEn);
  const points = differenceUnit(indicator);
  const isPaceOpen = pace !== null && pace.isEnough === null;
  return (
    <section className={styles['facts']} aria-label={t('facts.label')}>
      <dl>
        <Fact term={t('facts.last')}>
          {last ? `${shownValueWords(last)} ${unit}（${readingWhen(last)}）` : t('standing.no-reading')}
        </Fact>
        <Fact term={t('facts.target')}>{target ? targetWithYear(target, t) : t('standing.no-target')}</Fact>
        <Fact term={t('facts.gap')}>{gapWords(assessment.gap, points)}</Fact>
        <Fact term={t('facts.needed')}>{paceWords(pace?.neededPerYear, points)}</Fact>
        <Fact term={t('facts.present')}>
          {paceWords(pace?.presentPerYear, points)}
          {pace !== null && pace.isEnough !== null && (
            <span className={styles['hint']}> {t(pace.isEnough ? 'facts.enough' : 'facts.notEnough')}</span>
          )}
        </Fact>
      </dl>
      {isPaceOpen && <p className={styles['hint']}>{t('facts.paceUnknown')}</p>}
      {indicator.noteZh !== '' && (
        <p className={styles['hint']}>
          {t('facts.note')}：{indicator.noteZh}
        </p>
      )}
    </section>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
