import type { CallRequest } from '../contract/calls.ts';
import type { History, HistoryRow } from '../contract/history-calls.ts';
import { toSubjectOperation } from '../journal/operation-bytes.ts';
import type { Json } from '../model/canonical-json.ts';
import type { OperationKind } from '../model/operation.ts';
import { err, ok, type Result } from '../model/result.ts';
import {
  compareNewestFirst,
  headsOfField,
  subjectState,
  type Fields,
  type SubjectOperation,
} from '../model/subject-state.ts';
import type { ReadDb } from '../sql/driver.ts';
import { protectionParts } from '../sql/protection-queries.ts';
import { namesOf, partsEverMade } from '../sql/history-queries.ts';
import { journalHead, operationsOfSubject } from '../sql/operations.ts';
import { findActor, findMeasure, findPlan } from '../sql/plan-queries.ts';
import type { ReadContext } from './context.ts';

/** A subject with its built-in values and every operation about it, in the order of arrival. */
interface Told {
  readonly id: string;
  readonly noun: string;
  readonly builtIn: Fields | null;
  readonly operations: readonly (SubjectOperation & { readonly arrival: number })[];
}

export function listHistory(ctx: ReadContext, request: CallRequest<'history.list'>): Result<History> {
  const { field = null, limit } = request;
  const told = findTold(ctx, request.subjectId);
  if (!told) return err('subject-not-found', { subject: request.subjectId });
  const parts = field === null ? partsOf(ctx, told) : [];
  const actors = new Map<string, string>();
  const rows = [told, ...parts]
    .flatMap((each) => historyRows(ctx.db, each, field, each === told ? '' : partName(ctx.db, each), actors))
    .toSorted((a, b) => b.arrival - a.arrival);
  const shown = rows.slice(0, limit);
  const names = namesOf(ctx.db, idsIn(shown));
  return ok({
    seen: journalHead(ctx.db).arrival,
    noun: told.noun,
    subjectId: told.id,
    title: namesOf(ctx.db, [told.id]).get(told.id) ?? '',
    isBuiltIn: told.builtIn !== null,
    builtIn: field === null ? null : (told.builtIn?.[field] ?? null),
    rows: shown,
    isMore: rows.length > shown.length,
    names: Object.fromEntries(names),
  });
}

/** What a `set` replaced: the value that its author saw, else the built-in one. */
export function valueBefore(
  operations: readonly SubjectOperation[],
  operation: SubjectOperation,
  field: string,
  builtIn: Fields | null,
): Json | undefined {
  const { parents } = operation.header;
  const seen = operations
    .filter(({ hash, fields }) => parents.includes(hash) && Object.hasOwn(fields, field))
    .toSorted((a, b) => compareNewestFirst(a.header, b.header))[0];
  return seen ? seen.fields[field] : builtIn?.[field];
}

/** By id; measures and plans by code too. */
function findTold(ctx: ReadContext, subject: string): Told | null {
  const told = tell(ctx, subject);
  if (told) return told;
  const id = findMeasure(ctx.db, subject)?.id ?? findPlan(ctx.db, subject)?.id;
  return id === undefined || id === subject ? null : tell(ctx, id);
}

function tell(ctx: ReadContext, id: string): Told | null {
  const builtIn = ctx.library.rows.find((row) => row.id === id) ?? null;
  const operations = operationsOfSubject(ctx.db, id).flatMap((stored) => {
    const operation = toSubjectOperation(stored);
    return operation ? [{ ...operation, arrival: stored.arrival }] : [];
  });
  const noun = builtIn?.noun ?? operations[0]?.header.noun;
  return noun === undefined ? null : { id, noun, builtIn: builtIn?.fields ?? null, operations };
}

function partsOf(ctx: ReadContext, { id, noun }: Told): readonly Told[] {
  if (noun === 'evidence') return protectionParts(ctx.db, id).flatMap((part) => tell(ctx, part) ?? []);
  return noun === 'measure' ? partsOfMeasure(ctx, id) : [];
}

function partsOfMeasure(ctx: ReadContext, measureId: string): readonly Told[] {
  const builtIn = ctx.library.rows.filter(
    ({ fields }) =>
      ('measureId' in fields && fields.measureId === measureId) ||
      ('attachId' in fields && fields.attachId === measureId),
  );
  const ids = new Set([...builtIn.map(({ id }) => id), ...partsEverMade(ctx.db, measureId)]);
  return [...ids].flatMap((id) => tell(ctx, id) ?? []).filter(({ operations }) => operations.length > 0);
}

function partName(db: ReadDb, { builtIn, operations }: Told): string {
  const { fields } = subjectState(builtIn, operations);
  const words = [fields['textZh'], fields['nameZh'], fields['printedZh'], fields['reason']]
    .filter((word) => typeof word === 'string')
    .find((word) => word !== '');
  const unit = fields['organizationId'];
  return words ?? (typeof unit === 'string' ? namesOf(db, [unit]).get(unit) : undefined) ?? '';
}

function historyRows(
  db: ReadDb,
  told: Told,
  field: string | null,
  part: string,
  actors: Map<string, string>,
): readonly HistoryRow[] {
  return told.operations.flatMap((operation): HistoryRow[] => {
    const { header, fields } = operation;
    const about = field ?? header.field;
    if (field !== null && !Object.hasOwn(fields, field)) return [];
    if (field === null && isClearedWith(operation, told.operations)) return [];
    const isSet = header.kind === 'set' && about !== null;
    return [
      {
        arrival: operation.arrival,
        wallMs: header.wall,
        actorName: actorName(db, header.actor, actors),
        office: header.office,
        intent: header.intent,
        kind: header.kind as OperationKind,
        noun: told.noun,
        subjectId: told.id,
        partName: part,
        field: about,
        before: isSet ? (valueBefore(told.operations, operation, about, told.builtIn) ?? null) : null,
        after: about === null ? null : (fields[about] ?? null),
        standing: about === null ? 'none' : standingOf(told, operation, about),
      },
    ];
  });
}

/** A translation that one edit emptied, or brought back, together with the text it is of: that edit tells of it. */
function isClearedWith({ header, fields }: Told['operations'][number], all: Told['operations']): boolean {
  const { field, wall, actor, intent } = header;
  if (header.kind !== 'set' || field === null || !field.endsWith('En')) return false;
  if (fields[field] !== '' && !intent.endsWith('.undo')) return false;
  const original = field.replace(/En$/, 'Zh');
  return all.some(
    (other) => other.header.field === original && other.header.wall === wall && other.header.actor === actor,
  );
}

function standingOf(told: Told, operation: SubjectOperation, field: string): HistoryRow['standing'] {
  const heads = headsOfField(told.operations, field);
  if (heads[0]?.operation.hash === operation.hash) return 'shown';
  if (!heads.some((head) => head.operation.hash === operation.hash)) return 'replaced';
  return subjectState(told.builtIn, told.operations).conflicts.has(field) ? 'conflict' : 'shown';
}

function actorName(db: ReadDb, id: string, known: Map<string, string>): string {
  const name = known.get(id) ?? findActor(db, id)?.name ?? '';
  known.set(id, name);
  return name;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function idsIn(rows: readonly HistoryRow[]): readonly string[] {
  const values = rows.flatMap(({ before, after }) => [before, after].flat());
  return [...new Set(values.filter((value) => typeof value === 'string' && uuid.test(value)))] as string[];
}
