import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localName } from '../../locales/local-name.ts';
import type { MeasureChoice } from '../../state/evidence-slice.ts';

export interface MeasureSelectProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly found: readonly MeasureChoice[];
  readonly onSearch: (text: string) => void;
  readonly onChoose: (measure: MeasureChoice | undefined) => void;
}

const searchPauseMs = 200;

/** A measure of any chosen plan, found by its code or title. */
export function MeasureSelect({ label, value, found, onSearch, onChoose }: MeasureSelectProps) {
  const { t } = useTranslation(['evidence', 'common']);
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    if (text === null) return undefined;
    const timer = setTimeout(() => onSearch(text), searchPauseMs);
    return () => clearTimeout(timer);
  }, [text, onSearch]);
  return (
    <Select
      aria-label={label}
      placeholder={label}
      style={{ width: '100%' }}
      value={value}
      allowClear={{ label: t('common:clearOne') }}
      showSearch={{ onSearch: setText, filterOption: false }}
      popupMatchSelectWidth={360}
      options={found.map(({ id, code, titleZh, titleEn }) => ({
        value: id,
        label: `${code} ${localName(titleZh, titleEn)}`,
      }))}
      notFoundContent={t('noMeasureFound')}
      onFocus={() => setText((typed) => typed ?? '')}
      onChange={(id?: string) => onChoose(found.find((measure) => measure.id === id))}
    />
  );
}
