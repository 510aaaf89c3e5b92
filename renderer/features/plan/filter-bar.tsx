import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Organization } from '../../../db/contract/organizations-calls.ts';
import type { Action } from '../../../db/contract/plans-calls.ts';
import { evidenceAges } from '../../../db/model/evidence-age.ts';
import { localName } from '../../locales/local-name.ts';
import { SearchField } from '../../parts/search-field.tsx';
import { LightFilter, StatusFilter } from '../../parts/state-filters.tsx';
import { dueFilters, type DueFilter, type MeasureFilter } from '../../state/plan-view.ts';
import { focusList } from './measure-table.tsx';
import styles from './plan-page.module.css';
import { actionWords } from './measure-words.ts';

export interface FilterBarProps {
  readonly filter: MeasureFilter;
  readonly actions: readonly Action[];
  readonly units: readonly Organization[];
  /** How many rows the filter leaves, or null when it leaves all. */
  readonly shown: number | null;
  readonly isBeside: boolean;
  readonly onFilter: (change: MeasureFilter) => void;
  readonly onClear: () => void;
}

/** What narrows the list. */
export function FilterBar({ filter, actions, units, shown, isBeside, onFilter, onClear }: FilterBarProps) {
  const { t } = useTranslation(['plan', 'common']);
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <search className={styles['filters']} aria-label={t('filters')}>
      <SearchField
        label={t('find')}
        className={styles['search']}
        value={filter.text ?? ''}
        onChange={(text) => onFilter({ text })}
        onLeave={focusList}
      />
      {!isBeside && (
        <>
          <Select
            aria-label={t('action')}
            placeholder={t('action')}
            className={styles['filterWide']}
            value={filter.actionId}
            allowClear={{ label: t('common:clearOne') }}
            onChange={(actionId?: string) => onFilter({ actionId })}
            options={actions.map((action) => ({ value: action.id, label: actionWords(action) }))}
            popupMatchSelectWidth={false}
          />
          <Select
            aria-label={t('unit')}
            placeholder={t('unit')}
            className={styles['filterWide']}
            value={filter.organizationId}
            allowClear={{ label: t('common:clearOne') }}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(organizationId?: string) => onFilter({ organizationId })}
            options={units.map(({ id, nameZh, nameEn }) => ({ value: id, label: localName(nameZh, nameEn) }))}
            popupMatchSelectWidth={false}
          />
          <StatusFilter
            className={styles['filter']}
            value={filter.statuses}
            onChange={(statuses) => onFilter({ statuses })}
          />
        </>
      )}
      <LightFilter
        className={styles['filter']}
        value={filter.lights}
        onChange={(lights) => onFilter({ lights })}
      />
      <Select
        aria-label={t('due')}
        placeholder={t('due')}
        className={styles['filter']}
        value={filter.due}
        allowClear={{ label: t('common:clearOne') }}
        onChange={(due?: DueFilter) => onFilter({ due })}
        options={dueFilters.map((due) => ({ value: due, label: t(`due-${due}`) }))}
      />
      {filter.evidence && (
        <Select
          aria-label={t('evidence')}
          className={styles['filter']}
          value={filter.evidence}
          allowClear={{ label: t('common:clearOne') }}
          onChange={(evidence?: MeasureFilter['evidence']) => onFilter({ evidence })}
          options={evidenceAges.map((age) => ({ value: age, label: t(`evidence-${age}`) }))}
        />
      )}
      {shown !== null && <output className={styles['shown']}>{t('shown', { n: shown })}</output>}
      {isFiltered && (
        <Button type="link" className={styles['clear']} onClick={onClear}>
          {t('clear')}
        </Button>
      )}
    </search>
  );
}
