import { Button, Select, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Organization } from '../../../db/contract/organizations-calls.ts';
import type { Action } from '../../../db/contract/plans-calls.ts';
import { evidenceAges } from '../../../db/model/evidence-age.ts';
import { lights } from '../../../db/model/light-rules.ts';
import { progressStatuses } from '../../../db/model/progress.ts';
import { lightWord, statusWord } from '../../locales/status-words.ts';
import { lightShapes } from '../../../db/model/state-words.ts';
import { localName } from '../../locales/local-name.ts';
import { dueFilters, type DueFilter, type MeasureFilter } from '../../state/plan-view.ts';
import { focusList } from './measure-table.tsx';
import styles from './plan-page.module.css';
import { actionWords } from './measure-words.ts';
import { SearchField } from './search-field.tsx';

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

/** What narrows the list; `/` goes to the search field from anywhere on the page. */
export function FilterBar({ filter, actions, units, shown, isBeside, onFilter, onClear }: FilterBarProps) {
  const { t } = useTranslation('plan');
  const search = useRef<InputRef>(null);

  useEffect(() => {
    const focusSearch = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      search.current?.focus({ cursor: 'all' });
    };
    globalThis.addEventListener('keydown', focusSearch);
    return () => globalThis.removeEventListener('keydown', focusSearch);
  }, []);

  const isFiltered = Object.keys(filter).length > 0;
  return (
    <search className={styles['filters']} aria-label={t('filters')}>
      <SearchField
        ref={search}
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
            allowClear
            onChange={(actionId?: string) => onFilter({ actionId })}
            options={actions.map((action) => ({ value: action.id, label: actionWords(action) }))}
            popupMatchSelectWidth={false}
          />
          <Select
            aria-label={t('unit')}
            placeholder={t('unit')}
            className={styles['filterWide']}
            value={filter.organizationId}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(organizationId?: string) => onFilter({ organizationId })}
            options={units.map(({ id, nameZh, nameEn }) => ({ value: id, label: localName(nameZh, nameEn) }))}
            popupMatchSelectWidth={false}
          />
          <Select
            aria-label={t('status')}
            placeholder={t('status')}
            className={styles['filter']}
            mode="multiple"
            maxTagCount="responsive"
            value={filter.statuses ?? []}
            allowClear
            onChange={(statuses: NonNullable<MeasureFilter['statuses']>) => onFilter({ statuses })}
            options={progressStatuses.map((status) => ({ value: status, label: statusWord(status) }))}
          />
        </>
      )}
      <Select
        aria-label={t('light')}
        placeholder={t('light')}
        className={styles['filter']}
        mode="multiple"
        maxTagCount="responsive"
        value={filter.lights ?? []}
        allowClear
        onChange={(chosen: NonNullable<MeasureFilter['lights']>) => onFilter({ lights: chosen })}
        options={lights.map((light) => ({
          value: light,
          label: `${lightShapes[light]} ${lightWord(light)}`,
        }))}
      />
      <Select
        aria-label={t('due')}
        placeholder={t('due')}
        className={styles['filter']}
        value={filter.due}
        allowClear
        onChange={(due?: DueFilter) => onFilter({ due })}
        options={dueFilters.map((due) => ({ value: due, label: t(`due-${due}`) }))}
      />
      {filter.evidence && (
        <Select
          aria-label={t('evidence')}
          className={styles['filter']}
          value={filter.evidence}
          allowClear
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

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
