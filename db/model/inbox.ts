import { mediaKindOf } from './media-kind.ts';

/** Where files wait that belong to nothing yet: their `PUT /files` names this call and subject. */
export const inboxPlace = { call: 'inbox.file', subjectId: 'inbox' } as const;

/** What a folder of a visit is searched for; letters and programs stay where they are. */
export function isInboxMedia(mediaType: string): boolean {
  const kind = mediaKindOf(mediaType);
  return kind !== 'text' && kind !== 'other';
}
