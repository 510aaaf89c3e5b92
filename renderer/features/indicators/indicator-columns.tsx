import type { UseTranslationResponse } from 'react-i18next';
import type { Indicator, Reading, Target } from '../../../db/contract/indicators-calls.ts';
import { roundTo } from '../../../db/model/indicator-rules.ts';
import {
  gapWords,
  paceWords,
  readingWhen,
  shownValueWords,
  standingWord,
  targetWords,
} from '../../locales/indicator-words.ts';
import { localName } from '../../locales/local-name.ts';
import type { DataColumn } from '../../parts/data-table-model.ts';
import { StandingMark } from './standing-mark.tsx';

/** The words of this screen. */
export type Words = UseTranslationResponse<'indicators', undefined>['t'];

/** The columns of the list: where it began, where it is, what is to be reached, and at what pace. */
export function indicatorColumns(t: Words): readonly DataColumn<Indicator>[] {
  return [
    { id: 'code', title: t('column.code'), width: 64, value: (row) => codeOf(row, t('ofPlan')) },
    {
      id: 'name',
      title: t('column.name'),
      width: 200,
      isFlexible: true,
      value: ({ nameZh, nameEn }) => localName(nameZh, nameEn),
    },
    {
      id: 'unit',
      title: t('column.unit'),
      width: 80,
      value: ({ unitZh, unitEn }) => localName(unitZh, unitEn),
    },
    {
      id: 'baseline',
      title: t('column.baseline'),
      width: 88,
      align: 'right',
      value: (row) => amountOf(baselineOf(row)),
      render: (row) => shownWords(baselineOf(row), t),
    },
    {
      id: 'last',
      title: t('column.last'),
      width: 96,
      align: 'right',
      value: (row) => amountOf(lastOf(row)),
      render: (row) => shownWords(lastOf(row), t),
    },
    {
      id: 'asOf',
      title: t('column.asOf'),
      width: 172,
      value: (row) => {
        const last = lastOf(row);
        return last ? readingWhen(last) : null;
      },
    },
    {
      id: 'target',
      title: t('column.target'),
      width: 156,
      value: (row) => {
        const target = targetOf(row);
        return target ? targetWithYear(target, t) : null;
      },
    },
    {
      id: 'gap',
      title: t('column.gap'),
      width: 92,
      align: 'right',
      value: ({ assessment }) => rounded(assessment.gap),
      render: ({ assessment }) => gapWords(assessment.gap),
    },
    {
      id: 'needed',
      title: t('column.needed'),
      width: 104,
      align: 'right',
      value: ({ assessment }) => rounded(assessment.pace?.neededPerYear),
      render: ({ assessment }) => paceWords(assessment.pace?.neededPerYear),
    },
    {
      id: 'present',
      title: t('column.present'),
      width: 104,
      align: 'right',
      isHiddenAtFirst: true,
      value: ({ assessment }) => rounded(assessment.pace?.presentPerYear),
      render: ({ assessment }) => paceWords(assessment.pace?.presentPerYear),
    },
    {
      id: 'standing',
      title: t('column.standing'),
      width: 112,
      value: ({ assessment }) => standingWord(assessment),
      render: ({ assessment }) => <StandingMark assessment={assessment} />,
    },
  ];
}

/** G3.7, G3, or that it belongs to the plan as a whole. */
export function codeOf({ attachTo, attachCode }: Indicator, ofPlan: string): string {
  return attachTo === 'plan' ? ofPlan : attachCode;
}

export function lastOf({ readings, assessment }: Indicator): Reading | undefined {
  return readings.find(({ id }) => id === assessment.lastReadingId) ?? readings.at(-1);
}

export function targetOf({ targets, assessment }: Indicator): Target | undefined {
  return targets.find(({ id }) => id === assessment.targetId);
}

/** ≥ 100.7（2025年）; where no year is given, as the period is printed. */
export function targetWithYear(target: Target, t: Words): string {
  const when = target.year === null ? target.periodZh : t('year', { year: target.year });
  const words = targetWords(target, '');
  return when === '' ? words : `${words}（${when}）`;
}

function baselineOf({ readings }: Indicator): Reading | undefined {
  return readings.findLast(({ kind }) => kind === 'baseline');
}

function shownWords(reading: Reading | undefined, t: Words): string {
  return reading ? shownValueWords(reading) : t('standing.no-reading');
}

function amountOf(reading: Reading | undefined): number | string | null {
  if (!reading) return null;
  return reading.shownValue === null ? reading.text || null : roundTo(reading.shownValue, 2);
}

function rounded(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : roundTo(value, 2);
}
