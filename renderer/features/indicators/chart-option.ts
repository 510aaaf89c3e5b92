import type { IndicatorDetail, Reading } from '../../../db/contract/indicators-calls.ts';
import { yearOfDay } from '../../../db/model/indicator-rules.ts';
import { readingWhen, standingWord } from '../../locales/indicator-words.ts';
import { localName } from '../../locales/local-name.ts';
import { targetWithYear, type Words } from './indicator-columns.tsx';

/** A point of the chart: where on the axis of years, how much, and what it is called. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

export interface ChartLines {
  readonly readings: readonly ChartPoint[];
  readonly targets: readonly ChartPoint[];
  /** From the last reading to the target that counts. */
  readonly needed: readonly ChartPoint[];
  /** From the first reading to the same target: who is on it or above it is fast enough. */
  readonly steady: readonly ChartPoint[];
  readonly undated: number;
}

export function standingReadings({ readings }: IndicatorDetail, unitId: string | null): readonly Reading[] {
  return readings.filter(
    ({ isWithdrawn, correctedById, organizationId }) =>
      !isWithdrawn && correctedById === null && organizationId === unitId,
  );
}

/** What there is to draw of one unit; null is the whole city, and only the city is held against the targets' pace. */
export function chartLines(indicator: IndicatorDetail, unitId: string | null, t: Words): ChartLines {
  const { assessment, targets } = indicator;
  const readings = standingReadings(indicator, unitId);
  const points = readings
    .flatMap((reading) => pointOf(reading))
    .toReversed()
    .toSorted((a, b) => a.x - b.x);
  const target = targets.find(({ id }) => id === assessment.targetId);
  const end: readonly ChartPoint[] =
    target && target.year !== null && assessment.pace && unitId === null
      ? [{ x: target.year + 1, y: target.valueMax ?? target.value, label: '' }]
      : [];
  const at = (id: string | null) => readings.filter((reading) => reading.id === id).flatMap(pointOf);
  const line = (id: string | null) => {
    const begin = at(id);
    return begin.length > 0 && end.length > 0 ? [...begin, ...end] : [];
  };
  return {
    readings: points,
    targets: targets.flatMap((aim) =>
      aim.year === null ? [] : [{ x: aim.year + 1, y: aim.value, label: targetWithYear(aim, t) }],
    ),
    needed: line(assessment.lastReadingId),
    steady: line(assessment.firstReadingId),
    undated: readings.filter(({ day, shownValue }) => day === null && shownValue !== null).length,
  };
}

function pointOf(reading: Reading): readonly ChartPoint[] {
  const { day, shownValue } = reading;
  return day === null || shownValue === null
    ? []
    : [{ x: yearOfDay(day), y: shownValue, label: readingWhen(reading) }];
}

/** The chart in one sentence, for who cannot see it. */
export function chartSummary(
  indicator: IndicatorDetail,
  lines: ChartLines,
  unitName: string,
  t: Words,
): string {
  const readings = lines.readings.map(({ label, y }) => t('chart.point', { when: label, value: y }));
  const targets = lines.targets.map(({ label }) => label);
  const comma = t('chart.comma');
  return t('chart.summary', {
    name: localName(indicator.nameZh, indicator.nameEn),
    unit: unitName,
    readings: readings.join(comma) || t('chart.noReadings'),
    targets: targets.join(comma) || t('chart.noTargets'),
    standing: standingWord(indicator.assessment),
  });
}
