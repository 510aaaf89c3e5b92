import { captionField } from '../../db/model/caption-field.ts';
import { inboxPlace } from '../../db/model/inbox.ts';
import type { Result } from '../../db/model/result.ts';
import type { Client } from '../client/client.ts';
import { i18n } from '../locales/i18n.ts';
import { captionOf, type Filing } from './inbox-rules.ts';
import { cleanText } from './record-rules.ts';
import type { GetStore, SetStore } from './store.ts';

export interface InboxWrites {
  /** Waiting files that are just becoming evidence and lose their ids with it. */
  readonly inboxMoving: ReadonlySet<string>;
  /** Makes waiting files evidence; true when it is recorded. The reason is that of the visit that is open, unless given. */
  readonly fileInbox: (fileIds: readonly string[], filing: Filing) => Promise<boolean>;
  /** Takes waiting files off; their bytes stay, and it can be undone. */
  readonly discardInboxFiles: (fileIds: readonly string[]) => Promise<void>;
  readonly trashVisitEvidence: (evidenceIds: readonly string[]) => Promise<void>;
  /** Makes pieces evidence of measures more. */
  readonly linkVisitEvidence: (
    evidenceIds: readonly string[],
    measures: readonly LinkedMeasure[],
  ) => Promise<void>;
  /** Keeps the caption of waiting files as it is typed. */
  readonly captionInboxFiles: (fileIds: readonly string[], caption: string) => void;
  readonly captionVisitEvidence: (evidenceIds: readonly string[], caption: string) => Promise<void>;
}

export interface LinkedMeasure {
  readonly id: string;
  readonly code: string;
}

/** What one call takes at most. */
const mostAtOnce = 500;

/** Every write re-reads what the record then says, and the last one can be taken back. */
export function createInboxWrites(set: SetStore, get: GetStore, client: Client): InboxWrites {
  /** One after the other; true when all were done. What was done before a refusal stays done. */
  async function each<T>(items: readonly T[], work: (item: T) => Promise<Result<unknown>>): Promise<boolean> {
    for (const item of items) {
      const result = await work(item);
      if (result.ok) continue;
      get().notifyError(result.error);
      await get().rereadInbox();
      return false;
    }
    await get().rereadInbox();
    return true;
  }

  function tell(text: string, undo: () => Promise<unknown>): void {
    get().notify({ text, action: { label: i18n.t('inbox:undo'), run: () => void undo() } });
  }

  function captionsOf(fileIds: readonly string[]): Record<string, string> {
    const asked = new Set(fileIds);
    const files = (get().inbox?.groups ?? []).flatMap((group) => group.files);
    return Object.fromEntries(
      files
        .filter(({ fileId }) => asked.has(fileId))
        .map((file) => [file.fileId, cleanText(captionOf(get().editDrafts, file)).trim()]),
    );
  }

  const forget = (fileId: string) =>
    get().forgetEdit(inboxPlace.call, inboxPlace.subjectId, captionField(fileId));
  const restore = (evidenceIds: readonly string[], reason: string) =>
    each(chunks(evidenceIds), (some) => client.call('inbox.restore', { evidenceIds: some, reason }));

  return {
    inboxMoving: new Set(),
    async fileInbox(fileIds, filing) {
      await get().settleDrafts();
      const captions = captionsOf(fileIds);
      const { reason = get().visitReason } = filing;
      const evidenceIds: string[] = [];
      set({ inboxMoving: new Set(fileIds) });
      const isDone = await each(chunks(fileIds), async (some) => {
        const own = Object.fromEntries(some.map((fileId) => [fileId, captions[fileId] ?? '']));
        const result = await client.call('inbox.file', {
          ...filing,
          reason,
          fileIds: some,
          captions: own,
        });
        if (!result.ok) return result;
        evidenceIds.push(...result.value.evidenceIds);
        for (const fileId of some) forget(fileId);
        return result;
      });
      set({ inboxMoving: new Set() });
      if (evidenceIds.length > 0) {
        tell(i18n.t('inbox:filed', { n: evidenceIds.length }), () => restore(evidenceIds, reason));
      }
      return isDone;
    },
    async discardInboxFiles(fileIds) {
      const isDone = await each(fileIds, (fileId) => client.call('drafts.discardFile', { fileId }));
      if (!isDone) return;
      tell(i18n.t('inbox:discarded', { n: fileIds.length }), () =>
        each(fileIds, (fileId) => client.call('drafts.restoreFile', { fileId })),
      );
    },
    async trashVisitEvidence(evidenceIds) {
      const reason = get().visitReason;
      const isDone = await each(evidenceIds, (evidenceId) =>
        client.call('evidence.trash', { evidenceId, reason }),
      );
      if (!isDone) return;
      tell(i18n.t('inbox:trashed', { n: evidenceIds.length }), () =>
        each(evidenceIds, (evidenceId) => client.call('evidence.restore', { evidenceId, reason })),
      );
    },
    async linkVisitEvidence(evidenceIds, measures) {
      const rows = (get().visitEvidence?.rows ?? []).filter(({ id }) => evidenceIds.includes(id));
      const pairs = rows.flatMap(({ id: evidenceId, measureCodes }) =>
        measures
          .filter(({ code }) => !measureCodes.includes(code))
          .map(({ id: measureId }) => ({ evidenceId, measureId })),
      );
      if (!(await each(pairs, (pair) => client.call('evidence.link', pair)))) return;
      tell(i18n.t('inbox:linked', { n: evidenceIds.length }), () =>
        each(pairs, (pair) => client.call('evidence.unlink', pair)),
      );
    },
    captionInboxFiles(fileIds, caption) {
      const { call, subjectId } = inboxPlace;
      for (const fileId of fileIds) get().keepEdit(call, subjectId, captionField(fileId), caption);
    },
    async captionVisitEvidence(evidenceIds, typed) {
      const { seen = 0, rows = [] } = get().visitEvidence ?? {};
      const caption = cleanText(typed).trim();
      const changed = rows.filter((row) => evidenceIds.includes(row.id) && row.caption !== caption);
      if (changed.length === 0) return;
      const isDone = await each(changed, ({ id }) =>
        client.call('evidence.update', { evidenceId: id, seen, changes: { caption } }),
      );
      if (!isDone) return;
      tell(i18n.t('inbox:captioned', { n: changed.length }), () =>
        each(changed, (row) =>
          client.call('evidence.update', {
            evidenceId: row.id,
            seen: get().visitEvidence?.seen ?? seen,
            changes: { caption: row.caption },
          }),
        ),
      );
    },
  };
}

function chunks(ids: readonly string[]): readonly string[][] {
  const count = Math.ceil(ids.length / mostAtOnce);
  return Array.from({ length: count }, (_, at) => ids.slice(at * mostAtOnce, (at + 1) * mostAtOnce));
}
