import { createHash } from 'node:crypto';
import type { RecordRow } from '../contract/records-calls.ts';
import type { VisitDetail } from '../contract/visits-calls.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import { examine, openQuestions } from '../model/form/examine.ts';
import { askedIn } from '../model/form/form.ts';
import { sheetsOf } from '../model/form/sheets.ts';
import type { Answers } from '../model/form/answers.ts';
import type { ReadDb } from '../sql/driver.ts';
import { findForms } from '../sql/form-queries.ts';
import { recordsOfVisit, type FoundRecord } from '../sql/record-queries.ts';
import { standInOf } from '../sql/stand-ins.ts';
import { visitMeasures } from '../sql/visit-measures.ts';
import { partsOfVisits, type FoundVisit } from '../sql/visit-queries.ts';
import { namesOf } from './visit-rows.ts';

/** What a visit holds beside its own words. */
export type VisitContents = Pick<VisitDetail, 'forms' | 'measures' | 'records'>;

export function visitContents(db: ReadDb, visit: FoundVisit, today: string): VisitContents {
  const { id, organizationId, plannedOn } = visit.fields;
  const parts = partsOfVisits(db, [id]);
  const records = recordsOfVisit(db, id);
  const measures = visitMeasures(db, namesOf(parts, 'measure'), standInOf(db, organizationId));
  return {
    forms: namesOf(parts, 'form').flatMap((formId) => formOfVisit(db, formId, records, today)),
    measures: measures.map((row) => ({
      id: row.id,
      code: row.code,
      titleZh: row.title_zh,
      titleEn: row.title_en,
      requirementZh: row.requirement_zh,
      requirementEn: row.requirement_en,
      status: row.status,
      percent: row.percent,
      checkedOn: row.checked_on,
      isRecorded: row.checked_on !== null && row.checked_on >= plannedOn,
    })),
    records: records.map(recordRow),
  };
}

function formOfVisit(
  db: ReadDb,
  formId: string,
  records: readonly FoundRecord[],
  today: string,
): VisitDetail['forms'] {
  const form = findForms(db, formId).find(({ id }) => id === formId);
  if (!form) return [];
  const { id, code, version, use, title } = form;
  const sheets = sheetsOf(records.map(recordRow), id, 'inspector');
  const newest = sheets.at(-1);
  const open = newest && openQuestions(examine(form, newest.answers as Answers, today)).length;
  const recordIds = sheets.map((sheet) => sheet.id);
  return [
    { id, code, version, use, title, recordIds, openQuestions: open ?? null, questions: askedIn(form) },
  ];
}

export function isStanding({ isWithdrawn, correctedById }: FoundRecord): boolean {
  return !isWithdrawn && correctedById === null;
}

export function recordRow({ fields, actorName, wallMs, isWithdrawn, correctedById }: FoundRecord): RecordRow {
  const { actorId: _, ...shown } = fields;
  return { ...shown, actorName, recordedAtMs: wallMs, isWithdrawn, correctedById };
}

/**
 * SHA-256 over all that a seal holds: the visit, its parts, and the records that stand. Only a school's own sheet
 * says whose it is, so that seals from before there were any hold.
 */
export function contentHash(db: ReadDb, visit: FoundVisit): string {
  const { id } = visit.fields;
  const records = recordsOfVisit(db, id)
    .filter(isStanding)
    .map(({ fields: { assessor, ...fields } }) => (assessor === 'self' ? { ...fields, assessor } : fields))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const content = { visit: visit.fields, parts: partsOfVisits(db, [id]), records };
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** Names of questions that the form does not have, those of rows too. */
export function unknownNames(answers: Answers, known: ReadonlySet<string>): readonly string[] {
  return Object.entries(answers).flatMap(([name, answer]) => {
    if (!known.has(name)) return [name];
    const rows = Array.isArray(answer) ? (answer as readonly unknown[]) : [];
    return rows.flatMap((row) => (isRow(row) ? unknownNames(row, known) : []));
  });
}

function isRow(row: unknown): row is Answers {
  return typeof row === 'object' && row !== null;
}
