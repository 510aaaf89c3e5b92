import { open, stat } from 'node:fs/promises';
import type { ForeignWorkbook } from '../documents/foreign-sheet/foreign-workbook.ts';
import { readForeignSheet } from '../documents/foreign-sheet/read-foreign-sheet.ts';
import type { FileText } from '../model/file-text.ts';
import { ok, type Result } from '../model/result.ts';
import { officeText } from './office-text.ts';
import { pdfText } from './pdf-text.ts';
import { plainText } from './plain-text.ts';
import { fileTextLimits } from './text-limits.ts';
import { refusalOf, textRefused } from './text-refused.ts';

export interface FileTextQuestion {
  readonly path: string;
  readonly mediaType: string;
  /** The name a person knows the file by. */
  readonly name: string;
}

/** Reads in this thread, so that memory is bounded but time is not; never throws for what a file holds. */
export async function extractText(question: FileTextQuestion): Promise<Result<FileText>> {
  const { path, mediaType, name } = question;
  if (/^(?:image|video|audio)\//.test(mediaType)) return textRefused(name, 'not-text');
  const start = await readStart(path, fileTextLimits.fileBytes);
  if (start === null) return textRefused(name, 'missing');
  const read = await readByContent(start.bytes, start.isWhole, name);
  if (!read.ok) return read;
  return /\S/.test(read.value.text) ? read : textRefused(name, 'no-words');
}

type Start = { readonly bytes: Buffer; readonly isWhole: boolean };

async function readByContent(bytes: Buffer, isWhole: boolean, name: string): Promise<Result<FileText>> {
  const head = bytes.subarray(0, 4).toString('hex');
  const isDocument = ['25504446', '504b0304', 'd0cf11e0'].includes(head);
  if (isDocument && !isWhole) return textRefused(name, 'too-large');
  if (head === '25504446') return readPdf(bytes, name);
  if (head === '504b0304') return readZip(bytes, name);
  if (head === 'd0cf11e0') return textRefused(name, oleReason(bytes));
  const isCut = bytes.length > fileTextLimits.plainBytes;
  const text = plainText(isCut ? bytes.subarray(0, fileTextLimits.plainBytes) : bytes, isCut || !isWhole);
  return text === null ? textRefused(name, 'not-text') : ok(text);
}

async function readPdf(bytes: Buffer, name: string): Promise<Result<FileText>> {
  try {
    return ok(await pdfText(bytes));
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return textRefused(name, isLocked ? 'encrypted' : 'damaged');
  }
}

async function readZip(bytes: Buffer, name: string): Promise<Result<FileText>> {
  const office = await officeText(bytes);
  if (!office.ok) return textRefused(name, refusalOf(office.error));
  if (office.value !== null) return ok(office.value);
  const sheet = await readForeignSheet({ bytes, name });
  return sheet.ok ? ok(workbookText(sheet.value)) : textRefused(name, refusalOf(sheet.error));
}

/** Sheets under their names, rows as lines, cells parted by tabs. */
function workbookText(workbook: ForeignWorkbook): FileText {
  const lines = workbook.sheets.flatMap(({ name, rows }) => [
    name,
    ...rows.map(({ cells }) => cells.map(({ text }) => text).join('\t')),
    '',
  ]);
  const text = lines.join('\n').trim();
  const { characters } = fileTextLimits;
  return { text: text.slice(0, characters), isTruncated: text.length > characters };
}

/** The container of old Office files also wraps new ones that have a password. */
function oleReason(bytes: Buffer) {
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'old-office-format';
}

/** The first bytes of a regular file; null when there is none to read. */
async function readStart(path: string, limit: number): Promise<Start | null> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return null;
  const length = Math.min(found.size, limit);
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return null;
  try {
    const bytes = Buffer.alloc(length);
    let filled = 0;
    for (let read = 1; read > 0 && filled < length; filled += read) {
      read = (await file.read(bytes, filled, length - filled)).bytesRead;
    }
    return { bytes: bytes.subarray(0, filled), isWhole: found.size <= limit };
  } catch {
    return null;
  } finally {
    await file.close();
  }
}
