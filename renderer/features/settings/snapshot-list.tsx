import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LightSnapshot } from '../../../db/contract/lights-calls.ts';
import { lights } from '../../../db/model/light-rules.ts';
import { i18n } from '../../locales/i18n.ts';
import { localName } from '../../locales/local-name.ts';
import { periodWords } from '../../locales/period-words.ts';
import { lightWord } from '../../locales/status-words.ts';
import type { DataColumn, ShownRows } from '../../parts/data-table-model.ts';
import { DataTable } from '../../parts/data-table.tsx';
import styles from './lights.module.css';

export interface SnapshotListProps {
  readonly snapshots: readonly LightSnapshot[];
  readonly openId: string | null;
  readonly onOpen: (snapshotId: string) => void;
  readonly onExport: (shown: ShownRows) => void;
}

/** The periods that were fixed, each with its counts and the rule that made them. */
export function SnapshotList({ snapshots, openId, onOpen, onExport }: SnapshotListProps) {
  const { t } = useTranslation('settings');
  const columns = useMemo(
    (): readonly DataColumn<LightSnapshot>[] => [
      { id: 'period', title: t('column-period'), width: 132, value: ({ period }) => periodWords(period) },
      {
        id: 'plan',
        title: t('column-plan'),
        width: 150,
        isFlexible: true,
        value: ({ planTitleZh, planTitleEn }) => localName(planTitleZh, planTitleEn),
      },
      { id: 'asOf', title: t('column-asOf'), width: 104, value: ({ asOf }) => asOf },
      ...lights.map((light) => ({
        id: light,
        title: lightWord(light),
        width: 64,
        align: 'right' as const,
        value: ({ counts }: LightSnapshot) => counts[light],
      })),
      { id: 'rule', title: t('column-rule'), width: 200, value: ruleWords },
      {
        id: 'by',
        title: t('column-by'),
        width: 100,
        isHiddenAtFirst: true,
        value: ({ actorName }) => actorName,
      },
    ],
    [t],
  );
  return (
    <div className={styles['list']}>
      <DataTable
        name={t('snapshots')}
        columns={columns}
        rows={snapshots}
        rowKey={({ id }) => id}
        openKey={openId}
        onOpen={({ id }) => onOpen(id)}
        onExport={onExport}
        empty={t('noSnapshots')}
      />
    </div>
  );
}

/** The name of the rule, or its numbers where the office had its own. */
export function ruleWords({ preset, yellowDays, redGap, behindLight }: LightSnapshot): string {
  if (preset !== null) return i18n.t(`settings:preset-${preset}`);
  return i18n.t('settings:ruleOwn', { days: yellowDays, gap: redGap, light: lightWord(behindLight) });
}
