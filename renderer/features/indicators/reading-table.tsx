import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { IndicatorDetail, Reading } from '../../../db/contract/indicators-calls.ts';
import { impliedDenominator, rateScale } from '../../../db/model/indicator-rules.ts';
import { formatDateTime } from '../../locales/format.ts';
import { numberWords, readingWhen, shownValueWords } from '../../locales/indicator-words.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import styles from './tables.module.css';

export interface ReadingTableProps {
  readonly indicator: IndicatorDetail;
  readonly onCorrect: (reading: Reading) => void;
  readonly onWithdraw: (readingId: string) => void;
  readonly onRestore: (readingId: string) => void;
}

/** Every reading, newest day first; corrected and withdrawn ones stay, and say so. */
export function ReadingTable(props: ReadingTableProps) {
  const { t } = useTranslation('indicators');
  const { indicator } = props;
  if (indicator.readings.length === 0) return <EmptyState text={t('reading.empty')} />;
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t('reading.when')}</th>
          <th scope="col">{t('reading.unit')}</th>
          <th scope="col" data-align="right">
            {t('reading.value')}
          </th>
          <th scope="col" data-align="right">
            {t('reading.fraction')}
          </th>
          <th scope="col">{t('reading.note')}</th>
          <th scope="col">{t('reading.by')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('reading.acts')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {indicator.readings.map((reading) => (
          <ReadingRow key={reading.id} reading={reading} {...props} />
        ))}
      </tbody>
    </table>
  );
}

function ReadingRow({ reading, indicator, ...act }: ReadingTableProps & { readonly reading: Reading }) {
  const { t } = useTranslation('indicators');
  const when = readingWhen(reading);
  const unit = unitName(reading, indicator, t('wholeCity'));
  const isBuiltIn = reading.recordedAtMs === null;
  const isOld = reading.isWithdrawn || reading.correctedById !== null;
  const words = { unit, when };
  return (
    <tr data-old={isOld || undefined}>
      <th scope="row">
        {when}
        {reading.schoolYear !== null && reading.asOfOn !== null && (
          <div className={styles['hint']}>{reading.asOfOn}</div>
        )}
      </th>
      <td className={styles['by']}>{unit}</td>
      <td data-align="right">
        <span className={styles['value']}>{shownValueWords(reading)}</span>
        {reading.value === null && reading.shownValue !== null && (
          <div className={styles['hint']}>{t('reading.workedOut')}</div>
        )}
      </td>
      <td data-align="right" className={styles['by']}>
        {fractionWords(reading)}
      </td>
      <td className={styles['words']}>
        <Marks reading={reading} />
        {reading.caliber !== '' && <div>{`${t('reading.caliber')}：${reading.caliber}`}</div>}
        {reading.noteZh !== '' && <div>{reading.noteZh}</div>}
        {reading.reason !== '' && (
          <div className={styles['hint']}>{t('reading.reason', { reason: reading.reason })}</div>
        )}
        <ImpliedNote reading={reading} indicator={indicator} />
      </td>
      <td className={styles['by']}>
        {reading.recordedAtMs === null ? (
          t('reading.builtIn')
        ) : (
          <>
            {reading.actorName}
            <div className={styles['hint']}>{formatDateTime(reading.recordedAtMs)}</div>
          </>
        )}
      </td>
      <td className={styles['acts']}>
        {!isOld && (
          <Button
            size="small"
            aria-label={t('reading.correctOf', words)}
            onClick={() => act.onCorrect(reading)}
          >
            {t('reading.correct')}
          </Button>
        )}
        {!isOld && !isBuiltIn && (
          <Button
            size="small"
            aria-label={t('reading.withdrawOf', words)}
            onClick={() => act.onWithdraw(reading.id)}
          >
            {t('reading.withdraw')}
          </Button>
        )}
        {reading.isWithdrawn && (
          <Button
            size="small"
            aria-label={t('reading.restoreOf', words)}
            onClick={() => act.onRestore(reading.id)}
          >
            {t('reading.restore')}
          </Button>
        )}
      </td>
    </tr>
  );
}

function Marks({ reading }: { readonly reading: Reading }) {
  const { t } = useTranslation('indicators');
  const marks = [
    reading.kind === 'baseline' ? t('reading.baseline') : '',
    reading.isWithdrawn ? t('reading.withdrawn') : '',
    reading.correctedById === null ? '' : t('reading.corrected'),
  ].filter((mark) => mark !== '');
  return marks.map((mark) => (
    <span key={mark} className={styles['mark']}>
      {mark}
    </span>
  ));
}

/** What a rate and its numerator imply of a denominator that nobody gave. */
function ImpliedNote({
  reading,
  indicator,
}: {
  readonly reading: Reading;
  readonly indicator: IndicatorDetail;
}) {
  const { t } = useTranslation('indicators');
  const { value, numerator, denominator } = reading;
  const scale = rateScale(indicator.rateKind, indicator.unitZh);
  if (scale === null || value === null || numerator === null || denominator !== null) return null;
  const implied = impliedDenominator(value, numerator, scale);
  return implied && <div className={styles['hint']}>{t('reading.implied', { ...implied })}</div>;
}

/** 369／858; a side that is not known is a dash. */
function fractionWords({ numerator, denominator }: Reading): string {
  if (numerator === null && denominator === null) return '—';
  return `${sideWords(numerator)}／${sideWords(denominator)}`;
}

function sideWords(number: number | null): string {
  return number === null ? '—' : numberWords(number);
}

export function unitName(reading: Reading, { cityNameZh }: IndicatorDetail, wholeCity: string): string {
  return reading.organizationId === null ? cityNameZh || wholeCity : reading.organizationName;
}
