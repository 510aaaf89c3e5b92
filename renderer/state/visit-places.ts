import { recordDraftSubject, type Assessor } from '../../db/model/record.ts';
import type { DraftPlace } from '../client/client.ts';
import { editKey } from './edit-drafts.ts';

export type { DraftPlace };

/** Where the texts of a visit wait until they are recorded. */
export function visitPlace(visitId: string): DraftPlace {
  return { call: 'visits.update', subjectId: visitId };
}

/** Of a new note or a new problem. */
export function recordPlace(visitId: string, kind: 'note' | 'problem-noted'): DraftPlace {
  return { call: 'records.add', subjectId: recordDraftSubject(visitId, kind) };
}

/** Of a new sheet of a form. */
export function sheetPlace(visitId: string, formId: string, assessor: Assessor): DraftPlace {
  return { call: 'records.add', subjectId: recordDraftSubject(visitId, formId, assessor) };
}

/** Of the correction of a record. */
export function correctionPlace(recordId: string): DraftPlace {
  return { call: 'records.correct', subjectId: recordId };
}

/** The same draft that the page of the measure keeps. */
export function measurePlace(measureId: string): DraftPlace {
  return { call: 'progress.add', subjectId: measureId };
}

export function closingPlace(visitId: string): DraftPlace {
  return { call: 'visits.close', subjectId: visitId };
}

export type VisitTextMap = Readonly<Record<string, string>>;

export function textAt(
  texts: VisitTextMap,
  { call, subjectId }: DraftPlace,
  field: string,
): string | undefined {
  return texts[editKey(call, subjectId, field)];
}
