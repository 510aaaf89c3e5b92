import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readForeignSheetWithDeadline } from '../../../../../db/documents/foreign-sheet/read-in-worker.ts';
import {
  buildWorkbook,
  buildZip,
  mergeTags,
  oleFile,
  renamedEntry,
  textRows,
  withEntryLie,
  workbookParts,
} from '../../../../support/hostile-sheets.ts';
import type { ZipPart } from '../../../../support/hostile-sheets.ts';

const source = new URL('../../../../../db/documents/foreign-sheet/', import.meta.url);
const workerUrl = new URL('sheet-worker.ts', source);
const sheetPath = 'xl/worksheets/sheet1.xml';
const folder = mkdtempSync(join(tmpdir(), 'hostile-sheets-'));
const largestRssMb = 300;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function oneSheet(
  xml: string | Buffer,
  extraParts: readonly ZipPart[] = [],
  isStored = false,
): Promise<Buffer> {
  return buildWorkbook({ sheets: [{ name: '表', xml }], extraParts, isStored });
}

/** A workbook with one more entry whose name is then rewritten to one that no honest writer would take. */
async function withEntryNamed(name: string | Buffer): Promise<Buffer> {
  const innocent = 'x'.repeat(Buffer.from(name).length);
  const zip = await oneSheet(textRows([['县']]), [{ path: innocent, data: 'data' }]);
  return renamedEntry(zip, innocent, name);
}

async function withBadPart(path: string, data: string | Buffer): Promise<Buffer> {
  const parts = workbookParts({ sheets: [{ name: '表', xml: textRows([['县']]) }], sharedStrings: '' });
  return buildZip(parts.map((part) => (part.path === path ? { path, data, isStored: true } : part)));
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

const oneCell = '<c t="b"><v>1</v></c>';
const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
  '',
);

