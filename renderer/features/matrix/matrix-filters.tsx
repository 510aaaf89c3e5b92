import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../../db/contract/plans-calls.ts';
import { kindWord } from '../../locales/kind-word.ts';
import { localName } from '../../locales/local-name.ts';
import { SearchField } from '../../parts/search-field.tsx';
import { LightFilter, StatusFilter } from '../../parts/state-filters.tsx';
import type { LoadedMatrix, MatrixFilter } from '../../state/matrix-slice.ts';
import { focusGrid } from './matrix-grid.tsx';
import styles from './matrix.module.css';

export interface MatrixFiltersProps {
  readonly filter: MatrixFilter;
  readonly actions: readonly Action[];
  readonly matrix: LoadedMatrix | null;
  readonly onFilter: (change: MatrixFilter) => void;
  readonly onClear: () => void;
  readonly children: ReactNode;
}

/** What narrows the measures and the units. */
export function MatrixFilters({ filter, actions, matrix, onFilter, onClear, children }: MatrixFiltersProps) {
  const { t } = useTranslation(['matrix', 'common']);
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <search className={styles['filters']} aria-label={t('filters')}>
      <SearchField
        label={t('find')}
        className={styles['search']}
        value={filter.text ?? ''}
        onChange={(text) => onFilter({ text })}
        onLeave={focusGrid}
      />
      <Select
        aria-label={t('action')}
        placeholder={t('action')}
        className={styles['filterWide']}
        value={filter.actionId}
        allowClear={{ label: t('common:clearOne') }}
        onChange={(actionId?: string) => onFilter({ actionId })}
        options={actions.map(({ id, labelZh, labelEn, titleZh, titleEn }) => ({
          value: id,
          label: `${localName(labelZh, labelEn)} ${localName(titleZh, titleEn)}`,
        }))}
        popupMatchSelectWidth={false}
      />
      <Select
        aria-label={t('county')}
        placeholder={t('county')}
        className={styles['filter']}
        value={filter.countyId}
        allowClear={{ label: t('common:clearOne') }}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(countyId?: string) => onFilter({ countyId })}
        options={matrix?.countyChoices.map(({ id, nameZh, nameEn }) => ({
          value: id,
          label: localName(nameZh, nameEn),
        }))}
        popupMatchSelectWidth={false}
      />
      <Select
        aria-label={t('kind')}
        placeholder={t('kind')}
        className={styles['filter']}
        mode="multiple"
        maxTagCount="responsive"
        value={filter.kinds ?? []}
        onChange={(kinds: NonNullable<MatrixFilter['kinds']>) => onFilter({ kinds })}
        options={matrix?.kindChoices.map((kind) => ({ value: kind, label: kindWord(kind) }))}
        popupMatchSelectWidth={false}
      />
      <StatusFilter
        className={styles['filter']}
        value={filter.statuses}
        onChange={(statuses) => onFilter({ statuses })}
      />
      <LightFilter
        className={styles['filter']}
        value={filter.lights}
        onChange={(lights) => onFilter({ lights })}
      />
      {isFiltered && (
        <Button type="link" onClick={onClear}>
          {t('clear')}
        </Button>
      )}
      {children}
    </search>
  );
}
