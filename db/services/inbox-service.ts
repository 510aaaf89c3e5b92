import type { CallOutput, CallRequest } from '../contract/calls.ts';
import type { InboxFile, InboxGroup } from '../contract/inbox-calls.ts';
import { captionedFile } from '../model/caption-field.ts';
import { inboxPlace } from '../model/inbox.ts';
import { inboxGroups } from '../model/inbox-groups.ts';
import { err, ok, type Result } from '../model/result.ts';
import { draftFieldsOf, draftFilesOf, type DraftFileRow } from '../sql/drafts.ts';
import type { ReadDb } from '../sql/driver.ts';
import { evidenceByHash, visitWindows } from '../sql/inbox-queries.ts';
import { pictureFactsOf } from '../sql/picture-facts.ts';
import { findVisit } from '../sql/visit-queries.ts';
import type { ReadContext } from './context.ts';
import { draftFileView } from './files-service.ts';

/** Reads no file: what the pictures say was kept when they came in. */
export function listInbox(
  ctx: ReadContext,
  { visitId }: CallRequest<'inbox.list'>,
): Result<CallOutput<'inbox.list'>> {
  if (visitId !== undefined && !findVisit(ctx.db, visitId)) return err('visit-not-found');
  const files = waitingFiles(ctx.db);
  const days = files.flatMap(({ takenAt }) => takenAt?.slice(0, 10) ?? []).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  const visits = first === undefined || last === undefined ? [] : visitWindows(ctx.db, first, last);
  const groups = inboxGroups(files, visits)
    .filter((group) => visitId === undefined || group.visitId === visitId)
    .map(({ visitId: suggested, from, to, files: members }) => ({
      visit: visitView(ctx.db, suggested),
      from,
      to,
      files: [...members],
    }));
  return ok({ total: groups.reduce((sum, { files: members }) => sum + members.length, 0), groups });
}

function visitView(db: ReadDb, visitId: string | null): InboxGroup['visit'] {
  const found = visitId === null ? null : findVisit(db, visitId);
  if (!found) return null;
  const { id, plannedOn, organizationId } = found.fields;
  const { organizationName, organizationNameEn } = found;
  return { id, plannedOn, organizationId, organizationName, organizationNameEn };
}

function waitingFiles(db: ReadDb): readonly InboxFile[] {
  const rows = draftFilesOf(db, inboxPlace);
  const hashes = rows.map(({ sha256 }) => sha256);
  const facts = pictureFactsOf(db, hashes);
  const evidence = evidenceByHash(db, hashes);
  const earlier = new Map(rows.toReversed().map((row) => [row.sha256, row]));
  const captions = new Map(
    draftFieldsOf(db, inboxPlace).map(({ field, value }) => [captionedFile(field), value]),
  );
  return rows.map((row) => {
    const { takenAt = null, widthPx = null, heightPx = null } = facts.get(row.sha256) ?? {};
    const caption = captions.get(row.id) ?? '';
    const held = evidence.get(row.sha256);
    const duplicateOf = held
      ? { noun: 'evidence' as const, ...held }
      : earlierFile(row, earlier.get(row.sha256));
    return { ...draftFileView(row), caption, takenAt, widthPx, heightPx, duplicateOf };
  });
}

function earlierFile(row: DraftFileRow, first: DraftFileRow | undefined): InboxFile['duplicateOf'] {
  return first && first.id !== row.id ? { noun: 'file', id: first.id, name: first.name } : null;
}
