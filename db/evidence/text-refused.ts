import type { FileTextRefusal } from '../model/file-text.ts';
import { err, type AppError, type Result } from '../model/result.ts';
import type { SheetRefusal } from '../model/sheet-refusal.ts';

export function textRefused(file: string, reason: FileTextRefusal): Result<never> {
  return err('file-text-refused', { file, reason });
}

/** The refusal of a foreign zip or sheet in the words for a text that cannot be shown. */
export function refusalOf(error: AppError): FileTextRefusal {
  if (error.code === 'file-not-found') return 'missing';
  return reasons[error.details['reason'] as SheetRefusal] ?? 'damaged';
}

const reasons: Partial<Readonly<Record<SheetRefusal, FileTextRefusal>>> = {
  'too-large': 'too-large',
  'expands-too-much': 'too-large',
  'too-many-entries': 'too-large',
  'too-many-sheets': 'too-large',
  'too-many-rows': 'too-large',
  'too-many-columns': 'too-large',
  'too-many-cells': 'too-large',
  'too-much-text': 'too-large',
  'old-xls-format': 'old-office-format',
  encrypted: 'encrypted',
  'empty-file': 'no-words',
  'not-a-spreadsheet': 'not-text',
  'unknown-encoding': 'not-text',
  unreadable: 'missing',
  deadline: 'took-too-long',
  'out-of-memory': 'took-too-long',
};
