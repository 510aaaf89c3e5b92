import { Button, Input, type InputRef, Select } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../../db/contract/plans-calls.ts';
import { lights } from '../../../db/model/light-rules.ts';
import { progressStatuses } from '../../../db/model/progress.ts';
import { lightShapes } from '../../../db/model/state-words.ts';
import { kindWord } from '../../locales/kind-word.ts';
import { localName } from '../../locales/local-name.ts';
import { lightWord, statusWord } from '../../locales/status-words.ts';
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

/** What narrows the measures and the units; `/` goes to the search field from anywhere on the page. */
export function MatrixFilters({ filter, actions, matrix, onFilter, onClear, children }: MatrixFiltersProps) {
  const { t } = useTranslation('matrix');
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <search className={styles['filters']} aria-label={t('filters')}>
      <SearchField value={filter.text ?? ''} onChange={(text) => onFilter({ text })} />
      <Select
        aria-label={t('action')}
        placeholder={t('action')}
        className={styles['filterWide']}
        value={filter.actionId}
        allowClear
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
        allowClear
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
      <Select
        aria-label={t('status')}
        placeholder={t('status')}
        className={styles['filter']}
        mode="multiple"
        maxTagCount="responsive"
        value={filter.statuses ?? []}
        onChange={(statuses: NonNullable<MatrixFilter['statuses']>) => onFilter({ statuses })}
        options={progressStatuses.map((status) => ({ value: status, label: statusWord(status) }))}
      />
      <Select
        aria-label={t('light')}
        placeholder={t('light')}
        className={styles['filter']}
        mode="multiple"
        maxTagCount="responsive"
        value={filter.lights ?? []}
        onChange={(chosen: NonNullable<MatrixFilter['lights']>) => onFilter({ lights: chosen })}
        options={lights.map((light) => ({
          value: light,
          label: `${lightShapes[light]} ${lightWord(light)}`,
        }))}
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

interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Searches with every letter, but leaves unfinished pinyin alone. Esc empties it, ↓ and Enter go to the grid. */
function SearchField({ value, onChange }: SearchFieldProps) {
  const { t } = useTranslation('matrix');
  const field = useRef<InputRef>(null);
  const [text, setText] = useState(value);
  const [isComposing, setIsComposing] = useState(false);
  if (!isComposing && text.trim() !== value) setText(value);

  useEffect(() => {
    const focusSearch = (event: globalThis.KeyboardEvent): void => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea');
      if (event.key !== '/' || event.defaultPrevented || isTyping) return;
      event.preventDefault();
      field.current?.focus({ cursor: 'all' });
    };
    document.addEventListener('keydown', focusSearch);
    return () => document.removeEventListener('keydown', focusSearch);
  }, []);

  function change(next: string, isUnfinished: boolean): void {
    setText(next);
    if (!isUnfinished) onChange(next);
  }

  function press(event: KeyboardEvent): void {
    if (!isComposing && (event.key === 'ArrowDown' || event.key === 'Enter')) {
      event.preventDefault();
      focusGrid();
      return;
    }
    if (event.key !== 'Escape' || text === '') return;
    event.stopPropagation();
    change('', false);
  }

  return (
    <Input
      ref={field}
      className={styles['search']}
      aria-label={t('find')}
      placeholder={t('find')}
      title={t('findKey')}
      value={text}
      allowClear
      onChange={(event) => change(event.target.value, isComposing)}
      onCompositionStart={() => setIsComposing(true)}
      onCompositionEnd={(event) => {
        setIsComposing(false);
        change(event.currentTarget.value, false);
      }}
      onKeyDown={press}
    />
  );
}
