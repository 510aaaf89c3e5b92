import type { EvidenceRow, FileView } from '../../../db/contract/evidence-calls.ts';

/** Address of a file's bytes on the host, or of a picture derived from them. */
export type FileUrl = (fileId: string, kind?: 'thumb' | 'preview' | 'download') => string;

/** What a piece is called in a list: its caption, else its first file. */
export function nameOf(row: Pick<EvidenceRow, 'caption' | 'files'>): string {
  return row.caption || (row.files[0]?.name ?? '');
}

/** DOCX, JPG: the ending of a name as a small sign. */
export function endingOf(file: FileView): string {
  return file.name.includes('.') ? (file.name.split('.').at(-1)?.slice(0, 5).toUpperCase() ?? '') : '';
}
