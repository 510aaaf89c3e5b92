import type { CallOutput, CallRequest } from '../contract/calls.ts';
import type { EvidenceDetail, EvidenceRow, FileState } from '../contract/evidence-calls.ts';
import { pictureFacts } from '../evidence/media-facts.ts';
import { blobPath, blobSize, rehashBlob } from '../evidence/vault.ts';
import type { EvidenceFile } from '../model/evidence.ts';
import { mediaKindOf, mediaTypesOf, type MediaKind } from '../model/media-kind.ts';
import { err, ok, type Result } from '../model/result.ts';
import {
  countEvidence,
  evidenceWithFile,
  findEvidence,
  linksOfEvidence,
  listEvidence,
  type EvidenceLinkRow,
  type FoundEvidence,
} from '../sql/evidence-queries.ts';
import { sameUnits } from '../sql/stand-ins.ts';
import { journalHead } from '../sql/operations.ts';
import { findMeasure, findPlan } from '../sql/plan-queries.ts';
import type { ReadContext } from './context.ts';
import { fileViews } from './files-service.ts';
import { resolveOrganization } from './organizations-service.ts';

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
  const rows = found.map((piece) => rowView(piece, links.get(piece.fields.id) ?? []));
  return ok({ seen: journalHead(ctx.db).arrival, total: countEvidence(ctx.db, filter), rows });
}

function mediaOf(kind: MediaKind) {
  return kind === 'other'
    ? { types: Object.values(mediaTypesOf).flat(), isOneOf: false }
    : { types: mediaTypesOf[kind], isOneOf: true };
}

function rowView(piece: FoundEvidence, links: readonly EvidenceLinkRow[]): EvidenceRow {
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
    files: fileViews(fields),
    progressIds: links.filter((link) => link.target_noun === 'progress').map((link) => link.target_id),
    measureCodes: links.map((link) => link.measure_code).filter((code) => code !== null),
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
  const row = rowView(found, links);
  const files: EvidenceDetail['files'] = [];
  for (const [at, file] of found.fields.files.entries()) {
    const view = row.files[at];
    if (view) files.push({ ...view, ...(await fileFacts(ctx, file, found.fields.id)) });
  }
  const measures = links.flatMap(({ target_id: id, measure_code: code, title_zh, title_en }) =>
    code === null ? [] : [{ id, code, titleZh: title_zh ?? '', titleEn: title_en ?? '' }],
  );
  return ok({ ...row, seen: journalHead(ctx.db).arrival, files, measures });
}

async function fileFacts(ctx: ReadContext, file: EvidenceFile, evidenceId: string) {
  const { sha256, mediaType } = file;
  const kind = mediaKindOf(mediaType);
  const state = await fileState(ctx.path, file);
  const isReadable = kind === 'picture' && (state === 'sound' || state === 'unchecked');
  const duplicates = evidenceWithFile(ctx.db, sha256, evidenceId).map(({ id, caption, files }) => ({
    evidenceId: id,
    caption,
    name: files.find((other) => other.sha256 === sha256)?.name ?? '',
  }));
  const picture = isReadable ? await pictureFacts(blobPath(ctx.path, sha256)) : null;
  return { kind, sha256, state, picture, duplicates };
}

/** A larger file is not read whole to show one page; `wb verify` reads all. */
const checkedBytes = 32 * 1024 ** 2;

async function fileState(workspacePath: string, file: EvidenceFile): Promise<FileState> {
  const size = blobSize(workspacePath, file.sha256);
  if (size === null) return 'missing';
  if (size !== file.size) return 'damaged';
  if (size > checkedBytes) return 'unchecked';
  return (await rehashBlob(workspacePath, file.sha256)) === file.sha256 ? 'sound' : 'damaged';
}
