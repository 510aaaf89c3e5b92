import { z } from 'zod';

/** What a search finds, in the order in which it is shown. */
export const searchKinds = [
  'measure',
  'plan',
  'organization',
  'indicator',
  'visit',
  'record',
  'progress',
  'evidence',
] as const;
export const searchKindSchema = z.enum(searchKinds);
export type SearchKind = z.infer<typeof searchKindSchema>;

/** The text of a subject in which something was found. */
export const searchFields = [
  'code',
  'title',
  'name',
  'issuer',
  'requirement',
  'checklist',
  'due',
  'responsible',
  'note',
  'reason',
  'caption',
  'file-name',
  'file-text',
  'school',
  'visit-kind',
  'topic',
  'member',
  'subject',
  'aim',
  'situation',
  'highlights',
  'feedback',
  'school-opinion',
  'advice',
  'summary',
  'text',
  'basis',
  'answer',
] as const;
export const searchFieldSchema = z.enum(searchFields);
export type SearchField = z.infer<typeof searchFieldSchema>;
