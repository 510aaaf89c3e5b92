import { Button, Modal } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SnapshotRow } from '../../../db/contract/lights-calls.ts';
import { formatPercent } from '../../locales/format.ts';
import { localName } from '../../locales/local-name.ts';
import { periodWords } from '../../locales/period-words.ts';
import { lightWord } from '../../locales/status-words.ts';
import type { DataColumn, ShownRows } from '../../parts/data-table-model.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { LightMark } from '../../parts/light-mark.tsx';
import type { SnapshotDetail } from '../../state/lights-slice.ts';
import { LightCountsLine } from './light-counts.tsx';
import styles from './lights.module.css';
import { ruleWords } from './snapshot-list.tsx';

export interface SnapshotDialogProps {
  readonly snapshot: SnapshotDetail | null;
  readonly onClose: () => void;
  readonly onRemove: (snapshot: SnapshotDetail) => void;
  readonly onMeasure: (code: string) => void;
  readonly onExport: (shown: ShownRows) => void;
}

/** Every measure as it stood when its period was fixed; a line opens the measure as it is now. */
export function SnapshotDialog({ snapshot, onClose, onRemove, onMeasure, onExport }: SnapshotDialogProps) {
  const { t } = useTranslation('settings');
  const columns = useMemo(
    (): readonly DataColumn<SnapshotRow>[] => [
      {
        id: 'light',
        title: t('column-light'),
        width: 90,
        value: ({ light }) => lightWord(light),
        render: ({ light }) => <LightMark light={light} />,
      },
      { id: 'code', title: t('column-code'), width: 80, value: ({ code }) => code },
      {
        id: 'title',
        title: t('column-title'),
        width: 200,
        isFlexible: true,
        value: ({ titleZh, titleEn }) => localName(titleZh, titleEn),
      },
      {
        id: 'percent',
        title: t('column-percent'),
        width: 112,
        align: 'right',
        value: ({ percent }) => percent,
        render: ({ percent }) => formatPercent(percent),
      },
      {
        id: 'reported',
        title: t('column-reported'),
        width: 90,
        align: 'right',
        value: ({ reported, expected }) => `${reported}/${expected}`,
      },
    ],
    [t],
  );
  if (!snapshot) return null;
  const title = t('snapshotTitle', {
    period: periodWords(snapshot.period),
    plan: localName(snapshot.planTitleZh, snapshot.planTitleEn),
    day: snapshot.asOf,
  });
  return (
    <Modal
      open
      title={title}
      width={920}
      onCancel={onClose}
      footer={<Button onClick={() => onRemove(snapshot)}>{t('snapshotRemove')}</Button>}
    >
      <p>
        <LightCountsLine counts={snapshot.counts} /> · {ruleWords(snapshot)} · {snapshot.actorName}
      </p>
      <div className={styles['dialog']}>
        <DataTable
          name={title}
          columns={columns}
          rows={snapshot.rows}
          rowKey={({ measureId }) => measureId}
          openKey={null}
          onOpen={({ code }) => onMeasure(code)}
          onExport={onExport}
          empty=""
        />
      </div>
    </Modal>
  );
}
