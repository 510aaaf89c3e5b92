import type { Indicator } from '../../../db/contract/indicators-calls.ts';

type Target = Indicator['targets'][number];
type Reading = Pick<
  Indicator['readings'][number],
  'comparator' | 'value' | 'valueMax' | 'text' | 'asOfOn' | 'periodZh'
>;

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
  const when = reading.periodZh || (reading.asOfOn ?? '');
  return when === '' ? amount : `${amount}（${when}）`;
}

function amountWords(comparator: Target['comparator'], value: number, valueMax: number | null): string {
  switch (comparator) {
    case '>=':
      return `≥ ${value}`;
    case '<=':
      return `≤ ${value}`;
    case '~':
      return `约 ${value}`;
    case 'range':
      return valueMax === null ? String(value) : `${value}—${valueMax}`;
    case 'from':
      return valueMax === null ? `由 ${value}` : `由 ${value} 到 ${valueMax}`;
    case '=':
      return String(value);
  }
}

function withUnit(amount: string, unit: string): string {
  return unit === '' ? amount : `${amount} ${unit}`;
}
