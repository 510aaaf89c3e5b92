import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitMeasure } from '../../../db/contract/organizations-calls.ts';
import { formatPercent } from '../../locales/format.ts';
import { localName } from '../../locales/local-name.ts';
import { lightWord, statusWord } from '../../locales/status-words.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import type { DataColumn, ShownRows } from '../../parts/data-table-model.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { LightMark } from '../../parts/light-mark.tsx';
import { StatusTag } from '../../parts/status-tag.tsx';
import styles from './organizations-page.module.css';

export interface UnitMeasuresProps {
  readonly name: string;
  readonly measures: readonly UnitMeasure[];
  readonly onOpenMeasure: (code: string) => void;
  readonly onExport: (shown: ShownRows) => void;
}

/** The measures that expect the unit, and those of which it has something all the same. */
export function UnitMeasures({ name, measures, onOpenMeasure, onExport }: UnitMeasuresProps) {
  const { t } = useTranslation('organizations');
  const columns = useMemo(
    (): readonly DataColumn<UnitMeasure>[] => [
      {
        id: 'light',
        title: t('column.light'),
        width: 76,
        value: ({ light }) => lightWord(light),
        render: ({ light }) => <LightMark light={light} />,
      },
      { id: 'code', title: t('column.code'), width: 76, value: ({ code }) => code },
      {
        id: 'title',
        title: t('column.title'),
        width: 160,
        isFlexible: true,
        value: ({ titleZh, titleEn }) => localName(titleZh, titleEn),
      },
      {
        id: 'plan',
        title: t('column.plan'),
        width: 130,
        isHiddenAtFirst: true,
        value: ({ planTitleZh, planTitleEn }) => localName(planTitleZh, planTitleEn),
      },
      {
        id: 'status',
        title: t('column.status'),
        width: 104,
        value: ({ status }) => (status === null ? null : statusWord(status)),
        render: ({ status }) => <StatusTag status={status} />,
      },
      {
        id: 'percent',
        title: t('column.percent'),
        width: 70,
        align: 'right',
        value: ({ percent }) => percent,
        render: ({ percent }) => formatPercent(percent),
      },
      {
        id: 'due',
        title: t('column.due'),
        width: 106,
        value: ({ dueOn, dueTextZh }) => dueOn ?? (dueTextZh || null),
      },
      { id: 'checkedOn', title: t('column.checkedOn'), width: 106, value: ({ checkedOn }) => checkedOn },
      count('entries', t('column.entries'), ({ entryCount }) => entryCount),
      count('evidence', t('column.evidence'), ({ evidenceCount }) => evidenceCount),
    ],
    [t],
  );
  return (
    <div className={styles['measures']}>
      <DataTable
        name={name}
        columns={columns}
        rows={measures}
        rowKey={({ measureId }) => measureId}
        openKey={null}
        onOpen={({ code }) => onOpenMeasure(code)}
        onExport={onExport}
        empty={<EmptyState text={t('noMeasures')} />}
      />
    </div>
  );
}

function count(id: string, title: string, value: (row: UnitMeasure) => number): DataColumn<UnitMeasure> {
  return {
    id,
    title,
    width: 76,
    align: 'right',
    value,
    sum: (rows) => String(rows.reduce((sum, row) => sum + value(row), 0)),
  };
}
