import { Select } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndicatorDetail } from '../../../db/contract/indicators-calls.ts';
import { localName } from '../../locales/local-name.ts';
import { useMedia } from '../../parts/use-media.ts';
import { chartLines, chartSummary } from './chart-option.ts';
import styles from './chart-panel.module.css';

const ReadingChart = lazy(() =>
  import('./reading-chart.tsx').then((module) => ({ default: module.ReadingChart })),
);

/** The chart, said in one sentence for who cannot see it; every number of it also stands in the tables below. */
export function ChartPanel({ indicator }: { readonly indicator: IndicatorDetail }) {
  const { t } = useTranslation('indicators');
  const isDark = useMedia('screen and (prefers-color-scheme: dark)');
  const [unitId, setUnitId] = useState<string | null>(null);
  const lines = useMemo(() => chartLines(indicator, unitId, t), [indicator, unitId, t]);
  const units = unitsWithReadings(indicator);
  const city = indicator.cityNameZh || t('wholeCity');
  const shownName = units.find(({ id }) => id === unitId)?.name ?? city;
  const isEmpty = lines.readings.length === 0 && lines.targets.length === 0;

  return (
    <section className={styles['panel']} aria-label={t('chart.label')}>
      {units.length > 0 && (
        <Select
          className={styles['unit']}
          aria-label={t('chart.shownUnit')}
          value={unitId ?? ''}
          options={[{ value: '', label: city }, ...units.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(id: string) => setUnitId(id === '' ? null : id)}
        />
      )}
      {isEmpty ? (
        <p className={styles['empty']}>{t('chart.empty')}</p>
      ) : (
        <figure aria-label={chartSummary(indicator, lines, shownName, t)} className={styles['figure']}>
          <Suspense fallback={<p className={styles['empty']}>{t('chart.loading')}</p>}>
            <ReadingChart
              key={isDark ? 'dark' : 'light'}
              lines={lines}
              unit={localName(indicator.unitZh, indicator.unitEn)}
            />
          </Suspense>
        </figure>
      )}
      {lines.undated > 0 && <p className={styles['undated']}>{t('chart.undated', { n: lines.undated })}</p>}
    </section>
  );
}

/** Units that have readings of their own, in the order of their names. */
function unitsWithReadings({ readings }: IndicatorDetail) {
  const names = new Map(
    readings.flatMap(({ organizationId, organizationName }) =>
      organizationId === null ? [] : [[organizationId, organizationName] as const],
    ),
  );
  return [...names].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name));
}
