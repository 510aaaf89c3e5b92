import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataColumn, ShownRows } from './data-table-model.ts';
import { DataTable } from './data-table.tsx';

/** One thing wrong (or doubtful) in a file, with the place a person can find it. */
export interface ImportedProblem {
  readonly sheet: string;
  /** 0 where no row is meant. */
  readonly row: number;
  readonly column: string;
  readonly severity: 'error' | 'warning';
  readonly words: string;
  /** What stands there. */
  readonly value: string;
}

export interface ImportProblemsProps {
  readonly problems: readonly ImportedProblem[];
  readonly onExport: (shown: ShownRows) => void;
}

/** Everything that is wrong with a file, by sheet, row and column. */
export function ImportProblems({ problems, onExport }: ImportProblemsProps) {
  const { t } = useTranslation('files');
  const columns = useMemo(
    (): readonly DataColumn<ImportedProblem>[] => [
      {
        id: 'severity',
        title: t('import.severity'),
        width: 96,
        value: ({ severity }) => t(`import.${severity}`),
      },
      { id: 'sheet', title: t('import.sheet'), width: 90, value: ({ sheet }) => sheet },
      { id: 'row', title: t('import.row'), width: 60, align: 'right', value: ({ row }) => row || null },
      { id: 'column', title: t('import.column'), width: 78, value: ({ column }) => column },
      {
        id: 'problem',
        title: t('import.problem'),
        width: 160,
        isFlexible: true,
        value: ({ words }) => words,
      },
      { id: 'value', title: t('import.value'), width: 130, value: ({ value }) => value },
    ],
    [t],
  );
  return (
    <DataTable
      name={t('import.problems')}
      columns={columns}
      rows={problems}
      rowKey={({ sheet, row, column, words, value }) => [sheet, row, column, words, value].join('/')}
      openKey={null}
      onOpen={noop}
      onExport={onExport}
      empty={null}
    />
  );
}

/** Rows of a file are nothing to open yet. */
function noop(): void {}
