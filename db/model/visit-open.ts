import type { VisitFields } from './visit.ts';

/** What may be wanting when a visit is closed: told, and never in the way. */
export const visitOpenCodes = [
  'no-arrival',
  'no-departure',
  'no-methods',
  'form-empty',
  'form-incomplete',
  'measure-without-entry',
  'no-evidence',
  'no-feedback',
  'advice-without-day',
] as const;
export type VisitOpenCode = (typeof visitOpenCodes)[number];

export interface VisitOpen {
  readonly code: VisitOpenCode;
  /** The code of the form or measure; empty where it is the visit itself. */
  readonly about: string;
  readonly count: number;
}

export interface VisitContent {
  readonly visit: VisitFields;
  /** Each form taken along, with its open questions; null while nothing is answered. */
  readonly forms: readonly { readonly code: string; readonly openQuestions: number | null }[];
  readonly measures: readonly { readonly code: string; readonly isRecorded: boolean }[];
  readonly evidence: number;
}

/** Everything that is wanting, in the order of the record sheet. */
export function openOfVisit({ visit, forms, measures, evidence }: VisitContent): readonly VisitOpen[] {
  return [
    ...ofVisit('no-arrival', visit.arrivedAtMs === null),
    ...ofVisit('no-departure', visit.leftAtMs === null),
    ...ofVisit('no-methods', visit.methods.length === 0),
    ...forms.flatMap(({ code: form, openQuestions }): readonly VisitOpen[] => {
      if (openQuestions === null) return [{ code: 'form-empty', about: form, count: 0 }];
      return openQuestions > 0 ? [{ code: 'form-incomplete', about: form, count: openQuestions }] : [];
    }),
    ...measures.flatMap(({ code, isRecorded }): readonly VisitOpen[] =>
      isRecorded ? [] : [{ code: 'measure-without-entry', about: code, count: 0 }],
    ),
    ...ofVisit('no-evidence', evidence === 0),
    ...ofVisit('no-feedback', visit.feedback.trim() === ''),
    ...ofVisit('advice-without-day', visit.advice.trim() !== '' && visit.adviceDueOn === null),
  ];
}

function ofVisit(code: VisitOpenCode, isOpen: boolean): readonly VisitOpen[] {
  return isOpen ? [{ code, about: '', count: 0 }] : [];
}
