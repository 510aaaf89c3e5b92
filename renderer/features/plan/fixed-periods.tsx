import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LightSnapshot } from '../../../db/contract/lights-calls.ts';
import { lights } from '../../../db/model/light-rules.ts';
import { formatCount } from '../../locales/format.ts';
import { periodWords } from '../../locales/period-words.ts';
import { LightMark } from '../../parts/light-mark.tsx';
import styles from './plan-page.module.css';

export interface FixedPeriodsProps {
  /** Of this plan, of periods in which the day of the list lies. */
  readonly snapshots: readonly LightSnapshot[];
  readonly onOpen: (snapshotId: string) => void;
}

/** That a period was fixed, and with which lights: those of the list are computed by the rule and entries of now. */
export function FixedPeriods({ snapshots, onOpen }: FixedPeriodsProps) {
  const { t } = useTranslation('plan');
  return snapshots.map(({ id, period, asOf, counts }) => (
    <p key={id} className={styles['fixed']}>
      {t('periodFixed', { period: periodWords(period), day: asOf })}
      {lights.map((light) => (
        <span key={light}>
          <LightMark light={light} /> {formatCount(counts[light])}
        </span>
      ))}
      <Button size="small" type="link" onClick={() => onOpen(id)}>
        {t('openFixed')}
      </Button>
    </p>
  ));
}
