import { useTranslation } from 'react-i18next';
import type { IndicatorDetail, Reading } from '../../../db/contract/indicators-calls.ts';
import { readingWhen, shownValueWords } from '../../locales/indicator-words.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { unitName } from './reading-table.tsx';
import styles from './tables.module.css';

/** Units down, years across: the standing reading of each, 未填 where there is none. */
export function YearTable({ indicator }: { readonly indicator: IndicatorDetail }) {
  const { t } = useTranslation('indicators');
  const standing = indicator.readings.filter(
    ({ isWithdrawn, correctedById }) => !isWithdrawn && correctedById === null,
  );
  if (standing.length === 0) return <EmptyState text={t('years.empty')} />;
  // Newest day first; turned round, so that time runs from left to right and the newest of a year wins.
  const oldestFirst = standing.toReversed();
  const periods = [...new Set(oldestFirst.map(readingWhen))];
  const cells = new Map(
    oldestFirst.map((reading) => [cellKey(reading.organizationId, readingWhen(reading)), reading]),
  );
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t('years.unit')}</th>
          {periods.map((period) => (
            <th key={period} scope="col" data-align="right">
              {period}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {unitsOf(indicator, standing, t('wholeCity')).map(({ id, name }) => (
          <tr key={id ?? ''}>
            <th scope="row">{name}</th>
            {periods.map((period) => (
              <YearCell key={period} reading={cells.get(cellKey(id, period))} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function YearCell({ reading }: { readonly reading: Reading | undefined }) {
  const { t } = useTranslation('indicators');
  return (
    <td data-align="right" data-blank={reading ? undefined : true}>
      {reading ? shownValueWords(reading) : t('standing.no-reading')}
    </td>
  );
}

/** The city, its counties once one of them has a reading, and whatever other units have one. */
function unitsOf(indicator: IndicatorDetail, standing: readonly Reading[], wholeCity: string) {
  const others = standing.filter(({ organizationId }) => organizationId !== null);
  const named = others.map(
    (reading) => [reading.organizationId, unitName(reading, indicator, wholeCity)] as const,
  );
  const counties = indicator.units.map(({ id, nameZh }) => [id, nameZh] as const);
  const units = new Map<string | null, string>([
    [null, indicator.cityNameZh || wholeCity],
    ...(others.length > 0 ? counties : []),
    ...named,
  ]);
  return [...units].map(([id, name]) => ({ id, name }));
}

function cellKey(unitId: string | null, period: string): string {
  return `${unitId ?? ''} ${period}`;
}
