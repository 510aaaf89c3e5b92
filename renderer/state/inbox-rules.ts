import type { CallInput } from '../../db/contract/calls.ts';
import type { InboxFile } from '../../db/contract/inbox-calls.ts';
import { captionField } from '../../db/model/caption-field.ts';
import { inboxPlace } from '../../db/model/inbox.ts';
import { editKey, type EditDraftsPart } from './edit-drafts.ts';

/** What waiting files become evidence of. */
export type Filing = Omit<CallInput<'inbox.file'>, 'fileIds' | 'captions' | 'standsForOn'>;

/** The caption of a waiting file as it was typed last. */
export function captionOf(editDrafts: EditDraftsPart['editDrafts'], file: InboxFile): string {
  const { call, subjectId } = inboxPlace;
  return editDrafts[editKey(call, subjectId, captionField(file.fileId))] ?? file.caption;
}
