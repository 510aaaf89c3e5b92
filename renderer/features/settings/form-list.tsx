import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormHead } from '../../../db/contract/forms-calls.ts';
import { wordsIn } from '../../../db/model/form/form.ts';
import { formLanguage } from '../../locales/i18n.ts';
import type { DataColumn, ShownRows } from '../../parts/data-table-model.ts';
import { DataTable } from '../../parts/data-table.tsx';
import styles from './forms.module.css';

export interface FormListProps {
  readonly heads: readonly FormHead[];
  readonly openId: string | null;
  readonly onOpen: (formId: string) => void;
  readonly onExport: (shown: ShownRows) => void;
}

/** Every form of the library, each version by itself; those of the office come first. */
export function FormList({ heads, openId, onOpen, onExport }: FormListProps) {
  const { t } = useTranslation('forms');
  const columns = useMemo(
    (): readonly DataColumn<FormHead>[] => [
      {
        id: 'title',
        title: t('column.title'),
        width: 220,
        isFlexible: true,
        value: ({ title }) => wordsIn(title, formLanguage()),
      },
      {
        id: 'code',
        title: t('column.code'),
        width: 210,
        isHiddenAtFirst: true,
        value: ({ code }) => code,
      },
      { id: 'version', title: t('column.version'), width: 90, value: ({ version }) => version },
      {
        id: 'source',
        title: t('column.source'),
        width: 90,
        value: ({ isBuiltIn }) => t(isBuiltIn ? 'source.builtIn' : 'source.own'),
      },
      {
        id: 'questions',
        title: t('column.questions'),
        width: 90,
        align: 'right',
        value: ({ questions }) => questions,
      },
      {
        id: 'most',
        title: t('column.most'),
        width: 80,
        align: 'right',
        value: ({ most }) => most,
        render: ({ most }) => most ?? '—',
      },
    ],
    [t],
  );
  const rows = useMemo(
    () => heads.toSorted((one, other) => Number(one.isBuiltIn) - Number(other.isBuiltIn)),
    [heads],
  );
  return (
    <div className={styles['list']}>
      <DataTable
        name={t('libraryTable')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        openKey={openId}
        onOpen={({ id }) => onOpen(id)}
        onExport={onExport}
        empty={t('noForms')}
      />
    </div>
  );
}