const refusedFiles: Readonly<Record<string, readonly [string, () => Buffer | Promise<Buffer>]>> = {
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
  'more rows than are read': [
    'too-many-rows',
    () => oneSheet(`<sheetData>${`<row>${oneCell}</row>`.repeat(200_001)}</sheetData>`, [], true),
  ],
  'more cells than are read': [
    'too-many-cells',
    () => oneSheet(`<sheetData>${`<row>${oneCell.repeat(101)}</row>`.repeat(9_901)}</sheetData>`, [], true),
  ],
  'one row with the same cell again and again': [
    'too-many-cells',
    () =>
      oneSheet(
        `<sheetData><row>${'<c r="A1" t="b"><v>1</v></c>'.repeat(1_000_001)}</row></sheetData>`,
        [],
        true,
      ),
  ],
  'a row with more columns than a sheet has': [
    'damaged-workbook',
    () => oneSheet(`<sheetData><row>${oneCell.repeat(16_385)}</row></sheetData>`, [], true),
  ],
  'more merged areas than anybody draws': [
    'too-many-merges',
    () =>
      oneSheet(
        `<sheetData/>${mergeTags(...Array.from({ length: 50_001 }, (_, at) => `A${at + 1}:B${at + 1}`))}`,
        [],
        true,
      ),
  ],
  'a cell outside the sheet': [
    'damaged-workbook',
    () => oneSheet('<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>'),
  ],
  'a row outside the sheet': [
    'damaged-workbook',
    () => oneSheet('<sheetData><row r="1048577"/></sheetData>'),
  ],
  'a cell of 40,000 characters': ['cell-too-long', () => oneSheet(textRows([['长'.repeat(40_000)]]))],
  'a shared text of 40,000 characters in two runs': [
    'cell-too-long',
    () =>
      withBadPart(
        'xl/sharedStrings.xml',
        `<sst><si>${`<r><t>${'长'.repeat(20_000)}</t></r>`.repeat(2)}</si></sst>`,
      ),
  ],
  'more text than is kept': [
    'too-much-text',
    async () => {
      const strings = `<si><t>${'x'.repeat(32_000)}</t></si>`.repeat(1_001);
      return withBadPart('xl/sharedStrings.xml', `<sst>${strings}</sst>`);
    },
  ],
  'a document type': [
    'doctype',
    () => withBadPart(sheetPath, '<!DOCTYPE worksheet SYSTEM "file:///etc/passwd"><worksheet/>'),
  ],
  'a billion laughs': [
    'doctype',
    () =>
      withBadPart(
        'xl/sharedStrings.xml',
        `<!DOCTYPE sst [<!ENTITY l0 "ha">${laughs}]><sst><si><t>&l9;</t></si></sst>`,
      ),
  ],
  'a document type in UTF-16': [
    'doctype',
    () => withBadPart(sheetPath, Buffer.from('\ufeff<!DOCTYPE worksheet><worksheet/>', 'utf16le')),
  ],
  'tags nested without end': [
    'damaged-workbook',
    () => withBadPart(sheetPath, `<worksheet>${'<a>'.repeat(300_000)}`),
  ],
  'a tag with attributes without end': [
    'damaged-workbook',
    () =>
      withBadPart(
        sheetPath,
        `<worksheet ${Array.from({ length: 20_000 }, (_, at) => `a${at}="1"`).join(' ')}/>`,
      ),
  ],
  'a comment of two million characters': [
    'damaged-workbook',
    () => withBadPart(sheetPath, `<worksheet><!--${'-x'.repeat(1_000_000)}--></worksheet>`),
  ],
  'a sheet that stops in the middle': [
    'damaged-workbook',
    () => withBadPart(sheetPath, '<worksheet><sheetData><row>'),
  ],
  'a sheet that is no text': [
    'damaged-workbook',
    () => withBadPart(sheetPath, Buffer.from('3c61fffe3e', 'hex')),
  ],
  'a part that is not there': [
    'damaged-workbook',
    () => withBadPart('xl/workbook.xml', '<workbook><sheets><sheet name="x" id="rId9"/></sheets></workbook>'),
  ],
  'a text document in the coat of a workbook': [
    'not-a-spreadsheet',
    () => withBadPart('xl/workbook.xml', '<w:document/>'),
  ],
  'a zip of something else': ['not-a-spreadsheet', () => buildZip([{ path: 'a.txt', data: 'text' }])],
  'more sheets than are read': [
    'too-many-sheets',
    () =>
      withBadPart(
        'xl/workbook.xml',
        `<workbook><sheets>${'<sheet name="x" id="rId1"/>'.repeat(257)}</sheets></workbook>`,
      ),
  ],
  'one large sheet listed again and again': [
    'too-large',
    async () => {
      const blank = Array.from({ length: 1_600_000 }, (_, at) => (at % 3 === 0 ? '\t\n ' : ' \n')).join('');
      const parts = workbookParts({ sheets: [{ name: '表', xml: `<sheetData/>${blank}` }], isStored: true });
      const sheets = '<sheet name="x" id="rId1"/>'.repeat(100);
      return buildZip(
        parts.map((part) =>
          part.path === 'xl/workbook.xml'
            ? { ...part, data: `<workbook><sheets>${sheets}</sheets></workbook>` }
            : part,
        ),
      );
    },
  ],
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

const readFiles: Readonly<Record<string, readonly [unknown, () => Promise<Buffer>]>> = {
  'one cell at each end of the sheet': [
    [
      ['A1', '1'],
      ['XFD1048576', '2'],
    ],
    () =>
      oneSheet(
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>',
      ),
  ],
  'a claim of the whole sheet': [
    [['A1', '1']],
    () =>
      oneSheet(
        '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
      ),
  ],
  'the whole sheet merged into one': [
    [['A1', '一']],
    () =>
      oneSheet(
        textRows([['一', '二'], ['三']]) + mergeTags('A1:XFD1048576', 'A1:XFD1048576', 'B2:XFD9', 'Z9:A1'),
      ),
  ],
  'fifty thousand areas as wide as the sheet': [
    [['XFD50000', '1']],
    () =>
      oneSheet(
        `<sheetData><row r="50000"><c r="XFD50000"><v>1</v></c></row></sheetData>${mergeTags(...Array.from({ length: 49_999 }, (_, at) => `A${at + 1}:XFD${at + 1}`))}`,
        [],
        true,
      ),
  ],
  'a link to another file and a formula that would start a program': [
    [
      ['A1', '42'],
      ['B1', '0'],
    ],
    async () => {
      const external =
        '<Relationships><Relationship Id="rId1" Type="t/externalLinkPath" Target="file://server/share/x.xlsx" TargetMode="External"/></Relationships>';
      return oneSheet(
        '<sheetData><row r="1"><c r="A1"><f>[1]表!A1</f><v>42</v></c><c r="B1"><f>cmd|\' /C calc\'!A0</f><v>0</v></c></row></sheetData>',
        [
          { path: 'xl/externalLinks/externalLink1.xml', data: '<!DOCTYPE x><never read' },
          { path: 'xl/externalLinks/_rels/externalLink1.xml.rels', data: external },
          { path: 'xl/vbaProject.bin', data: 'never read' },
        ],
      );
    },
  ],
};

const cases = [...Object.entries(refusedFiles), ...Object.entries(readFiles)];
const paths = new Map(cases.map(([name], at) => [name, join(folder, `${at}.xlsx`)]));

function pathOf(name: string): string {
  return paths.get(name) ?? '';
}

function readHostile(
  path: string,
  limits: { readonly deadlineMs?: number; readonly maxHeapMb?: number } = {},
) {
  return readForeignSheetWithDeadline(path, { workerUrl, deadlineMs: 25_000, name: '名单.xlsx', ...limits });
}

beforeAll(async () => {
  for (const [name, [, build]] of cases) writeFileSync(pathOf(name), await build());
}, 120_000);

test.each(Object.entries(refusedFiles).map(([name, [reason]]) => [name, reason] as const))(
  '%s is refused: %s',
  async (name, reason) => {
    const result = await readHostile(pathOf(name));
    expect(result.ok ? 'read' : [result.error.code, result.error.details['reason']]).toEqual([
      'import-refused',
      reason,
    ]);
  },
);

test.each(Object.entries(readFiles).map(([name, [cells]]) => [name, cells] as const))(
  '%s is read cheaply',
  async (name, expected) => {
    const result = await readHostile(pathOf(name), { maxHeapMb: 64 });
    const rows = result.ok ? result.value.sheets.flatMap((sheet) => sheet.rows) : [];
    const cells = rows.flatMap((row) => row.cells.map((cell) => [`${cell.column}${row.number}`, cell.text]));
    expect([result.ok, cells]).toEqual([true, expected]);
  },
);

test('all of them in one process, without a heap limit, never take more memory than promised', async () => {
  const script = `
    import { readForeignSheet } from ${JSON.stringify(new URL('read-foreign-sheet.ts', source).href)};
    for (const path of process.argv.slice(1)) await readForeignSheet({ path, name: path });
    console.log(process.resourceUsage().maxRSS);
  `;
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script, ...paths.values()]);
  expect(Number(stdout) / 1024).toBeLessThan(largestRssMb);
}, 60_000);

