import {
  buildZip,
  oleFile,
  oneSheet,
  renamedEntry,
  textRows,
  withEntryLie,
} from '../../../../support/hostile-sheets.ts';

const sheetPath = 'xl/worksheets/sheet1.xml';

/** Files whose container is the attack: what it is called → the reason of the refusal and the bytes. */
export const hostileZips: Readonly<Record<string, readonly [string, () => Buffer | Promise<Buffer>]>> = {
  'blank space that inflates a thousandfold': [
    'expands-too-much',
    () => oneSheet(Buffer.alloc(64_000_000, ' ')),
  ],
  'the same with a lie about its size': [
    'lying-size',
    async () =>
      withEntryLie(await oneSheet(Buffer.alloc(64_000_000, ' ')), sheetPath, { uncompressedSize: 900_000 }),
  ],
  'a size that promises more than there is': [
    'lying-size',
    async () => withEntryLie(await oneSheet(textRows([['县']])), sheetPath, { uncompressedSize: 99_999 }),
  ],
  'a part that would be larger than 200 MB': [
    'too-large',
    async () => {
      const zip = await oneSheet('', [{ path: 'media.bin', data: noise(3_000_000) }]);
      return withEntryLie(zip, 'media.bin', { uncompressedSize: 200_000_001 });
    },
  ],
  'parts that would be larger than 300 MB together': [
    'too-large',
    async () => {
      const media = ['1.bin', '2.bin'].map((path) => ({ path, data: noise(2_000_000) }));
      const zip = withEntryLie(await oneSheet('', media), '1.bin', { uncompressedSize: 150_000_000 });
      return withEntryLie(zip, '2.bin', { uncompressedSize: 150_000_001 });
    },
  ],
  'a zip of something else': ['not-a-spreadsheet', () => buildZip([{ path: 'a.txt', data: 'text' }])],
  'more entries than are listed': [
    'too-many-entries',
    () => buildZip(Array.from({ length: 5_001 }, (_, at) => ({ path: `e${at}`, data: '', isStored: true }))),
  ],
  'an entry that climbs out': ['unsafe-entry-name', () => withEntryNamed('../../evil.txt')],
  'an absolute entry': ['unsafe-entry-name', () => withEntryNamed('/etc/evil')],
  'an entry on a drive': ['unsafe-entry-name', () => withEntryNamed('C:/evil.txt')],
  'an entry with a backslash': ['unsafe-entry-name', () => withEntryNamed('xl\\evil.xml')],
  'an entry on a network share': ['unsafe-entry-name', () => withEntryNamed('\\\\server\\evil')],
  'an entry with a NUL': ['unsafe-entry-name', () => withEntryNamed(Buffer.from('good.xml\u0000.exe'))],
  'an entry named like a device': ['unsafe-entry-name', () => withEntryNamed('xl/CON.xml')],
  'an entry named like a port': ['unsafe-entry-name', () => withEntryNamed('lpt1')],
  'an entry that ends with a dot': ['unsafe-entry-name', () => withEntryNamed('xl/sheet.')],
  'an entry with a stream': ['unsafe-entry-name', () => withEntryNamed('a.xml::$DATA')],
  'an entry with a name of 300 characters': ['unsafe-entry-name', () => withEntryNamed('n'.repeat(300))],
  'two entries of one name': [
    'duplicate-entries',
    async () =>
      renamedEntry(await oneSheet('', [{ path: 'xl/worksheets/sheetX.xml', data: '' }]), 'sheetX', 'sheet1'),
  ],
  'two entries that differ in case': [
    'duplicate-entries',
    () => oneSheet('', [{ path: 'XL/WorkSheets/Sheet1.xml', data: '' }]),
  ],
  'an entry that is a link': [
    'link-entry',
    async () => withEntryLie(await oneSheet(''), sheetPath, { externalAttributes: 0o120777 * 65_536 }),
  ],
  'an entry with a password': [
    'encrypted',
    async () => withEntryLie(await oneSheet(''), sheetPath, { flags: 1 }),
  ],
  'a workbook with a password': ['encrypted', () => oleFile('EncryptedPackage')],
  'an xls of before 2007': ['old-xls-format', () => oleFile('Workbook')],
  'a doc of before 2007': ['not-a-spreadsheet', () => oleFile('WordDocument')],
  'a web page by the name of a workbook': [
    'web-page',
    () => Buffer.from('<html><table><tr><td>县</td></tr></table></html>'),
  ],
  'a zip cut off': ['bad-zip', async () => (await oneSheet(textRows([['县']]))).subarray(0, 900)],
  'a part that is not what was packed': [
    'bad-zip',
    async () => {
      const zip = await oneSheet(textRows([['灵川县']]), [], true);
      return renamedEntry(zip, '灵川县', '灵山县');
    },
  ],
  'an empty file': ['empty-file', () => Buffer.alloc(0)],
  'a file of more than 64 MB': ['too-large', () => Buffer.alloc(64_000_001, 'a')],
};

/** A workbook with one more entry whose name is then rewritten to one that no honest writer would take. */
async function withEntryNamed(name: string | Buffer): Promise<Buffer> {
  const innocent = 'x'.repeat(Buffer.from(name).length);
  const zip = await oneSheet(textRows([['县']]), [{ path: innocent, data: 'data' }]);
  return renamedEntry(zip, innocent, name);
}

/** Bytes that no compression makes smaller; the same each time. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 1;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}
