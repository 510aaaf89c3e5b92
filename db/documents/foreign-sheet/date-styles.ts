import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { ForeignZip } from './foreign-zip.ts';
import { sheetLimits } from './limits.ts';
import { isBuiltInDateFormat, isDateFormatCode } from './serial-date.ts';
import { readXmlPart } from './xml-part.ts';

const longestFormatCode = 255;

/** For each cell style, by its place in the list, whether it shows a number as a day or a time. */
export async function readDateStyles(zip: ForeignZip, path: string): Promise<Result<readonly boolean[]>> {
  const writtenDateFormats = new Set<string>();
  const styles: boolean[] = [];
  let isInCellStyles = false;
  const read = await readXmlPart(zip, { path, root: 'styleSheet' }, (refuse) => ({
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'cellXfs') isInCellStyles = true;
      if (name === 'numFmt' && formatCode.length <= longestFormatCode && isDateFormatCode(formatCode)) {
        writtenDateFormats.add(numFmtId);
      }
      if (name === 'xf' && isInCellStyles) {
        styles.push(writtenDateFormats.has(numFmtId) || isBuiltInDateFormat(Number(numFmtId)));
      }
      if (Math.max(styles.length, writtenDateFormats.size) > sheetLimits.styles) refuse('damaged-workbook');
    },
    close: (name) => {
      if (name === 'cellXfs') isInCellStyles = false;
    },
  }));
  return read.ok ? ok(styles) : read;
}
