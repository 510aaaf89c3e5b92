import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportResult } from '../../../db/contract/organizations-calls.ts';
import { organizationKinds } from '../../../db/model/organization.ts';
import { formatCount } from '../../locales/format.ts';
import type { DataColumn, ShownRows } from '../../parts/data-table-model.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { ImportProblems } from '../../parts/import-problems.tsx';
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
          <ImportProblems
            problems={problems.map(({ problem, ...place }) => ({ ...place, words: problemWord(problem) }))}
            onExport={onExport}
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
