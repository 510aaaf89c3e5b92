import { Select, type RefSelectProps } from 'antd';
import { type Ref, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitTree } from './unit-tree.ts';
import { localName } from '../../locales/local-name.ts';

export interface UnitSelectProps {
  readonly label: string;
  readonly placeholder: string;
  readonly tree: UnitTree;
  readonly value: string | null;
  readonly withoutId: string | null;
  readonly isClearable: boolean;
  readonly ref?: Ref<RefSelectProps>;
  readonly onChoose: (id: string | null) => void;
}

/** One of all units, found by typing a part of its name or its code; the unit above it tells namesakes apart. */
export function UnitSelect({
  label,
  placeholder,
  tree,
  value,
  withoutId,
  isClearable,
  ref,
  onChoose,
}: UnitSelectProps) {
  const { t } = useTranslation('common');
  const options = useMemo(
    () =>
      [...tree.byId.values()]
        .filter(({ id }) => id !== withoutId)
        .map((unit) => {
          const parent = tree.byId.get(unit.parentId ?? '');
          const above = parent ? ` · ${localName(parent.nameZh, parent.nameEn)}` : '';
          const name = `${localName(unit.nameZh, unit.nameEn)}${above}`;
          return { value: unit.id, label: name, words: `${name} ${unit.code}`.toLowerCase() };
        }),
    [tree, withoutId],
  );
  return (
    <Select
      ref={ref}
      aria-label={label}
      placeholder={placeholder}
      value={value}
      options={options}
      allowClear={isClearable && { label: t('clearOne') }}
      showSearch={{
        filterOption: (typed, option) => option?.words.includes(typed.trim().toLowerCase()) ?? false,
      }}
      onChange={(id: string | null | undefined) => onChoose(id ?? null)}
    />
  );
}
