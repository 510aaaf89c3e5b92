/** Why the words of a file cannot be shown; the closed list behind `details.reason` of `file-text-refused`. */
export const fileTextRefusals = [
  'not-text',
  'no-words',
  'old-office-format',
  'encrypted',
  'too-large',
  'damaged',
  'took-too-long',
  'missing',
] as const;
export type FileTextRefusal = (typeof fileTextRefusals)[number];

/** The words of a file, without its form. */
export interface FileText {
  readonly text: string;
  /** More stands in the file than was read. */
  readonly isTruncated: boolean;
}
