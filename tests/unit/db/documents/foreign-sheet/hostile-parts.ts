import {
  buildWorkbook,
  buildZip,
  mergeTags,
  oneSheet,
  textRows,
  workbookParts,
} from '../../../../support/hostile-sheets.ts';

const sheetPath = 'xl/worksheets/sheet1.xml';
const oneCell = '<c t="b"><v>1</v></c>';
const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
  '',
);

/** Workbooks whose XML is the attack: what it is called → the reason of the refusal and the bytes. */
export const hostileParts: Readonly<Record<string, readonly [string, () => Promise<Buffer>]>> = {
  'more rows than are read': [
    'too-many-rows',
    () => oneSheet(`<sheetData>${`<row>${oneCell}</row>`.repeat(200_001)}</sheetData>`, [], true),
  ],
  'more cells than are read': [
    'too-many-cells',
    () => oneSheet(`<sheetData>${`<row>${oneCell.repeat(101)}</row>`.repeat(4_951)}</sheetData>`, [], true),
  ],
  'one row with the same cell again and again': [
    'too-many-cells',
    () =>
      oneSheet(
        `<sheetData><row>${'<c r="A1" t="b"><v>1</v></c>'.repeat(500_001)}</row></sheetData>`,
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
      const strings = `<si><t>${'x'.repeat(32_000)}</t></si>`.repeat(501);
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
  'tags nested a hundred thousand deep': [
    'damaged-workbook',
    () => withBadPart(sheetPath, `<worksheet>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</worksheet>`),
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
  'more sheets than are read': [
    'too-many-sheets',
    () => buildWorkbook({ sheets: Array.from({ length: 257 }, (_, at) => ({ name: `${at}`, xml: '' })) }),
  ],
  'one part listed as two sheets': [
    'damaged-workbook',
    () =>
      withBadPart(
        'xl/workbook.xml',
        `<workbook><sheets>${'<sheet name="x" id="rId1"/>'.repeat(2)}</sheets></workbook>`,
      ),
  ],
};

/** Workbooks that look like an attack but are read: what it is called → the cells and the bytes. */
export const strangeWorkbooks: Readonly<
  Record<string, readonly [readonly (readonly string[])[], () => Promise<Buffer>]>
> = {
  'one cell at each end of the sheet': [
    [
      ['A1', '1', 'number'],
      ['XFD1048576', '2', 'number'],
    ],
    () =>
      oneSheet(
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>',
      ),
  ],
  'a claim of the whole sheet': [
    [['A1', '1', 'number']],
    () =>
      oneSheet(
        '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
      ),
  ],
  'the whole sheet merged into one': [
    [['A1', '一', 'text']],
    () =>
      oneSheet(
        textRows([['一', '二'], ['三']]) + mergeTags('A1:XFD1048576', 'A1:XFD1048576', 'B2:XFD9', 'Z9:A1'),
      ),
  ],
  'fifty thousand areas as wide as the sheet': [
    [['XFD50000', '1', 'number']],
    () =>
      oneSheet(
        `<sheetData><row r="50000"><c r="XFD50000"><v>1</v></c></row></sheetData>${mergeTags(...Array.from({ length: 49_999 }, (_, at) => `A${at + 1}:XFD${at + 1}`))}`,
        [],
        true,
      ),
  ],
  'a link to another file and a formula that would start a program': [
    [
      ['A1', '42', 'formula'],
      ['B1', '0', 'formula'],
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

async function withBadPart(path: string, data: string | Buffer): Promise<Buffer> {
  const parts = workbookParts({ sheets: [{ name: '表', xml: textRows([['县']]) }], sharedStrings: '' });
  return buildZip(parts.map((part) => (part.path === path ? { path, data, isStored: true } : part)));
}
