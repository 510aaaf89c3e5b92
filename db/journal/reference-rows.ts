import type { NounName, ReferenceRow } from '../model/nouns.ts';
import type { Fields } from '../model/subject-state.ts';

export interface ReferenceSubject {
  readonly noun: NounName;
  readonly id: string;
  readonly fields: Fields;
}

/** The built-in rows by id: the ground that operations are folded over. */
export type ReferenceRows = ReadonlyMap<string, ReferenceSubject>;

export function referenceRows(rows: readonly ReferenceRow[]): ReferenceRows {
  return new Map(rows.map(({ noun, id, fields }) => [id, { noun, id, fields }]));
}
