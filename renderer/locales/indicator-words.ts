import type { Assessment, Indicator, Reading, Target } from '../../db/contract/indicators-calls.ts';
import { roundTo } from '../../db/model/indicator-rules.ts';
import { i18n } from './i18n.ts';
import { localName } from './local-name.ts';

type Amount = Pick<Target, 'comparator' | 'value' | 'valueMax'>;
type ReadingAmount = Pick<Reading, 'comparator' | 'value' | 'valueMax' | 'text' | 'asOfOn' | 'periodZh'>;

/** ≥ 30 所, 1—2 所, 约 5 亿元. */
export function targetWords(target: Amount, unit: string): string {
  return withUnit(amountWords(target.comparator, target.value, target.valueMax), unit);
}

/** 84.2 %（2021年）; a word where the source gives a word instead of a number. */
export function readingWords(reading: ReadingAmount, unit: string): string {
  const amount =
    reading.value === null
      ? reading.text
      : withUnit(amountWords(reading.comparator, reading.value, reading.valueMax), unit);
  const when = reading.periodZh || (reading.asOfOn ?? '');
  return when === '' ? amount : `${amount}（${when}）`;
}

/** 98.1, a word of the source, or 未填. */
export function shownValueWords({ shownValue, text, comparator, valueMax }: Reading): string {
  if (shownValue === null) return text || i18n.t('status:unfilled');
  return amountWords(comparator, roundTo(shownValue, 2), valueMax);
}

/** 2024-2025学年, 2025-05-20, 2016–2020（十三五）, or 未填. */
export function readingWhen({ schoolYear, asOfOn, periodZh }: Reading): string {
  if (schoolYear !== null) return i18n.t('indicators:reading.schoolYear', { years: schoolYear });
  return asOfOn ?? (periodZh || i18n.t('status:unfilled'));
}

/** 2.6 个百分点, 超出 1, 0, or — where it cannot be said. */
export function gapWords(gap: number | null, unit = ''): string {
  if (gap === null) return i18n.t('indicators:amount.none');
  const value = withUnit(numberWords(Math.abs(gap)), unit);
  return gap < 0 ? i18n.t('indicators:amount.over', { value }) : value;
}

/** +1.2 个百分点/年 */
export function paceWords(perYear: number | null | undefined, unit = ''): string {
  if (perYear === null || perYear === undefined) return i18n.t('indicators:amount.none');
  const value = withUnit(`${perYear > 0 ? '+' : ''}${numberWords(perYear)}`, unit);
  return i18n.t('indicators:amount.perYear', { value });
}

/** What a difference is counted in: between two rates it is points, which are not per cent. */
export function differenceUnit({ unitZh, unitEn }: Pick<Indicator, 'unitZh' | 'unitEn'>): string {
  return unitZh === '%' ? i18n.t('indicators:amount.points') : localName(unitZh, unitEn);
}

export function standingWord({ standing }: Pick<Assessment, 'standing'>): string {
  return i18n.t(`indicators:standing.${standing}`);
}

/** 12,300 or 98.15 */
export function numberWords(value: number): string {
  return numberFormat.format(roundTo(value, 2));
}

const numberFormat = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });

function amountWords(comparator: Target['comparator'], value: number, valueMax: number | null): string {
  switch (comparator) {
    case '>=':
      return `≥ ${value}`;
    case '<=':
      return `≤ ${value}`;
    case '~':
      return i18n.t('indicators:amount.about', { value });
    case 'range':
      return valueMax === null ? String(value) : `${value}—${valueMax}`;
    case 'from':
      return valueMax === null
        ? i18n.t('indicators:amount.from', { value })
        : i18n.t('indicators:amount.fromTo', { value, valueMax });
    case '=':
      return String(value);
  }
}

function withUnit(amount: string, unit: string): string {
  return unit === '' ? amount : `${amount} ${unit}`;
}
