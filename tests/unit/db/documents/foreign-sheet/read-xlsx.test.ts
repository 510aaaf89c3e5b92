import { expect, test } from 'vitest';
import { readForeignSheet } from '../../../../../db/documents/foreign-sheet/read-foreign-sheet.ts';
import type { ForeignCell } from '../../../../../db/documents/foreign-sheet/foreign-workbook.ts';
import {
  buildWorkbook,
  buildZip,
  mergeTags,
  textRows,
  workbookParts,
} from '../../../../support/hostile-sheets.ts';
import type { WorkbookRecipe } from '../../../../support/hostile-sheets.ts';

async function read(recipe: WorkbookRecipe) {
  return readForeignSheet({ bytes: await buildWorkbook(recipe), name: '学校名单.xlsx' });
}

async function readCells(xml: string, rest: Partial<WorkbookRecipe> = {}): Promise<readonly ForeignCell[]> {
  const result = await read({ ...rest, sheets: [{ name: '表', xml: `<sheetData>${xml}</sheetData>` }] });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.cells));
}

test('a small workbook is read sheet by sheet, with shared and inline texts', async () => {
  const result = await read({
    sheets: [
      {
        name: '小学',
        xml: '<sheetData><row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2" t="s"><v>0</v></c></row></sheetData>',
      },
      { name: '词表', xml: textRows([['县', '市']]), state: 'veryHidden' },
    ],
    sharedStrings:
      '<si><r><t>灵川</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 县</t></r></si>' +
      '<si><t>第一小学</t><rPh sb="0" eb="2"><t>ダイイチ</t></rPh></si>',
  });
  expect(result).toEqual({
    ok: true,
    value: {
      kind: 'xlsx',
      encoding: null,
      sheets: [
        {
          name: '小学',
          isHidden: false,
          merges: [],
          notes: [],
          rows: [
            {
              number: 2,
              isHidden: false,
              cells: [
                { column: 'A', text: '第一小学', kind: 'text' },
                { column: 'C', text: '灵川 县', kind: 'text' },
              ],
            },
          ],
        },
        {
          name: '词表',
          isHidden: true,
          merges: [],
          notes: [],
          rows: [
            {
              number: 1,
              isHidden: false,
              cells: [
                { column: 'A', text: '县', kind: 'text' },
                { column: 'B', text: '市', kind: 'text' },
              ],
            },
          ],
        },
      ],
    },
  });
});

test('each kind of cell says what it is, and a formula gives the value that was saved with it', async () => {
  const cells = await readCells(
    '<row r="1">' +
      '<c r="A1"><v>450323</v></c><c r="B1"><v>1.1000000000000001</v></c><c r="C1"><v>1E3</v></c>' +
      '<c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c><c r="F1"><f>SUM(A1:C1)</f><v>7</v></c>' +
      '<c r="G1" t="str"><f>A1&amp;"校"</f><v>450323校</v></c><c r="H1"><f>NOW()</f></c>' +
      '<c r="I1" t="d"><v>2025-09-01</v></c><c r="J1" t="inlineStr"><is><t>一_x000D_&#10;二&lt;_x4E09_</t></is></c>' +
      '<c r="K1" s="1"/><c t="inlineStr"><is><t>无引用</t></is></c></row>',
  );
  expect(cells).toEqual([
    { column: 'A', text: '450323', kind: 'number' },
    { column: 'B', text: '1.1', kind: 'number' },
    { column: 'C', text: '1000', kind: 'number' },
    { column: 'D', text: 'TRUE', kind: 'boolean' },
    { column: 'E', text: '#N/A', kind: 'error' },
    { column: 'F', text: '7', kind: 'formula' },
    { column: 'G', text: '450323校', kind: 'formula' },
    { column: 'H', text: '', kind: 'formula' },
    { column: 'I', text: '2025-09-01', kind: 'date' },
    { column: 'J', text: '一\n二<三', kind: 'text' },
    { column: 'L', text: '无引用', kind: 'text' },
  ]);
});

const dateStyles =
  '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>' +
  '<numFmt numFmtId="177" formatCode="&quot;days&quot; 0.00"/><numFmt numFmtId="178" formatCode="[h]:mm"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="178"/>' +
  '<xf numFmtId="57"/></cellXfs>';
