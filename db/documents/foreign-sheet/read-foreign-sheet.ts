import { open, stat } from 'node:fs/promises';
import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { ForeignEncoding, ForeignWorkbook } from './foreign-workbook.ts';
import { sheetLimits } from './limits.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { refused } from './refusals.ts';

export type ForeignSheetQuestion = ({ readonly bytes: Uint8Array } | { readonly path: string }) & {
  /** The name a person knows the file by; a text file's only sheet is called by it. */
  readonly name: string;
  /** Overrules the guess for text files. */
  readonly encoding?: ForeignEncoding;
};

const signatures = {
  zip: ['504b0304', '504b0506'],
  ole: ['d0cf11e0'],
  pdf: ['25504446'],
  richText: ['7b5c7274'],
} as const;

/**
 * Reads a foreign xlsx or separated text, told apart by content. Fails with `import-refused` and a reason
 * of `sheetRefusals`, or `file-not-found`; never throws for what a file holds. Memory is bounded by
 * `sheetLimits`, time is not: for a file of unknown origin use `readForeignSheetWithDeadline`.
 */
export async function readForeignSheet(question: ForeignSheetQuestion): Promise<Result<ForeignWorkbook>> {
  const bytes = 'bytes' in question ? ok(question.bytes) : await readBytes(question.path);
  if (!bytes.ok) return bytes;
  if (bytes.value.length > sheetLimits.fileBytes) return refused('too-large');
  if (bytes.value.length === 0) return refused('empty-file');
  return readByContent(bytes.value, question);
}

async function readByContent(
  bytes: Uint8Array,
  { name, encoding }: ForeignSheetQuestion,
): Promise<Result<ForeignWorkbook>> {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (signatures.zip.some((signature) => head === signature)) return readXlsx(bytes);
  if (signatures.ole.some((signature) => head === signature)) return refused(oleRefusal(bytes));
  const isOther = [...signatures.pdf, ...signatures.richText].some((signature) => head === signature);
  return isOther ? refused('not-a-spreadsheet') : readCsv(bytes, name, encoding);
}

/** The container of old Office files also wraps new ones that have a password; its directory names the streams. */
function oleRefusal(bytes: Uint8Array) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return 'encrypted';
  return buffer.includes(Buffer.from('WordDocument', 'utf16le')) ? 'not-a-spreadsheet' : 'old-xls-format';
}

/** Reads into one buffer of the size the file has; what is no regular file, or grows meanwhile, is not read. */
async function readBytes(path: string): Promise<Result<Uint8Array>> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return refused('unreadable');
    if (found.size > sheetLimits.fileBytes) return refused('too-large');
    const file = await open(path, 'r');
    try {
      const buffer = Buffer.alloc(found.size + 1);
      let length = 0;
      for (let read = 1; read > 0 && length < buffer.length; length += read) {
        read = (await file.read(buffer, length, buffer.length - length)).bytesRead;
      }
      return length > found.size ? refused('unreadable') : ok(buffer.subarray(0, length));
    } finally {
      await file.close();
    }
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isMissing ? err('file-not-found', { path }) : refused('unreadable');
  }
}
