import { useTranslation } from 'react-i18next';
import type { Indicator, Reading } from '../../../db/contract/indicators-calls.ts';
import { Link } from 'react-router';
import { readingWords, targetWords } from '../../locales/indicator-words.ts';
import { localName } from '../../locales/local-name.ts';
import styles from './tabs.module.css';

/** Numbers that the measure speaks of: where it began, what is to be reached, what was reached. */
export function IndicatorTab({ indicators }: { readonly indicators: readonly Indicator[] }) {
  const { t } = useTranslation('measure');
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t('indicator.name')}</th>
          <th scope="col">{t('indicator.baseline')}</th>
          <th scope="col">{t('indicator.targets')}</th>
          <th scope="col">{t('indicator.readings')}</th>
        </tr>
      </thead>
      <tbody>
        {indicators.map((indicator) => (
          <tr key={indicator.id}>
            <th scope="row">
              <Link to={`/indicator/${indicator.id}`}>{localName(indicator.nameZh, indicator.nameEn)}</Link>
            </th>
            <Lines
              texts={indicator.readings
                .filter((reading) => reading.kind === 'baseline')
                .map((reading) => readingWords(shown(reading), unitOf(indicator)))}
            />
            <Lines
              texts={indicator.targets.map((target) =>
                [
                  target.kind === 'target' ? '' : t(`indicator.${target.kind}`),
                  targetWords(target, unitOf(indicator)),
                  target.year === null
                    ? localName(target.periodZh, '')
                    : t('indicator.year', { year: target.year }),
                ]
                  .filter((part) => part !== '')
                  .join(' '),
              )}
            />
            <Lines
              texts={indicator.readings
                .filter((reading) => reading.kind === 'achieved')
                .map((reading) => readingWords(shown(reading), unitOf(indicator)))}
            />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** With the value that numerator and denominator give, where no other was given. */
function shown(reading: Reading): Reading {
  return { ...reading, value: reading.shownValue };
}

function unitOf({ unitZh, unitEn }: Indicator): string {
  return localName(unitZh, unitEn);
}

function Lines({ texts }: { readonly texts: readonly string[] }) {
  const { t } = useTranslation('measure');
  return (
    <td>
      {texts.length === 0
        ? t('indicator.none')
        : texts.map((text) => (
            <div key={text} className={styles['number']}>
              {text}
            </div>
          ))}
    </td>
  );
}
