import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { cellText } from './cell-text.ts';
import type { ForeignZip } from './foreign-zip.ts';
import { overspent, sheetLimits } from './limits.ts';
import type { ReadBudget } from './limits.ts';
import { createTextCatcher } from './text-catcher.ts';
import { readXmlPart } from './xml-part.ts';

/** The workbook's list of texts: runs joined, the phonetic guide left out. */
export async function readSharedStrings(
  zip: ForeignZip,
  path: string,
  budget: ReadBudget,
): Promise<Result<readonly string[]>> {
  const strings: string[] = [];
  const read = await readXmlPart(zip, { path, root: 'sst' }, (refuse) => {
    const catcher = createTextCatcher(refuse);
    return {
      open: (name) => {
        if (name === 'si') catcher.reset();
        catcher.open(name);
      },
      text: catcher.text,
      close: (name) => {
        catcher.close(name);
        if (name !== 'si') return;
        const text = cellText(catcher.caught());
        strings.push(text);
        budget.characters += text.length;
        const passed = strings.length > sheetLimits.cells ? 'too-many-cells' : overspent(budget);
        if (passed !== null) refuse(passed);
      },
    };
  });
  return read.ok ? ok(strings) : read;
}
