import { deriveId } from '../model/ids.ts';
import type { ReferenceRow } from '../model/nouns.ts';
import { compileIndicators, locate } from './compile-indicators.ts';
import type { SourcePlace } from './compile-indicators.ts';
import { unitId } from './compile-organizations.ts';
import type { UnitIds } from './compile-organizations.ts';
import type { MeasureEntry } from './library-schema.ts';

/** Where a measure stands, for its rows and for errors. */
export interface MeasurePlace extends SourcePlace {
  readonly path: string;
  readonly actionId: string;
  /** Place in the action, from 1. */
  readonly position: number;
  readonly units: UnitIds;
  /** Printed words of the units that are guessed to take part. */
  readonly cooperating: readonly string[];
}

/** A measure and all that hangs on it: assignments, checklist, pilots, indicators. */
export function compileMeasure(measure: MeasureEntry, place: MeasurePlace): readonly ReferenceRow[] {
  const id = deriveId('measure', place.plan.code, measure.code);
  return [
    measureRow(id, measure, place),
    ...assignmentRows(id, measure, place),
    ...checklistRows(id, measure, place),
    ...pilotRows(id, measure, place),
    ...compileIndicators(measure.indicators, { attachTo: 'measure', id, code: measure.code }, place),
  ];
}

function measureRow(id: string, measure: MeasureEntry, place: MeasurePlace): ReferenceRow {
  const { plan } = place;
  const due = measure.dueText ?? plan.dueText;
  const notes = [
    measure.note,
    measure.leads.some((lead) => lead.isSuggested) ? plan.suggestedNote : undefined,
  ];
  return {
    noun: 'measure',
    id,
    fields: {
      planId: deriveId('plan', plan.code),
      actionId: place.actionId,
      code: measure.code,
      position: place.position,
      titleZh: measure.title.zh,
      titleEn: measure.title.en,
      requirementZh: measure.requirement.zh,
      requirementEn: measure.requirement.en,
      forms: [...measure.forms],
      scope: measure.scope,
      scopeOrganizationIds: measure.units.map((name, index) => findUnit(place, name, ['units', index])),
      dueOn: measure.dueOn ?? null,
      isContinuous: measure.isContinuous,
      dueTextZh: due.zh,
      dueTextEn: due.en,
      leadTextZh: measure.leadText,
      denominatorZh: measure.denominator ?? '',
      noteZh: notes.map((note) => note?.zh ?? '').join(''),
      noteEn: notes.flatMap((note) => (note === undefined ? [] : [note.en])).join(' '),
      source: locate(place, measure.line),
      retiredOn: null,
      retiredReason: '',
    },
  };
}

function assignmentRows(
  measureId: string,
  measure: MeasureEntry,
  place: MeasurePlace,
): readonly ReferenceRow[] {
  const row = (
    role: 'lead' | 'cooperating',
    printedZh: string,
    organizationId: string | null,
    isSuggested: boolean,
  ): ReferenceRow => ({
    noun: 'assignment',
    id: deriveId('assignment', place.plan.code, measure.code, role, printedZh),
    fields: { measureId, organizationId, role, printedZh, isSuggested, dueOn: null },
  });
  return [
    ...measure.leads.map((lead, index) => {
      const found =
        lead.organization === undefined
          ? null
          : findUnit(place, lead.organization, ['leads', index, 'organization']);
      return row('lead', lead.printed, found, lead.isSuggested);
    }),
    ...place.cooperating.map((printed) => row('cooperating', printed, null, true)),
  ];
}

function checklistRows(
  measureId: string,
  measure: MeasureEntry,
  place: MeasurePlace,
): readonly ReferenceRow[] {
  const empty = Array.from({ length: measure.emptyItems }, () => ({ zh: '', en: '' }));
  return [...measure.items, ...empty].map((item, index) => ({
    noun: 'checklist_item',
    id: deriveId('checklist_item', place.plan.code, measure.code, String(index + 1)),
    fields: { measureId, position: index + 1, textZh: item.zh, textEn: item.en },
  }));
}

function pilotRows(measureId: string, measure: MeasureEntry, place: MeasurePlace): readonly ReferenceRow[] {
  return measure.pilots.map((pilot, index) => {
    const organizationId = findUnit(place, pilot.organization, ['pilots', index, 'organization']);
    return {
      noun: 'pilot',
      id: deriveId('pilot', place.plan.code, measure.code, organizationId),
      fields: {
        measureId,
        organizationId,
        topicZh: pilot.topic?.zh ?? '',
        topicEn: pilot.topic?.en ?? '',
        batch: pilot.batch ?? null,
        evaluation: pilot.evaluation,
        source: locate(place, measure.line),
      },
    };
  });
}

function findUnit(place: MeasurePlace, name: string, keyPath: readonly PropertyKey[]): string {
  return unitId(place.units, name, place.path, ['measures', place.position - 1, ...keyPath]);
}
