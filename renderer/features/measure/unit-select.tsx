import { Select, type RefSelectProps } from 'antd';
import { memo, useEffect, useRef, useState, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasureCell } from '../../../db/contract/measures-calls.ts';
import type { Organization } from '../../../db/contract/organizations-calls.ts';
import { lightShapes } from '../../../db/model/state-words.ts';
import { localName } from '../../locales/local-name.ts';
import styles from './record.module.css';

export interface UnitSelectProps {
  readonly ref?: Ref<RefSelectProps>;
  readonly id: string;
  readonly value: string;
  readonly cells: readonly MeasureCell[];
  /** Units found anywhere, and those that an entry already speaks of. */
  readonly others: readonly Organization[];
  readonly hasProblem: boolean;
  readonly onSearch: (text: string) => void;
  readonly onChoose: (organizationId: string) => void;
}

/** A unit, or a group of them under a heading. */
interface UnitOption {
  readonly label: string;
  readonly value?: string;
  readonly note?: string;
  readonly light?: string;
  readonly options?: UnitOption[];
}

const searchPauseMs = 200;

/** Chooses the unit: those of the measure first, and by typing any other unit. */
export const UnitSelect = memo(function UnitSelect({
  ref,
  id,
  value,
  cells,
  others,
  hasProblem,
  onSearch,
  onChoose,
}: UnitSelectProps) {
  const { t } = useTranslation('measure');
  const [text, setText] = useState('');
  const find = useRef(onSearch);
  useEffect(() => {
    find.current = onSearch;
  }, [onSearch]);
  useEffect(() => {
    const timer = setTimeout(() => find.current(text), searchPauseMs);
    return () => clearTimeout(timer);
  }, [text]);

  const ofMeasure = new Set(cells.map((cell) => cell.organizationId));
  const elsewhere = others.filter((unit) => !ofMeasure.has(unit.id));
  const groups: readonly UnitOption[] = [
    {
      label: t('record.unitsOfMeasure'),
      options: cells.map((cell) => ({
        value: cell.organizationId,
        label: localName(cell.organizationName, cell.organizationNameEn),
        note: lightShapes[cell.light],
        light: cell.light,
      })),
    },
    {
      label: t('record.otherUnits'),
      options: elsewhere.map((unit) => ({
        value: unit.id,
        label: localName(unit.nameZh, unit.nameEn),
        note: localName(unit.parentName, unit.parentNameEn),
        light: '',
      })),
    },
  ];
  return (
    <Select<string, UnitOption>
      ref={ref}
      id={id}
      className={styles['unit']}
      value={value === '' ? undefined : value}
      placeholder={t('record.unitPlaceholder')}
      aria-label={t('record.unit')}
      status={hasProblem ? 'error' : ''}
      options={groups.filter((group) => group.options?.length)}
      showSearch={{
        onSearch: setText,
        filterOption: (typed, option) =>
          (option?.label ?? '').toLowerCase().includes(typed.trim().toLowerCase()),
      }}
      virtual={cells.length > 100}
      listHeight={320}
      notFoundContent={text === '' ? null : <span className={styles['hint']}>{t('record.noUnitFound')}</span>}
      optionRender={renderUnit}
      onChange={(unit: string) => {
        setText('');
        onChoose(unit);
      }}
    />
  );
});

function renderUnit({ data }: { readonly data: UnitOption }): ReactNode {
  return (
    <span className={styles['unitOption']}>
      <span>{data.label}</span>
      <span className={styles['unitNote']} data-light={data.light}>
        {data.note}
      </span>
    </span>
  );
}