const dateCells =
  '<row r="1"><c r="A1" s="1"><v>45901</v></c><c r="B1" s="2"><v>45901.354166666664</v></c>' +
  '<c r="C1" s="3"><v>45901</v></c><c r="D1" s="4"><v>0.25</v></c><c r="E1" s="5"><v>60</v></c>' +
  '<c r="F1" s="1"><v>1</v></c><c r="G1" s="1"><v>-4</v></c><c r="H1" s="0"><v>45901</v></c></row>';

test('a number is a date where its style shows one, in both calendars', async () => {
  const in1900 = await readCells(dateCells, { styles: dateStyles });
  const in1904 = await readCells(dateCells, { styles: dateStyles, isDate1904: true });
  expect(in1900.map((cell) => [cell.kind, cell.text])).toEqual([
    ['date', '2025-09-01'],
    ['date', '2025-09-01T08:30:00'],
    ['number', '45901'],
    ['date', '06:00:00'],
    ['date', '1900-02-29'],
    ['date', '1900-01-01'],
    ['number', '-4'],
    ['number', '45901'],
  ]);
  expect(in1904.slice(0, 2).map((cell) => cell.text)).toEqual(['2029-09-02', '2029-09-02T08:30:00']);
});

test('merged areas keep their top left value; what WPS merged twice is tolerated', async () => {
  const result = await read({
    sheets: [
      {
        name: '表',
        xml:
          textRows([
            ['灵川县', '第一小学'],
            ['残留', '第二小学'],
            ['阳朔县', '第三小学'],
          ]) + mergeTags('A1:A2', 'A1:A2', 'A2:B2', 'B3:B3', 'A3:A9'),
      },
    ],
  });
  const sheet = result.ok ? result.value.sheets[0] : undefined;
  expect({
    texts: sheet?.rows.map((row) => row.cells.map((cell) => cell.text)),
    merges: sheet?.merges,
    notes: sheet?.notes,
  }).toEqual({
    texts: [['灵川县', '第一小学'], ['第二小学'], ['阳朔县', '第三小学']],
    merges: [
      { firstRow: 1, lastRow: 2, firstColumn: 'A', lastColumn: 'A' },
      { firstRow: 3, lastRow: 9, firstColumn: 'A', lastColumn: 'A' },
    ],
    notes: ['overlapping-merges', 'covered-cells-dropped'],
  });
});

test('a shared text that is not there leaves an error cell and a note', async () => {
  const result = await read({
    sheets: [
      {
        name: '表',
        xml: '<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c><c r="B1" t="s"><v>-1</v></c></row></sheetData>',
      },
    ],
    sharedStrings: '<si><t>唯一</t></si>',
  });
  const sheet = result.ok ? result.value.sheets[0] : undefined;
  expect([sheet?.rows[0]?.cells, sheet?.notes]).toEqual([
    [
      { column: 'A', text: '', kind: 'error' },
      { column: 'B', text: '', kind: 'error' },
    ],
    ['bad-shared-string'],
  ]);
});

test('rows out of order are sorted, hidden rows are marked, prefixed tags are understood', async () => {
  const result = await read({
    sheets: [
      {
        name: '表',
        xml:
          '<x:sheetData><x:row r="5" hidden="1"><x:c r="A5" t="inlineStr"><x:is><x:t>后</x:t></x:is></x:c></x:row>' +
          '<x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>先</x:t></x:is></x:c></x:row></x:sheetData>',
      },
    ],
  });
  expect(
    result.ok && result.value.sheets[0]?.rows.map((row) => [row.number, row.isHidden, row.cells[0]?.text]),
  ).toEqual([
    [2, false, '先'],
    [5, true, '后'],
  ]);
});

test('parts are found whatever the case of their names, and text in UTF-16 is read', async () => {
  const parts = workbookParts({ sheets: [{ name: '表', xml: textRows([['灵川县']]) }] });
  const bytes = await buildZip(
    parts.map(({ path, data }) => {
      if (!path.startsWith('xl/worksheets')) return { path, data };
      return {
        path: path.replace('sheet1', 'Sheet1'),
        data: Buffer.from(`\ufeff${data.toString()}`, 'utf16le'),
      };
    }),
  );
  const result = await readForeignSheet({ bytes, name: '表.xlsx' });
  expect(result.ok && result.value.sheets[0]?.rows[0]?.cells).toEqual([
    { column: 'A', text: '灵川县', kind: 'text' },
  ]);
});
