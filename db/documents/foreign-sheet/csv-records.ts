import { sheetLimits } from './limits.ts';
import type { SheetRefusal } from '../../model/sheet-refusal.ts';

export const csvSeparators = [',', ';', '\t'] as const;
export type CsvSeparator = (typeof csvSeparators)[number];

export interface CsvEnd {
  readonly refusal: SheetRefusal | null;
  readonly isQuoteOpen: boolean;
}

interface Field {
  readonly value: string;
  readonly end: number;
  readonly isQuoteOpen: boolean;
}

/**
 * Splits text by RFC 4180: quotes double themselves, fields may hold line ends, lines end with LF, CRLF or CR.
 * Each record goes to `take`; what it returns other than null ends the reading.
 */
export function readCsvRecords(
  text: string,
  separator: CsvSeparator,
  take: (fields: readonly string[]) => SheetRefusal | null,
): CsvEnd {
  let fields: string[] = [];
  let at = 0;
  for (;;) {
    const field = readField(text, at, separator);
    fields.push(field.value);
    if (field.value.length > sheetLimits.cellCharacters)
      return { refusal: 'cell-too-long', isQuoteOpen: false };
    if (fields.length > sheetLimits.columns) return { refusal: 'too-many-columns', isQuoteOpen: false };
    const mark = text[field.end];
    if (mark !== separator) {
      const refusal = take(fields);
      if (refusal !== null) return { refusal, isQuoteOpen: false };
      fields = [];
    }
    at = field.end + (mark === '\r' && text[field.end + 1] === '\n' ? 2 : 1);
    const isEnd = mark === undefined || (mark !== separator && at >= text.length);
    if (isEnd) return { refusal: null, isQuoteOpen: field.isQuoteOpen };
  }
}

/** The separator seen most often in the first lines, outside quotes; a comma when none is. */
export function detectSeparator(text: string): CsvSeparator {
  const counts = { ',': 0, ';': 0, '\t': 0 };
  let isQuoted = false;
  let lines = 0;
  for (let at = 0; at < text.length && lines < 30 && at < 200_000; at += 1) {
    const mark = text[at];
    if (mark === '"') isQuoted = !isQuoted;
    else if (!isQuoted && mark === '\n') lines += 1;
    else if (!isQuoted && (mark === ',' || mark === ';' || mark === '\t')) counts[mark] += 1;
  }
  return csvSeparators.reduce((best, next) => (counts[next] > counts[best] ? next : best));
}

function readField(text: string, start: number, separator: CsvSeparator): Field {
  if (text[start] !== '"') return { ...readPlain(text, start, separator), isQuoteOpen: false };
  let value = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { value: value + text.slice(at), end: text.length, isQuoteOpen: true };
    value += text.slice(at, quote);
    at = quote + 1;
    if (text[at] !== '"') break;
    value += '"';
    at += 1;
  }
  const rest = readPlain(text, at, separator);
  return { value: value + rest.value, end: rest.end, isQuoteOpen: false };
}

function readPlain(text: string, start: number, separator: CsvSeparator): Pick<Field, 'value' | 'end'> {
  let end = start;
  while (end < text.length) {
    const mark = text[end];
    if (mark === separator || mark === '\n' || mark === '\r') break;
    end += 1;
  }
  return { value: text.slice(start, end), end };
}
