import type { SearchField, SearchKind } from '../model/search.ts';
import type { ReadDb } from '../sql/driver.ts';
import type { Stored } from '../sql/plan-queries.ts';
import { sealedFiles } from '../sql/protection-queries.ts';
import type { FileText } from '../sql/search-files.ts';
import {
  checklistTexts,
  citiesOf,
  evidencePlaces,
  standingByIds,
  subjectsByIds,
} from '../sql/search-sources.ts';
import { namePart, textPart, type SearchDocument } from './search-document.ts';
import { recordDocuments, visitDocuments } from './visit-documents.ts';

export type FileTexts = (hashes: readonly string[]) => ReadonlyMap<string, FileText>;

type Reader = (db: ReadDb, ids: readonly string[], fileTexts: FileTexts) => readonly SearchDocument[];

/** The documents of some subjects as the record has them now; a subject that is gone has none. */
export function documentsOf(
  db: ReadDb,
  noun: SearchKind,
  ids: readonly string[],
  fileTexts: FileTexts,
): readonly SearchDocument[] {
  return readers[noun](db, ids, fileTexts).filter(({ texts }) => texts.some(({ text }) => text !== ''));
}

const readers: Readonly<Record<SearchKind, Reader>> = {
  plan: (db, ids) =>
    [...subjectsByIds(db, 'plan', ids).values()].flatMap((plan) =>
      named('plan', plan.id, [plan.id], {
        title: [plan.titleZh, plan.shortTitleZh, plan.titleEn],
        issuer: [plan.issuerZh, plan.issuerEn],
        note: [plan.noteZh, plan.noteEn],
      }),
    ),
  measure: (db, ids) => {
    const checklists = Map.groupBy(checklistTexts(db, ids), ({ measureId }) => measureId);
    return [...subjectsByIds(db, 'measure', ids).values()].flatMap((measure) => {
      const lines = checklists.get(measure.id) ?? [];
      return named('measure', measure.id, [measure.planId], {
        code: [measure.code],
        title: [measure.titleZh, measure.titleEn],
        requirement: [measure.requirementZh, measure.requirementEn],
        responsible: [measure.leadTextZh],
        due: [measure.dueTextZh, measure.dueTextEn],
        note: [measure.noteZh, measure.noteEn],
        checklist: lines.flatMap(({ textZh, textEn }) => [textZh, textEn]),
      });
    });
  },
  indicator: (db, ids) =>
    [...subjectsByIds(db, 'indicator', ids).values()].flatMap((indicator) =>
      named('indicator', indicator.id, [indicator.planId], {
        name: [indicator.nameZh, indicator.nameEn],
        note: [indicator.noteZh],
      }),
    ),
  organization: (db, ids) => {
    const cities = citiesOf(db, ids);
    return [...subjectsByIds(db, 'organization', ids).values()].flatMap((unit) =>
      named(
        'organization',
        unit.id,
        [],
        { name: [unit.nameZh, unit.nameEn], code: [unit.code], note: [unit.noteZh] },
        cities.get(unit.id) ?? null,
      ),
    );
  },
  visit: visitDocuments,
  record: recordDocuments,
  progress: (db, ids) => {
    const entries = [...standingByIds(db, 'progress', ids).values()];
    const measures = subjectsByIds(
      db,
      'measure',
      entries.map(({ measureId }) => measureId),
    );
    return entries.map((entry) => ({
      noun: 'progress' as const,
      subjectId: entry.id,
      part: textPart,
      day: entry.checkedOn,
      texts: [
        { field: 'note' as const, text: entry.note },
        { field: 'reason' as const, text: entry.reason },
      ],
      planIds: [measures.get(entry.measureId)?.planId ?? ''],
      cityId: null,
    }));
  },
  evidence: (db, ids, fileTexts) => {
    const places = Map.groupBy(evidencePlaces(db, ids), ({ evidenceId }) => evidenceId);
    const sealed = sealedFiles(db, ids);
    return [...standingByIds(db, 'evidence', ids).values()].flatMap((evidence) => {
      const planIds = [...new Set((places.get(evidence.id) ?? []).map(({ planId }) => planId))];
      const open = evidence.files.filter((_, place) => !sealed.has(`${evidence.id}.${place}`));
      return evidenceDocuments(evidence, planIds, fileTexts(open.map(({ sha256 }) => sha256)));
    });
  },
};

function evidenceDocuments(
  evidence: Stored<'evidence'> & { readonly wallMs: number },
  planIds: readonly string[],
  read: ReturnType<FileTexts>,
): readonly SearchDocument[] {
  const day = evidence.standsForOn ?? new Date(evidence.wallMs).toISOString().slice(0, 10);
  const base = { noun: 'evidence', subjectId: evidence.id, day, planIds, cityId: null } as const;
  const words = [
    { field: 'caption' as const, text: evidence.caption },
    ...evidence.files.map(({ name }) => ({ field: 'file-name' as const, text: name })),
  ];
  const inside = [...new Set(evidence.files.map(({ sha256 }) => sha256))].flatMap((sha256) => {
    const text = read.get(sha256)?.text ?? '';
    return [{ ...base, part: sha256, texts: [{ field: 'file-text' as const, text }] }];
  });
  return [{ ...base, part: textPart, texts: words }, ...inside];
}

const nameFields: readonly SearchField[] = ['code', 'title', 'name'];

/** A subject with names: they are one document, all else that is said of it another, both without a day. */
function named(
  noun: SearchKind,
  subjectId: string,
  planIds: readonly string[],
  fields: Partial<Readonly<Record<SearchField, readonly string[]>>>,
  cityId: string | null = null,
): readonly SearchDocument[] {
  const texts = Object.entries(fields).flatMap(([field, values]) =>
    values.filter((text) => text !== '').map((text) => ({ field: field as SearchField, text })),
  );
  const base = { noun, subjectId, planIds, cityId };
  return [
    { ...base, part: namePart, day: null, texts: texts.filter(({ field }) => nameFields.includes(field)) },
    { ...base, part: textPart, day: '', texts: texts.filter(({ field }) => !nameFields.includes(field)) },
  ];
}
