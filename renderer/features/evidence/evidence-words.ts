import type { EvidenceDetail, EvidenceRow } from '../../../db/contract/evidence-calls.ts';

export type DetailFile = EvidenceDetail['files'][number];

/** What a piece is called in a list: its caption, else its first file. */
export function nameOf(row: Pick<EvidenceRow, 'caption' | 'files'>): string {
  return row.caption || (row.files[0]?.name ?? '');
}
