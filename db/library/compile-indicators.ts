import { deriveId } from '../model/ids.ts';
import type { SourceLocator } from '../model/measure.ts';
import type { ReferenceRow } from '../model/nouns.ts';
import type { IndicatorEntry, PlanFile } from './library-schema.ts';

/** Where statements of a plan or of one of its actions stand in the source. */
export interface SourcePlace {
  readonly plan: PlanFile;
  /** Label of the action, or empty for what stands before the first one. */
  readonly section: string;
  readonly headingLine: number | null;
}

/** The locator of a line: its paragraph is counted from the heading, which is not counted. */
export function locate(place: SourcePlace, line: number): SourceLocator {
  return {
    document: place.plan.document,
    section: place.section,
    paragraph: place.headingLine === null ? null : line - place.headingLine,
    line,
  };
}

/** What an indicator belongs to: the code is part of its identity. */
export interface IndicatorOwner {
  readonly attachTo: 'plan' | 'action' | 'measure';
  readonly id: string;
  readonly code: string;
}

/** Indicators with their targets and readings; the identity of a target or reading is its place in the list. */
export function compileIndicators(
  entries: readonly IndicatorEntry[],
  owner: IndicatorOwner,
  place: SourcePlace,
): readonly ReferenceRow[] {
  const plan = place.plan.code;
  return entries.flatMap((entry, index): readonly ReferenceRow[] => {
    const indicatorId = deriveId('indicator', plan, owner.code, entry.key);
    return [
      {
        noun: 'indicator',
        id: indicatorId,
        fields: {
          planId: deriveId('plan', plan),
          attachTo: owner.attachTo,
          attachId: owner.id,
          position: index + 1,
          nameZh: entry.name.zh,
          nameEn: entry.name.en,
          unitZh: entry.unit.zh,
          unitEn: entry.unit.en,
          rateKind: entry.rate,
          noteZh: entry.note ?? '',
        },
      },
      ...entry.targets.map((target, at): ReferenceRow => ({
        noun: 'target',
        id: deriveId('target', plan, owner.code, entry.key, String(at + 1)),
        fields: {
          indicatorId,
          kind: target.kind,
          comparator: target.comparator,
          value: target.value,
          valueMax: target.max ?? null,
          year: target.year ?? null,
          periodZh: target.period,
          noteZh: target.note ?? '',
          source: locate(place, target.line),
        },
      })),
      ...entry.readings.map((reading, at): ReferenceRow => ({
        noun: 'reading',
        id: deriveId('reading', plan, owner.code, entry.key, String(at + 1)),
        fields: {
          indicatorId,
          organizationId: null,
          kind: reading.kind,
          comparator: reading.comparator,
          value: reading.value ?? null,
          valueMax: null,
          numerator: reading.numerator ?? null,
          denominator: null,
          text: reading.text ?? '',
          asOfOn: null,
          schoolYear: null,
          periodZh: reading.period,
          caliber: '',
          noteZh: reading.note ?? '',
          actorId: null,
          correctsId: null,
          reason: '',
          source: locate(place, reading.line),
        },
      })),
    ];
  });
}
