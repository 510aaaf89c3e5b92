import type { VisitDetail } from '../../../db/contract/visits-calls.ts';
import { wordsIn } from '../../../db/model/form/form.ts';
import { assessors } from '../../../db/model/record.ts';
import { formLanguage, i18n } from '../../locales/i18n.ts';
import { localName } from '../../locales/local-name.ts';
import { type DraftPlace, measurePlace, sheetPlace, type VisitTextMap } from '../../state/visit-places.ts';

/** One line of the list on the left: what is to be looked at or written. */
export interface VisitItem {
  readonly key: string;
  readonly kind: 'prepare' | 'notes' | 'form' | 'measure' | 'problems' | 'advice' | 'closing';
  /** Of the form or measure; else empty. */
  readonly id: string;
  readonly name: string;
  readonly state: 'open' | 'begun' | 'done';
  /** Beside the name: how much is there, or how far it is. */
  readonly count: string;
}

/** In the order of the day. */
export function itemsOfVisit(visit: VisitDetail, texts: VisitTextMap): readonly VisitItem[] {
  const notes = visit.records.filter((record) => record.kind === 'note' && isStanding(record)).length;
  const problems = visit.records.filter(
    (record) => record.kind === 'problem-noted' && isStanding(record),
  ).length;
  const advice = [visit.highlights, visit.feedback, visit.schoolOpinion, visit.advice];
  const written = advice.filter((text) => text.trim() !== '').length;
  return [
    own('prepare', 'open', ''),
    own('notes', notes > 0 || visit.arrivedAtMs !== null ? 'done' : 'open', count(notes)),
    ...visit.forms.map((form): VisitItem => {
      const { id, title, openQuestions, questions, recordIds } = form;
      const done = openQuestions === null ? 0 : questions - openQuestions;
      const isMore = recordIds.length > 1;
      return {
        key: id,
        kind: 'form',
        id,
        name: wordsIn(title, formLanguage()),
        state: formState(openQuestions, isSheetTyped(texts, visit.id, id)),
        count: openQuestions === null ? '' : isMore ? count(recordIds.length) : `${done}/${questions}`,
      };
    }),
    ...visit.measures.map((measure): VisitItem => ({
      key: measure.id,
      kind: 'measure',
      id: measure.id,
      name: `${measure.code} ${localName(measure.titleZh, measure.titleEn)}`,
      state: measure.isRecorded ? 'done' : isTyped(texts, measurePlace(measure.id)) ? 'begun' : 'open',
      count: '',
    })),
    own('problems', problems > 0 ? 'done' : 'open', count(problems)),
    own('advice', written === 0 ? 'open' : written < 4 ? 'begun' : 'done', ''),
    own('closing', visit.seal ? 'done' : 'open', visit.seal ? '' : count(visit.open.length)),
  ];
}

export function isStanding({
  isWithdrawn,
  correctedById,
}: Pick<VisitDetail['records'][number], 'isWithdrawn' | 'correctedById'>): boolean {
  return !isWithdrawn && correctedById === null;
}

function formState(openQuestions: number | null, isBegun: boolean): VisitItem['state'] {
  if (isBegun || (openQuestions ?? 0) > 0) return 'begun';
  return openQuestions === null ? 'open' : 'done';
}

/** Something waits there that is not recorded yet. */
export function isTyped(texts: VisitTextMap, { call, subjectId }: DraftPlace): boolean {
  const start = `${call} ${subjectId} `;
  return Object.entries(texts).some(([key, text]) => text !== '' && key.startsWith(start));
}

/** A sheet of the form waits that is not recorded yet, the inspector's or the school's own. */
export function isSheetTyped(texts: VisitTextMap, visitId: string, formId: string): boolean {
  return assessors.some((assessor) => isTyped(texts, sheetPlace(visitId, formId, assessor)));
}

type OwnItem = Exclude<VisitItem['kind'], 'form' | 'measure'>;

function own(kind: OwnItem, state: VisitItem['state'], shown: string): VisitItem {
  return { key: kind, kind, id: '', name: i18n.t(`visits:item.${kind}`), state, count: shown };
}

function count(n: number): string {
  return n === 0 ? '' : String(n);
}
