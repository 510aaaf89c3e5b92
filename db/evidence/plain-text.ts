import { decodeByContent, type DecodedText } from '../documents/foreign-sheet/csv-encoding.ts';
import type { FileText } from '../model/file-text.ts';
import { fileTextLimits } from './text-limits.ts';

/**
 * Bytes as text by their mark, as UTF-8 or as GB18030; null when they are neither. Markup stays markup: what comes out
 * is letters to read, never a page.
 */
export function plainText(bytes: Uint8Array, isTruncated: boolean): FileText | null {
  const decoded = isTruncated ? decodeCut(bytes) : decodeByContent(bytes);
  if (decoded === null || controls.test(decoded.text)) return null;
  const text = decoded.text.replaceAll('\r\n', '\n');
  const isLonger = text.length > fileTextLimits.characters;
  return { text: text.slice(0, fileTextLimits.characters), isTruncated: isTruncated || isLonger };
}

/** What no text has, but a file of something else soon does. */
// oxlint-disable-next-line no-control-regex -- looking for them is the point
const controls = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/** A piece may end within a character: the last bytes are left out until the rest fits, as UTF-8 if it can. */
function decodeCut(bytes: Uint8Array): DecodedText | null {
  const fitting = [0, 1, 2, 3]
    .map((cut) => decodeByContent(bytes.subarray(0, bytes.length - cut)))
    .filter((decoded) => decoded !== null);
  return fitting.find(({ encoding }) => encoding === 'utf-8') ?? fitting[0] ?? null;
}
