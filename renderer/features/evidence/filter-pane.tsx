import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Organization } from '../../../db/contract/organizations-calls.ts';
import type { Plan } from '../../../db/contract/plans-calls.ts';
import { mediaKinds, type MediaKind } from '../../../db/model/media-kind.ts';
import { localName } from '../../locales/local-name.ts';
import { DayField } from '../../parts/day-field.tsx';
import { SearchField } from '../../parts/search-field.tsx';
import type { MeasureChoice } from '../../state/evidence-slice.ts';
import { type EvidenceFilter, type EvidenceState, evidenceStates } from '../../state/evidence-view.ts';
import styles from './evidence-page.module.css';
import { MeasureSelect } from './measure-select.tsx';

export interface FilterPaneProps {
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
  const { filter, plans, measures, units, onFilter, onClear, onLeave } = props;
  const { t } = useTranslation(['evidence', 'common']);
  const isFiltered = Object.values(filter).some((value) => value !== undefined && value !== '');
  return (
    <search className={styles['filters']} aria-label={t('filters')}>
      <SearchField
        label={t('find')}
        value={filter.text ?? ''}
        onChange={(text) => onFilter({ text })}
        onLeave={onLeave}
      />
      <Select
        aria-label={t('state')}
        placeholder={t('state')}
        allowClear={{ label: t('common:clearOne') }}
        value={filter.state}
        onChange={(state?: EvidenceState) => onFilter({ state })}
        options={evidenceStates.map((state) => ({ value: state, label: t(`state-${state}`) }))}
      />
      <Select
        aria-label={t('kind')}
        placeholder={t('kind')}
        allowClear={{ label: t('common:clearOne') }}
        value={filter.kind}
        onChange={(kind?: MediaKind) => onFilter({ kind })}
        options={mediaKinds.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
      />
      <Select
        aria-label={t('plan')}
        placeholder={t('plan')}
        allowClear={{ label: t('common:clearOne') }}
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
        allowClear={{ label: t('common:clearOne') }}
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

interface DayRangeProps {
  readonly name: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly onFrom: (day: string | undefined) => void;
  readonly onTo: (day: string | undefined) => void;
}

function DayRange({ name, from, to, onFrom, onTo }: DayRangeProps) {
  const { t } = useTranslation(['evidence', 'common']);
  return (
    <fieldset className={styles['range']}>
      <legend>{name}</legend>
      <div>
        <span aria-hidden="true">{t('fromShort')}</span>
        <DayField
          label={t('from', { name })}
          value={from ?? null}
          isClearable
          onChange={(day) => onFrom(day ?? undefined)}
        />
      </div>
      <div>
        <span aria-hidden="true">{t('toShort')}</span>
        <DayField
          label={t('to', { name })}
          value={to ?? null}
          isClearable
          onChange={(day) => onTo(day ?? undefined)}
        />
      </div>
    </fieldset>
  );
}