test('the refusal names the part it was found in', async () => {
  const result = await readHostile(pathOf('a document type'));
  expect(result).toEqual({
    ok: false,
    error: { code: 'import-refused', details: { reason: 'doctype', part: sheetPath } },
  });
});

test('past the deadline the reading ends with its reason', async () => {
  expect(await readHostile(pathOf('more cells than are read'), { deadlineMs: 1 })).toEqual({
    ok: false,
    error: { code: 'import-refused', details: { reason: 'deadline', part: '' } },
  });
});

test('at the heap limit the reading ends with its reason and the process goes on', async () => {
  expect(await readHostile(pathOf('more cells than are read'), { maxHeapMb: 24 })).toEqual({
    ok: false,
    error: { code: 'import-refused', details: { reason: 'out-of-memory', part: '' } },
  });
});

test('what is no file is not opened', async () => {
  mkdirSync(join(folder, 'folder.xlsx'));
  symlinkSync('/dev/zero', join(folder, 'endless.xlsx'));
  expect([
    await readHostile(join(folder, 'missing.xlsx')),
    await readHostile(join(folder, 'folder.xlsx')),
    await readHostile(join(folder, 'endless.xlsx')),
  ]).toEqual([
    { ok: false, error: { code: 'file-not-found', details: { path: join(folder, 'missing.xlsx') } } },
    { ok: false, error: { code: 'import-refused', details: { reason: 'unreadable', part: '' } } },
    { ok: false, error: { code: 'import-refused', details: { reason: 'unreadable', part: '' } } },
  ]);
});
