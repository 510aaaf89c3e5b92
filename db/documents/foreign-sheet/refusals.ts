import { err } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';

/** Why a foreign file was not read; the closed list behind `details.reason` of `import-refused`. */
export const sheetRefusals = [
  'too-large',
  'expands-too-much',
  'lying-size',
  'too-many-entries',
  'too-many-sheets',
  'too-many-rows',
  'too-many-columns',
  'too-many-cells',
  'too-many-merges',
  'too-much-text',
  'cell-too-long',
  'bad-zip',
  'damaged-workbook',
  'doctype',
  'not-a-spreadsheet',
  'web-page',
  'old-xls-format',
  'encrypted',
  'duplicate-entries',
  'unsafe-entry-name',
  'link-entry',
  'unknown-encoding',
  'empty-file',
  'unreadable',
  'deadline',
  'out-of-memory',
] as const;
export type SheetRefusal = (typeof sheetRefusals)[number];

/** `part` is the entry inside the zip that gave the reason, or empty when the file as a whole did. */
export function refused(reason: SheetRefusal, part = ''): Result<never> {
  return err('import-refused', { reason, part });
}
