import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceRow } from '../../../db/contract/evidence-calls.ts';
import { mediaKindOf } from '../../../db/model/media-kind.ts';
import { formatBytes, formatDateTime } from '../../locales/format.ts';
import { DataTable, type DataTableProps } from '../../parts/data-table.tsx';
import type { DataColumn } from '../../parts/data-table-model.ts';
import { nameOf } from './evidence-words.ts';

export interface EvidenceTableProps {
  readonly rows: readonly EvidenceRow[];
  readonly openId: string | null;
  readonly onOpen: (evidenceId: string) => void;
  readonly onExport: DataTableProps<EvidenceRow>['onExport'];
}

/** The same pieces as lines: sorted, filtered per column, copied and exported as shown. */
export function EvidenceTable({ rows, openId, onOpen, onExport }: EvidenceTableProps) {
  const { t } = useTranslation('evidence');
  const columns = useMemo(
    (): readonly DataColumn<EvidenceRow>[] => [
      { id: 'name', title: t('column-name'), width: 200, isFlexible: true, value: nameOf },
      {
        id: 'kind',
        title: t('column-kind'),
        width: 88,
        value: (row) => t(`kind-${mediaKindOf(row.files[0]?.mediaType ?? '')}`),
      },
      {
        id: 'measures',
        title: t('column-measures'),
        width: 110,
        value: (row) => row.measureCodes.join(' ') || t('noMeasure'),
      },
      {
        id: 'unit',
        title: t('column-unit'),
        width: 120,
        value: (row) => row.organizationName || t('wholeMeasure'),
      },
      { id: 'standsFor', title: t('column-standsFor'), width: 108, value: (row) => row.standsForOn },
      {
        id: 'recorded',
        title: t('column-recorded'),
        width: 146,
        value: (row) => formatDateTime(row.recordedAtMs),
      },
      { id: 'actor', title: t('column-actor'), width: 90, value: (row) => row.actorName },
      {
        id: 'size',
        title: t('column-size'),
        width: 88,
        align: 'right',
        isHiddenAtFirst: true,
        value: sizeOf,
        render: (row) => formatBytes(sizeOf(row)),
        sum: (shown) => formatBytes(shown.reduce((sum, row) => sum + sizeOf(row), 0)),
      },
      {
        id: 'files',
        title: t('column-files'),
        width: 180,
        isHiddenAtFirst: true,
        value: (row) => row.files.map(({ name }) => name).join('、'),
      },
    ],
    [t],
  );
  return (
    <DataTable
      name={t('listName')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      openKey={openId}
      onOpen={({ id }) => onOpen(id)}
      onExport={onExport}
      empty={t('noneFound')}
    />
  );
}

function sizeOf(row: EvidenceRow): number {
  return row.files.reduce((sum, { size }) => sum + size, 0);
}
