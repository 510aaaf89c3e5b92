import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OverviewIndicator } from '../../../db/contract/overview-calls.ts';
import { neededPace } from '../../../db/model/needed-pace.ts';
import { formatCount } from '../../locales/format.ts';
import { localName } from '../../locales/local-name.ts';
import styles from './overview.module.css';

const shown = 6;
const chartWidth = 120;
const chartHeight = 14;

export interface IndicatorBarsProps {
  readonly indicators: readonly OverviewIndicator[];
  readonly asOf: string;
}

/** Indicators against their next target, with the pace that is needed; those that have numbers come first. */
export function IndicatorBars({ indicators, asOf }: IndicatorBarsProps) {
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
            <span className={indicator.value === null ? styles['muted'] : undefined}>
              {indicator.value === null
                ? t('noReading')
                : `${t('reading')} ${amount(indicator, indicator.value)}`}{' '}
              <PaceWords indicator={indicator} asOf={asOf} />
            </span>
            <span className={styles['muted']}>
              {t('targetOf', {
                year: indicator.year,
                comparator: comparatorSigns[indicator.comparator] ?? '',
                value: number(indicator.target),
                unit: localName(indicator.unitZh, indicator.unitEn),
              })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const comparatorSigns: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '=': '', '~': '约' };

function PaceWords({ indicator, asOf }: { readonly indicator: OverviewIndicator; readonly asOf: string }) {
  const { t } = useTranslation('overview');
  const pace = neededPace(indicator, asOf);
  if (pace.kind === 'no-reading') return null;
  if (pace.kind !== 'needed') return <span>{t(pace.kind)}</span>;
  const signed = `${pace.perYear > 0 ? '+' : '−'}${number(Math.abs(pace.perYear))}`;
  return <span>{t('needed', { pace: signed, unit: localName(indicator.unitZh, indicator.unitEn) })}</span>;
}

/** From nothing to a tenth above the greatest number: the bar is the value, lines mark baseline and target. */
function Bar({ indicator }: { readonly indicator: OverviewIndicator }) {
  const { t } = useTranslation('overview');
  const { baseline, value, target } = indicator;
  const most = Math.max(baseline ?? 0, value ?? 0, target) * 1.1 || 1;
  const x = (amountOf: number): number => (Math.max(0, amountOf) / most) * chartWidth;
  const words = t('chart', {
    name: localName(indicator.nameZh, indicator.nameEn),
    baseline: baseline === null ? '—' : number(baseline),
    value: value === null ? '—' : number(value),
    target: number(target),
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

function amount(indicator: OverviewIndicator, value: number): string {
  return `${number(value)}${localName(indicator.unitZh, indicator.unitEn)}`;
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
