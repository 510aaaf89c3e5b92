import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportProblem, ImportResult } from '../../../db/contract/organizations-calls.ts';
import { organizationKinds } from '../../../db/model/organization.ts';
import { formatCount } from '../../locales/format.ts';
import type { DataColumn, ShownRows } from '../../parts/data-table-model.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { problemWord } from './import-words.ts';
import styles from './organizations-page.module.css';

export interface ImportPreviewProps {
  readonly result: ImportResult;
  readonly onExport: (shown: ShownRows) => void;
}

type Created = ImportResult['created'][number];

/** What a file would do: its problems with sheet, row and column, or else the units that it brings. */
export function ImportPreview({ result, onExport }: ImportPreviewProps) {
  const { t } = useTranslation('organizations');
  const { created, existing, problems } = result;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const problemColumns = useMemo(
    (): readonly DataColumn<ImportProblem>[] => [
      {
        id: 'severity',
        title: t('column.severity'),
        width: 86,
        value: (row) => t(`severity.${row.severity}`),
      },
      { id: 'sheet', title: t('column.sheet'), width: 110, value: ({ sheet }) => sheet },
      { id: 'row', title: t('column.row'), width: 60, align: 'right', value: ({ row }) => row || null },
      { id: 'column', title: t('column.column'), width: 60, value: ({ column }) => column },
      {
        id: 'problem',
        title: t('column.problem'),
        width: 160,
        isFlexible: true,
        value: ({ problem }) => problemWord(problem),
      },
      { id: 'value', title: t('column.value'), width: 150, value: ({ value }) => value },
    ],
    [t],
  );
  const unitColumns = useMemo(
    (): readonly DataColumn<Created>[] => [
      { id: 'nameZh', title: t('form.nameZh'), width: 200, isFlexible: true, value: ({ nameZh }) => nameZh },
      { id: 'kind', title: t('form.kind'), width: 140, value: ({ kind }) => kindWord(kind) },
      { id: 'parent', title: t('form.parent'), width: 200, value: ({ parentName }) => parentName },
    ],
    // The words of the kinds change with the language, as `t` does.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [t],
  );

  function kindWord(kind: string): string {
    const known = organizationKinds.find((each) => each === kind);
    return known ? t(`kind.${known}`) : kind;
  }

  return (
    <>
      <p aria-live="polite">
        {errors > 0
          ? t('importErrors', { n: formatCount(errors) })
          : created.length === 0
            ? t('importNothing')
            : t('importWould', { n: formatCount(created.length), existing: formatCount(existing.length) })}
        {warnings > 0 && ` ${t('importWarnings', { n: formatCount(warnings) })}`}
      </p>
      <div className={styles['importTable']}>
        {problems.length > 0 ? (
          <DataTable
            name={t('importProblems')}
            columns={problemColumns}
            rows={problems}
            rowKey={(row) => `${row.sheet}/${row.row}/${row.column}/${row.problem}`}
            openKey={null}
            onOpen={noop}
            onExport={onExport}
            empty={null}
          />
        ) : (
          <DataTable
            name={t('importNew')}
            columns={unitColumns}
            rows={created}
            rowKey={(row) => `${row.parentName}/${row.nameZh}`}
            openKey={null}
            onOpen={noop}
            onExport={onExport}
            empty={null}
          />
        )}
      </div>
    </>
  );
}

/** Rows of a file are nothing to open yet. */
function noop(): void {}
