import { Button, Input, type InputRef, Select } from 'antd';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Organization } from '../../../db/contract/organizations-calls.ts';
import type { Plan } from '../../../db/contract/plans-calls.ts';
import { mediaKinds, type MediaKind } from '../../../db/model/media-kind.ts';
import { localName } from '../../locales/local-name.ts';
import { DayField } from '../../parts/day-field.tsx';
import type { MeasureChoice } from '../../state/evidence-slice.ts';
import { type EvidenceFilter, type EvidenceState, evidenceStates } from '../../state/evidence-view.ts';
import styles from './evidence-page.module.css';
import { MeasureSelect } from './measure-select.tsx';

export interface FilterPaneProps {
  readonly search: Ref<InputRef>;
  readonly filter: EvidenceFilter;
  readonly plans: readonly Plan[];
  readonly measures: readonly MeasureChoice[];
  readonly units: readonly Organization[];
  readonly onFilter: (change: EvidenceFilter) => void;
  readonly onClear: () => void;
  readonly onFindMeasures: (text: string) => void;
  readonly onFindUnits: (text: string) => void;
  /** ↓ or Enter in the search field: on to what was found. */
  readonly onLeave: () => void;
}

/** What narrows the evidence. */
export function FilterPane(props: FilterPaneProps) {
  const { search, filter, plans, measures, units, onFilter, onClear, onLeave } = props;
  const { t } = useTranslation('evidence');
  const isFiltered = Object.values(filter).some((value) => value !== undefined && value !== '');
  return (
    <search className={styles['filters']} aria-label={t('filters')}>
      <TextFilter
        search={search}
        value={filter.text ?? ''}
        onText={(text) => onFilter({ text })}
        onLeave={onLeave}
      />
      <Select
        aria-label={t('state')}
        placeholder={t('state')}
        allowClear
        value={filter.state}
        onChange={(state?: EvidenceState) => onFilter({ state })}
        options={evidenceStates.map((state) => ({ value: state, label: t(`state-${state}`) }))}
      />
      <Select
        aria-label={t('kind')}
        placeholder={t('kind')}
        allowClear
        value={filter.kind}
        onChange={(kind?: MediaKind) => onFilter({ kind })}
        options={mediaKinds.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
      />
      <Select
        aria-label={t('plan')}
        placeholder={t('plan')}
        allowClear
        popupMatchSelectWidth={false}
        value={filter.plan}
        onChange={(plan?: string) => onFilter({ plan })}
        options={plans.map(({ code, titleZh, titleEn }) => ({
          value: code,
          label: localName(titleZh, titleEn),
        }))}
      />
      <MeasureSelect
        label={t('measure')}
        value={filter.measureId}
        found={measures}
        onSearch={props.onFindMeasures}
        onChoose={(measure) => onFilter({ measureId: measure?.id })}
      />
      <Select
        aria-label={t('unit')}
        placeholder={t('unit')}
        allowClear
        showSearch={{ onSearch: props.onFindUnits, filterOption: false }}
        popupMatchSelectWidth={false}
        value={filter.organizationId}
        onFocus={() => units.length === 0 && props.onFindUnits('')}
        onChange={(organizationId?: string) => onFilter({ organizationId })}
        options={units.map(({ id, nameZh, nameEn }) => ({ value: id, label: localName(nameZh, nameEn) }))}
      />
      <DayRange
        name={t('standsFor')}
        from={filter.standsForFrom}
        to={filter.standsForTo}
        onFrom={(standsForFrom) => onFilter({ standsForFrom })}
        onTo={(standsForTo) => onFilter({ standsForTo })}
      />
      <DayRange
        name={t('recorded')}
        from={filter.recordedFrom}
        to={filter.recordedTo}
        onFrom={(recordedFrom) => onFilter({ recordedFrom })}
        onTo={(recordedTo) => onFilter({ recordedTo })}
      />
      {isFiltered && (
        <Button type="link" className={styles['clear']} onClick={onClear}>
          {t('clear')}
        </Button>
      )}
    </search>
  );
}

interface TextFilterProps {
  readonly search: Ref<InputRef>;
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}

/** Searches with every letter, but leaves unfinished pinyin alone. */
function TextFilter({ search, value, onText, onLeave }: TextFilterProps) {
  const { t } = useTranslation('evidence');
  const [unfinished, setUnfinished] = useState<string | null>(null);
  return (
    <Input
      ref={search}
      aria-label={t('find')}
      placeholder={t('find')}
      title={t('findKey')}
      allowClear
      value={unfinished ?? value}
      onChange={(event) =>
        unfinished === null ? onText(event.target.value) : setUnfinished(event.target.value)
      }
      onCompositionStart={(event) => setUnfinished(event.currentTarget.value)}
      onCompositionEnd={(event) => {
        setUnfinished(null);
        onText(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
        event.preventDefault();
        onLeave();
      }}
    />
  );
}

interface DayRangeProps {
  readonly name: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly onFrom: (day: string | undefined) => void;
  readonly onTo: (day: string | undefined) => void;
}

function DayRange({ name, from, to, onFrom, onTo }: DayRangeProps) {
  const { t } = useTranslation('evidence');
  return (
    <fieldset className={styles['range']}>
      <legend>{name}</legend>
      <DayField
        label={t('from', { name })}
        value={from ?? null}
        isClearable
        onChange={(day) => onFrom(day ?? undefined)}
      />
      <DayField
        label={t('to', { name })}
        value={to ?? null}
        isClearable
        onChange={(day) => onTo(day ?? undefined)}
      />
    </fieldset>
  );
}
