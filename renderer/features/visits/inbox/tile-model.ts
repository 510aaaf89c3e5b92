import type { EvidenceRow } from '../../../../db/contract/evidence-calls.ts';
import type { InboxFile } from '../../../../db/contract/inbox-calls.ts';
import type { ShownFile } from '../../../parts/file-thumb.tsx';

/** A picture or file of the column: one that waits, or one that is evidence. */
export interface Tile {
  readonly id: string;
  readonly noun: 'file' | 'evidence';
  readonly file: ShownFile;
  readonly takenAt: string | null;
  readonly caption: string;
  /** Codes of the measures that it is evidence of. */
  readonly codes: string;
  /** Shown only where the evidence is, with a reason. */
  readonly isSealed: boolean;
  /** What else has the same bytes. */
  readonly duplicate: string | null;
}

export interface TileSection {
  readonly key: string;
  readonly title: string;
  readonly tiles: readonly Tile[];
  /** What is done with all of them at once. */
  readonly act: { readonly label: string; readonly run: () => void } | null;
}

export function fileTile(file: InboxFile, caption: string): Tile {
  const { fileId: id, takenAt, duplicateOf } = file;
  return {
    id,
    noun: 'file',
    file,
    takenAt,
    caption,
    codes: '',
    isSealed: false,
    duplicate: duplicateOf?.name ?? null,
  };
}

/** Null for evidence without a file, such as a link. */
export function evidenceTile(row: EvidenceRow, caption: string): Tile | null {
  const { id, takenAt, measureCodes, files } = row;
  const [file] = files;
  if (!file) return null;
  const isSealed = file.protection === 'sealed';
  const codes = measureCodes.join(' ');
  return { id, noun: 'evidence', file, takenAt, caption, codes, isSealed, duplicate: null };
}

/** The ids of those that wait, or of those that are evidence. */
export function idsOf(tiles: readonly Tile[], noun: Tile['noun']): readonly string[] {
  return tiles.filter((tile) => tile.noun === noun).map(({ id }) => id);
}

/** As they were taken; what has no time comes last, in the order of entry. */
export function byTime(one: Tile, other: Tile): number {
  const [first, second] = [one.takenAt ?? '9', other.takenAt ?? '9'];
  if (first === second) return one.id < other.id ? -1 : 1;
  return first < second ? -1 : 1;
}

/** 08:52 of the camera's clock. */
export function timeOf(takenAt: string): string {
  return takenAt.slice(11, 16);
}

/** The caption that all of them have, or nothing. */
export function commonCaption(tiles: readonly Tile[]): string {
  const [first] = tiles;
  return first && tiles.every(({ caption }) => caption === first.caption) ? first.caption : '';
}
