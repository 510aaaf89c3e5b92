import type { CallOutput, CallRequest } from '../contract/calls.ts';
import type { EvidenceDetail, EvidenceRow } from '../contract/evidence-calls.ts';
import { mediaTypesOf, type MediaKind } from '../model/media-kind.ts';
import { err, ok, type Result } from '../model/result.ts';
import {
  countEvidence,
  findEvidence,
  linksOfEvidence,
  listEvidence,
  type EvidenceLinkRow,
  type FoundEvidence,
} from '../sql/evidence-queries.ts';
import { pictureFactsOf, type PictureFact } from '../sql/picture-facts.ts';
import { sameUnits } from '../sql/stand-ins.ts';
import { journalHead } from '../sql/operations.ts';
import { findMeasure, findPlan } from '../sql/plan-queries.ts';
import type { ReadContext } from './context.ts';
import { fileDetails } from './evidence-file-details.ts';
import { resolveOrganization } from './organizations-service.ts';
import { shownFiles, type ShownFile } from './shown-files.ts';

export function listEvidenceRows(
  ctx: ReadContext,
  request: CallRequest<'evidence.list'>,
): Result<CallOutput<'evidence.list'>> {
  const { plan, measureId, organizationId, kind, text } = request;
  const foundPlan = plan === undefined ? null : findPlan(ctx.db, plan);
  if (plan !== undefined && !foundPlan) return err('plan-not-found', { plan });
  const measure = measureId === undefined ? null : findMeasure(ctx.db, measureId);
  if (measureId !== undefined && !measure) return err('measure-not-found', { measure: measureId });
  const unit = organizationId === undefined ? null : resolveOrganization(ctx.db, organizationId);
  if (unit && !unit.ok) return unit;
  const filter = {
    planId: foundPlan?.id ?? null,
    measureId: measure?.id ?? null,
    organizationIds: unit && sameUnits(ctx.db, unit.value.id),
    visitId: request.visitId ?? null,
    media: kind === undefined ? null : mediaOf(kind),
    text: text?.trim() || null,
    recordedFromMs: request.recordedFromMs ?? null,
    recordedBeforeMs: request.recordedBeforeMs ?? null,
    standsForFrom: request.standsForFrom ?? null,
    standsForTo: request.standsForTo ?? null,
    isWithoutMeasure: request.isWithoutMeasure,
    isDuplicate: request.isDuplicate,
    isTrashed: request.isTrashed,
  };
  const found = listEvidence(ctx.db, filter, request);
  const ids = found.map(({ fields }) => fields.id);
  const links = Map.groupBy(linksOfEvidence(ctx.db, ids), ({ evidence_id }) => evidence_id);
  const files = shownFiles(
    ctx.db,
    found.map(({ fields }) => fields),
  );
  const facts = pictureFactsOf(
    ctx.db,
    found.flatMap(({ fields }) => fields.files.slice(0, 1).map(({ sha256 }) => sha256)),
  );
  const rows = found.map((piece) => {
    const { id } = piece.fields;
    return rowView(piece, links.get(id) ?? [], files.get(id) ?? [], facts);
  });
  return ok({ seen: journalHead(ctx.db).arrival, total: countEvidence(ctx.db, filter), rows });
}

function mediaOf(kind: MediaKind) {
  return kind === 'other'
    ? { types: Object.values(mediaTypesOf).flat(), isOneOf: false }
    : { types: mediaTypesOf[kind], isOneOf: true };
}

function rowView(
  piece: FoundEvidence,
  links: readonly EvidenceLinkRow[],
  files: readonly ShownFile[],
  facts: ReadonlyMap<string, PictureFact>,
): EvidenceRow {
  const { fields, organizationName, organizationNameEn, actorName, wallMs, isWithdrawn } = piece;
  return {
    id: fields.id,
    caption: fields.caption,
    standsForOn: fields.standsForOn,
    organizationId: fields.organizationId,
    organizationName,
    organizationNameEn,
    actorName,
    recordedAtMs: wallMs,
    files: files.map(({ view }) => view),
    progressIds: links.filter((link) => link.target_noun === 'progress').map((link) => link.target_id),
    measureCodes: links.map((link) => link.measure_code).filter((code) => code !== null),
    takenAt: facts.get(fields.files[0]?.sha256 ?? '')?.takenAt ?? null,
    isTrashed: isWithdrawn,
  };
}

/** One piece of evidence with what its files are, whether they are still there, and where else they stand. */
export async function getEvidence(
  ctx: ReadContext,
  request: CallRequest<'evidence.get'>,
): Promise<Result<EvidenceDetail>> {
  const found = findEvidence(ctx.db, request.evidenceId);
  if (!found) return err('evidence-not-found');
  const links = linksOfEvidence(ctx.db, [found.fields.id]);
  const shown = shownFiles(ctx.db, [found.fields]).get(found.fields.id) ?? [];
  const hashes = found.fields.files.map(({ sha256 }) => sha256);
  const row = rowView(found, links, shown, pictureFactsOf(ctx.db, hashes));
  const files = await fileDetails(ctx, found.fields, shown);
  const measures = links.flatMap(({ target_id: id, measure_code: code, title_zh, title_en }) =>
    code === null ? [] : [{ id, code, titleZh: title_zh ?? '', titleEn: title_en ?? '' }],
  );
  return ok({ ...row, seen: journalHead(ctx.db).arrival, files, measures });
}
