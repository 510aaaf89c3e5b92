import type {
  RecordSheet,
  SheetForm,
  SheetMeasure,
  SheetSeal,
  SheetSignature,
} from '../documents/record-sheet/record-sheet.ts';
import type { RecordRow } from '../contract/records-calls.ts';
import { readBlob } from '../evidence/vault.ts';
import type { Answers } from '../model/form/answers.ts';
import { sheetBeside } from '../model/form/sheets.ts';
import { err, ok, type Result } from '../model/result.ts';
import type { Signature } from '../model/visit.ts';
import { visitStanding } from '../model/visit-state.ts';
import type { ReadDb } from '../sql/driver.ts';
import { evidenceOfVisit, findEvidence } from '../sql/evidence-queries.ts';
import { findForms } from '../sql/form-queries.ts';
import { findLocalSetting } from '../sql/local-settings.ts';
import { findMeasure, type Stored } from '../sql/plan-queries.ts';
import { recordsOfVisit, type FoundRecord } from '../sql/record-queries.ts';
import { sameUnits } from '../sql/stand-ins.ts';
import { entriesOfDay, visitMeasures } from '../sql/visit-measures.ts';
import {
  findSeal,
  findVisit,
  listAmendments,
  partsOfVisits,
  type FoundVisit,
  type SealRow,
} from '../sql/visit-queries.ts';
import { amendmentWords } from './amendment-words.ts';
import type { ReadContext } from './context.ts';
import { contentHash, isStanding, recordRow } from './visit-content.ts';
import { namesOf, visitRule } from './visit-rows.ts';

/** A visit with all that its paper says, drawn signatures from the vault included. */
export async function recordSheet(ctx: ReadContext, visitId: string): Promise<Result<RecordSheet>> {
  const { db, clock } = ctx;
  const found = findVisit(db, visitId);
  if (!found) return err('visit-not-found');
  const { organizationId, ...visit } = found.fields;
  const parts = partsOfVisits(db, [visitId]);
  const records = recordsOfVisit(db, visitId).filter(isStanding);
  const facts = { ...visit, records: records.length, isSealed: found.sealedAtMs !== null };
  const isBlank = visitStanding(facts, visitRule(db), clock.today()).state === 'planned';
  const seal = findSeal(db, visitId);
  const signatures = seal?.fields.signatures ?? [];
  const codeOf = (measureId: string | null) => findMeasure(db, measureId ?? '')?.code ?? '';
  const ofKind = (kind: FoundRecord['fields']['kind']) =>
    records.filter(({ fields }) => fields.kind === kind).map(({ fields }) => fields);
  const entries = entriesOfDay(db, sameUnits(db, organizationId), visit.plannedOn).map(measureOfEntry);
  const isBare = isBlank && entries.length === 0;
  return ok({
    office: findLocalSetting(db, 'office') ?? '',
    number: `暂编 ${visitId.slice(-8)}`,
    schoolName: found.organizationName,
    visit,
    topics: namesOf(parts, 'topic'),
    members: namesOf(parts, 'member'),
    isBlank,
    notes: ofKind('note').map(({ notedAtMs, text, measureId }) => {
      return { atMs: notedAtMs, text, measureCode: codeOf(measureId) };
    }),
    forms: isBlank
      ? namesOf(parts, 'form').flatMap((formId) => blankForm(db, formId, visit.plannedOn))
      : filledForms(db, recordsOfVisit(db, visitId).map(recordRow)),
    measures: isBare ? emptyMeasures(db, namesOf(parts, 'measure'), organizationId) : entries,
    problems: ofKind('problem-noted').map(({ text, basis, measureId }) => {
      return { text, basis, measureCode: codeOf(measureId) };
    }),
    files: filesOf(db, visitId, signatures),
    signatures: await Promise.all(signatures.map((signature) => drawn(ctx, signature))),
    seal: seal && sheetSeal(db, found, seal),
  });
}

function blankForm(db: ReadDb, formId: string, checkedOn: string): readonly SheetForm[] {
  const form = findForm(db, formId);
  return form ? [{ form, answers: {}, checkedOn, assessor: 'inspector', selfAnswers: null }] : [];
}

/** Every sheet that stands in the order of the day, the inspector's beside what the school said of itself. */
function filledForms(db: ReadDb, records: readonly RecordRow[]): readonly SheetForm[] {
  return records.flatMap((record) => {
    const { kind, formId, answers, checkedOn, assessor, isWithdrawn, correctedById } = record;
    const form = kind === 'answers' && !isWithdrawn && correctedById === null && findForm(db, formId);
    if (!form) return [];
    const self = assessor === 'inspector' ? sheetBeside(records, record) : null;
    const selfAnswers = self && (self.answers as Answers);
    return [{ form, answers: answers as Answers, checkedOn, assessor, selfAnswers }];
  });
}

function findForm(db: ReadDb, formId: string | null): Stored<'form'> | null {
  return findForms(db, formId ?? '').find(({ id }) => id === formId) ?? null;
}

type Entry = ReturnType<typeof entriesOfDay>[number];

function measureOfEntry({ code, title_zh, status, percent, is_difficult, note }: Entry): SheetMeasure {
  return { code, title: title_zh, status, percent, isDifficult: is_difficult === 1, note };
}

function emptyMeasures(db: ReadDb, ids: readonly string[], organizationId: string): readonly SheetMeasure[] {
  const empty = { status: null, percent: null, isDifficult: false, note: '' };
  return visitMeasures(db, ids, organizationId).map(({ code, title_zh }) => {
    return { code, title: title_zh, ...empty };
  });
}

/** Drawn signatures stand at the end of the paper and not in its list. */
function filesOf(db: ReadDb, visitId: string, signatures: readonly Signature[]): RecordSheet['files'] {
  const signed = new Set(signatures.map(({ evidenceId }) => evidenceId));
  return evidenceOfVisit(db, visitId)
    .filter(({ fields }) => !signed.has(fields.id))
    .flatMap(({ fields, wallMs }) =>
      fields.files.map(({ name, sha256 }) => ({ name, caption: fields.caption, sha256, atMs: wallMs })),
    );
}

const pictureTypes: readonly string[] = ['image/png', 'image/jpeg', 'image/webp'];
const pictureBytes = 128 * 1024;

/** The drawing, unless it is no picture, is too large for a signature, or is no longer what was signed. */
async function drawn(ctx: ReadContext, { role, name, evidenceId }: Signature): Promise<SheetSignature> {
  const [file] = findEvidence(ctx.db, evidenceId ?? '')?.fields.files ?? [];
  if (!file || !pictureTypes.includes(file.mediaType)) return { role, name, picture: null };
  const bytes = await readBlob(ctx.path, file.sha256, pictureBytes);
  const picture = bytes && { mediaType: file.mediaType, base64: bytes.toString('base64') };
  return { role, name, picture };
}

function sheetSeal(db: ReadDb, visit: FoundVisit, { fields, actorName, wallMs }: SealRow): SheetSeal {
  return {
    sealedAtMs: wallMs,
    actorName,
    contentHash: fields.contentHash,
    isUnchanged: contentHash(db, visit) === fields.contentHash,
    amendments: listAmendments(db, visit.fields.id).map((row) => ({
      atMs: row.wallMs,
      actorName: row.actorName,
      what: amendmentWords(db, row.fields),
      reason: row.fields.reason,
    })),
  };
}
