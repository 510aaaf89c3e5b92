import type { Indicator } from '../../../db/contract/plans-calls.ts';
import { i18n } from '../../locales/i18n.ts';
import { localName } from '../../locales/local-name.ts';

type Target = Indicator['targets'][number];
type Reading = Indicator['readings'][number];

/** ≥ 30 所, 1—2 所, 约 5 亿元. */
export function targetWords(target: Target, unit: string): string {
  return withUnit(amountWords(target.comparator, target.value, target.valueMax), unit);
}

/** 84.2 %（2021年）; a word where the source gives a word instead of a number. */
export function readingWords(reading: Reading, unit: string): string {
  const amount =
    reading.value === null
      ? reading.text
      : withUnit(amountWords(reading.comparator, reading.value, reading.valueMax), unit);
  const when = localName(reading.periodZh, '') || (reading.asOfOn ?? '');
  return when === '' ? amount : i18n.t('measure:indicator.when', { amount, when });
}

function amountWords(comparator: Target['comparator'], value: number, valueMax: number | null): string {
  switch (comparator) {
    case '>=':
      return `≥ ${value}`;
    case '<=':
      return `≤ ${value}`;
    case '~':
      return i18n.t('measure:indicator.about', { value });
    case 'range':
      return valueMax === null ? String(value) : `${value}—${valueMax}`;
    case 'from':
      return valueMax === null
        ? i18n.t('measure:indicator.from', { value })
        : i18n.t('measure:indicator.fromTo', { value, to: valueMax });
    case '=':
      return String(value);
  }
}

function withUnit(amount: string, unit: string): string {
  return unit === '' ? amount : `${amount} ${unit}`;
}
