import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OverviewIndicator } from '../../../db/contract/overview-calls.ts';
import { formatCount } from '../../locales/format.ts';
import {
  differenceUnit,
  numberWords,
  paceWords,
  standingWord,
  targetWords,
} from '../../locales/indicator-words.ts';
import { localName } from '../../locales/local-name.ts';
import styles from './overview.module.css';

const shown = 6;
const chartWidth = 120;
const chartHeight = 14;

export interface IndicatorBarsProps {
  readonly indicators: readonly OverviewIndicator[];
}

/** Indicators against their next target, with the pace that is needed; those that have numbers come first. */
export function IndicatorBars({ indicators }: IndicatorBarsProps) {
  const { t } = useTranslation('overview');
  if (indicators.length === 0) return <p className={styles['muted']}>{t('noIndicators')}</p>;
  const ordered = indicators.toSorted(
    (one, other) => Number(one.value === null) - Number(other.value === null),
  );
  return (
    <div className={styles['indicators']}>
      <h3>
        {t('indicators')}{' '}
        <Link to="/indicators">{t('indicatorsMore', { n: formatCount(indicators.length) })}</Link>
      </h3>
      <ul>
        {ordered.slice(0, shown).map((indicator) => (
          <li key={indicator.id}>
            <Link
              className={styles['indicatorName']}
              to={`/indicator/${indicator.id}`}
              title={localName(indicator.nameZh, indicator.nameEn)}
            >
              {localName(indicator.nameZh, indicator.nameEn)}
            </Link>
            <Bar indicator={indicator} />
            <Standing indicator={indicator} />
            <span className={styles['muted']}>
              {t('targetOf', {
                year: indicator.target.year,
                target: targetWords(indicator.target, localName(indicator.unitZh, indicator.unitEn)),
              })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The newest number and what is still needed each year, or how it stands to the target. */
function Standing({ indicator }: { readonly indicator: OverviewIndicator }) {
  const { t } = useTranslation('overview');
  const { value, neededPerYear } = indicator;
  if (value === null) return <span className={styles['muted']}>{t('noReading')}</span>;
  const unit = localName(indicator.unitZh, indicator.unitEn);
  const words =
    neededPerYear === null
      ? standingWord(indicator)
      : t('needed', { pace: paceWords(neededPerYear, differenceUnit(indicator)) });
  return (
    <span>
      {t('reading', { value: numberWords(value), unit })} {words}
    </span>
  );
}

/** From nothing to a tenth above the greatest number: the bar is the value, lines mark baseline and target. */
function Bar({ indicator }: { readonly indicator: OverviewIndicator }) {
  const { t } = useTranslation('overview');
  const { baseline, value } = indicator;
  const target = indicator.target.value;
  const most = Math.max(baseline ?? 0, value ?? 0, target) * 1.1 || 1;
  const x = (amountOf: number): number => (Math.max(0, amountOf) / most) * chartWidth;
  const words = t('chart', {
    name: localName(indicator.nameZh, indicator.nameEn),
    baseline: baseline === null ? '—' : numberWords(baseline),
    value: value === null ? '—' : numberWords(value),
    target: numberWords(target),
  });
  return (
    <svg
      // Drawn here and not an <img>, so that it follows the colours of the page.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={words}
      width={chartWidth}
      height={chartHeight}
      viewBox={`0 0 ${chartWidth} ${chartHeight}`}
      className={styles['chart']}
    >
      <rect className={styles['track']} x={0} y={3} width={chartWidth} height={8} />
      {value !== null && <rect className={styles['value']} x={0} y={3} width={x(value)} height={8} />}
      {baseline !== null && (
        <line className={styles['baseline']} x1={x(baseline)} x2={x(baseline)} y1={3} y2={11} />
      )}
      <line className={styles['target']} x1={x(target)} x2={x(target)} y1={0} y2={chartHeight} />
    </svg>
  );
}
