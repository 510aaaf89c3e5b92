import { Button, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LightSnapshot } from '../../../db/contract/lights-calls.ts';
import type { Plan } from '../../../db/contract/plans-calls.ts';
import { periodKinds, periodOf, type PeriodKind } from '../../../db/model/period.ts';
import { periodWords } from '../../locales/period-words.ts';
import { DayField } from '../../parts/day-field.tsx';
import type { ShownRows } from '../../parts/data-table-model.ts';
import { Section } from './section.tsx';
import styles from './settings-page.module.css';
import { SnapshotList } from './snapshot-list.tsx';

export interface PeriodsSectionProps {
  readonly today: string;
  readonly choice: { readonly kind: PeriodKind; readonly asOf: string | null };
  /** The plans of this office. */
  readonly plans: readonly Plan[];
  readonly snapshots: readonly LightSnapshot[];
  readonly openId: string | null;
  readonly onChoose: (change: { readonly kind?: PeriodKind; readonly asOf?: string | null }) => void;
  readonly onFix: (planIds: readonly string[], period: string, asOf: string) => void;
  readonly onOpen: (snapshotId: string) => void;
  readonly onExport: (shown: ShownRows) => void;
}

/** Fixes the lights of a reporting period for every plan of the office, and lists the periods that were fixed. */
export function PeriodsSection(props: PeriodsSectionProps) {
  const { today, choice, plans, snapshots, openId, onChoose, onFix, onOpen, onExport } = props;
  const { t } = useTranslation('settings');
  const asOf = choice.asOf ?? today;
  const period = periodOf(asOf, choice.kind);
  const fixedIds = new Set(snapshots.filter((row) => row.period === period).map(({ planId }) => planId));
  const open = plans.filter(({ id }) => !fixedIds.has(id)).map(({ id }) => id);
  const isFuture = asOf > today;
  const obstacle = [
    plans.length === 0 && t('periodNoPlan'),
    isFuture && t('periodFuture'),
    plans.length > 0 && open.length === 0 && t('periodIsFixed', { period: periodWords(period) }),
  ].find((text) => text !== false);

  return (
    <Section id="periods" title={t('periods')} hint={t('periodsHint')}>
      <div className={styles['line']}>
        <Radio.Group
          aria-label={t('periodKind')}
          optionType="button"
          name="period-kind"
          value={choice.kind}
          onChange={(event) => onChoose({ kind: event.target.value as PeriodKind })}
          options={periodKinds.map((kind) => ({ value: kind, label: t(`period-${kind}`) }))}
        />
        <label htmlFor="period-as-of">{t('asOf')}</label>
        <DayField
          id="period-as-of"
          label={t('asOf')}
          value={asOf}
          onChange={(day) => onChoose({ asOf: day })}
        />
        <Button type="primary" disabled={obstacle !== undefined} onClick={() => onFix(open, period, asOf)}>
          {t('fixPeriod', { period: periodWords(period) })}
        </Button>
      </div>
      {obstacle !== undefined && <output>{obstacle}</output>}
      {snapshots.length === 0 ? (
        <p className={styles['hint']}>{t('noSnapshots')}</p>
      ) : (
        <SnapshotList snapshots={snapshots} openId={openId} onOpen={onOpen} onExport={onExport} />
      )}
    </Section>
  );
}
