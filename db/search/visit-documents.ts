import { visitWordsEn, visitWordsZh } from '../model/visit-words.ts';
import type { VisitTopic } from '../model/visit.ts';
import type { ReadDb } from '../sql/driver.ts';
import type { Stored } from '../sql/plan-queries.ts';
import { standingByIds, subjectsByIds } from '../sql/search-sources.ts';
import { partsOfVisits, visitsByIds } from '../sql/visit-queries.ts';
import { answerTexts } from './answer-texts.ts';
import { textPart, type DocumentText, type SearchDocument } from './search-document.ts';

type Parts = ReadonlyMap<string, readonly Stored<'visit_part'>[]>;

/** Visits by where they go, what they are about, who goes, and all that is written in them; of the day of the visit. */
export function visitDocuments(db: ReadDb, ids: readonly string[]): readonly SearchDocument[] {
  const parts = partsById(db, ids);
  const plans = plansOf(db, parts);
  return visitsByIds(db, ids).map(({ fields: visit, organizationName, organizationNameEn }) => ({
    noun: 'visit',
    subjectId: visit.id,
    part: textPart,
    day: visit.plannedOn,
    texts: [
      { field: 'school', text: organizationName },
      { field: 'school', text: organizationNameEn },
      ...partTexts(parts.get(visit.id) ?? []),
      { field: 'subject', text: visit.subject },
      { field: 'aim', text: visit.aim },
      { field: 'situation', text: visit.situation },
      { field: 'highlights', text: visit.highlights },
      { field: 'feedback', text: visit.feedback },
      { field: 'school-opinion', text: visit.schoolOpinion },
      { field: 'advice', text: visit.advice },
      { field: 'summary', text: visit.summary },
      ...[visitWordsZh, visitWordsEn].flatMap(({ kinds, purposes }): readonly DocumentText[] => [
        { field: 'visit-kind', text: kinds[visit.kind] },
        { field: 'visit-kind', text: purposes[visit.purpose] },
      ]),
    ],
    planIds: plans.get(visit.id) ?? [],
    cityId: null,
  }));
}

/**
 * Records that stand, of visits that were not cancelled, by their texts, the title of their form and what was answered
 * in words; of the day of the record.
 */
export function recordDocuments(db: ReadDb, ids: readonly string[]): readonly SearchDocument[] {
  const records = [...standingByIds(db, 'record', ids).values()];
  const visitIds = [...new Set(records.map(({ visitId }) => visitId))];
  const visits = subjectsByIds(db, 'visit', visitIds);
  const plans = plansOf(db, partsById(db, visitIds));
  const forms = subjectsByIds(
    db,
    'form',
    records.map(({ formId }) => formId ?? ''),
  );
  return records
    .filter(({ visitId }) => visits.has(visitId))
    .map((record) => ({
      noun: 'record',
      subjectId: record.id,
      part: textPart,
      day: record.checkedOn,
      texts: [
        { field: 'text', text: record.text },
        { field: 'basis', text: record.basis },
        ...formTexts(forms.get(record.formId ?? ''), record.answers),
        { field: 'reason', text: record.reason },
      ],
      planIds: plans.get(record.visitId) ?? [],
      cityId: null,
    }));
}

function partsById(db: ReadDb, visitIds: readonly string[]): Parts {
  return Map.groupBy(partsOfVisits(db, visitIds), ({ visitId }) => visitId);
}

/** The plans whose measures each visit takes with it. */
function plansOf(db: ReadDb, parts: Parts): ReadonlyMap<string, readonly string[]> {
  const taken = [...parts].map(([id, list]) => {
    return [id, list.flatMap(({ partNoun, part }) => (partNoun === 'measure' ? [part] : []))] as const;
  });
  const measures = subjectsByIds(db, 'measure', [...new Set(taken.flatMap(([, ids]) => ids))]);
  return new Map(
    taken.map(([id, ids]) => [id, [...new Set(ids.flatMap((one) => measures.get(one)?.planId ?? []))]]),
  );
}

function partTexts(parts: readonly Stored<'visit_part'>[]): readonly DocumentText[] {
  return parts.flatMap(({ partNoun, part }): readonly DocumentText[] => {
    if (partNoun === 'member') return [{ field: 'member', text: part }];
    if (partNoun !== 'topic') return [];
    return [visitWordsZh, visitWordsEn].map(({ topics }) => ({
      field: 'topic',
      text: topics[part as VisitTopic] ?? part,
    }));
  });
}

function formTexts(
  form: Stored<'form'> | undefined,
  answers: Stored<'record'>['answers'],
): readonly DocumentText[] {
  if (!form) return [];
  return [
    ...Object.values(form.title).map((text) => ({ field: 'title' as const, text })),
    ...answerTexts(form, answers).map((text) => ({ field: 'answer' as const, text })),
  ];
}
