import type { SearchField, SearchKind } from '../model/search.ts';

export interface DocumentText {
  readonly field: SearchField;
  readonly text: string;
}

/** What the index keeps apart of one subject: its names, its texts, or the words of one of its files. */
export interface SearchDocument {
  readonly noun: SearchKind;
  readonly subjectId: string;
  readonly part: string;
  /** Null for names, which come before everything dated. */
  readonly day: string | null;
  readonly texts: readonly DocumentText[];
  readonly planIds: readonly string[];
  readonly cityId: string | null;
}

export const namePart = 'name';
export const textPart = 'text';
