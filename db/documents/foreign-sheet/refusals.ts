import { err, type Result } from '../../model/result.ts';
import type { SheetRefusal } from '../../model/sheet-refusal.ts';

/** `part` is the entry inside the zip that gave the reason, or empty when the file as a whole did. */
export function refused(reason: SheetRefusal, part = ''): Result<never> {
  return err('import-refused', { reason, part });
}
