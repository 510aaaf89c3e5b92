import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SheetRow } from '../../../../../db/documents/xlsx/sheet.ts';
import type { CellStyle } from '../../../../../db/documents/xlsx/styles.ts';
import type { Workbook } from '../../../../../db/documents/xlsx/write-workbook.ts';
import { workbookBytes } from '../../../../../db/documents/xlsx/write-workbook.ts';
import { ooxmlProblems, validatorIsMissing } from '../../../../support/office.ts';

const plain: CellStyle = { fontName: '宋体', fontSize: 11 };
const boxed: CellStyle = { ...plain, hasBorder: true, isWrapped: true, fill: 'EEF3F9' };
const day: CellStyle = { ...plain, numberFormat: 'yyyy-mm-dd' };
const rows: readonly SheetRow[] = [
  makeRow(['表头', '日期', '数量'], true),
  makeRow(['=1+1', 45_838, 7], true),
  makeRow(['A & B <c>_x000D_\n下一行', null, -3.5], true),
  {
    ...makeRow(['完', null, null], false),
    merges: [{ firstRow: 4, lastRow: 4, firstColumn: 0, lastColumn: 2 }],
  },
];
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbook-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('another program reads back the same texts, numbers, days, merges and filter', async () => {
  const sheet = (await readXlsx(await bytesOf(makeWorkbook(rows)))).sheets[0];
  expect(sheet?.rows).toEqual([
    ['表头', '日期', '数量'],
    ['=1+1', new Date('2025-06-30T00:00:00Z'), 7],
    ['A & B <c>_x000D_\n下一行', null, -3.5],
    ['完', null, null],
  ]);
  expect([sheet?.merges, sheet?.autoFilter?.range, sheet?.freezePane]).toEqual([
    [{ startRow: 3, startCol: 0, endRow: 3, endCol: 2 }],
    'A1:C3',
    { rows: 1 },
  ]);
});

test('the file follows the standard', async ({ skip }) => {
  skip(validatorIsMissing !== null, validatorIsMissing ?? '');
  const path = join(folder, 'a.xlsx');
  await writeFile(path, await bytesOf(makeWorkbook(rows)));
  expect(await ooxmlProblems(path)).toEqual([]);
});

test('a sheet without rows is still a file that opens', async ({ skip }) => {
  skip(validatorIsMissing !== null, validatorIsMissing ?? '');
  const path = join(folder, 'empty.xlsx');
  await writeFile(path, await bytesOf(makeWorkbook([])));
  expect(await ooxmlProblems(path)).toEqual([]);
});

test('a fault while rows are made reaches the reader of the bytes', async () => {
  await expect(bytesOf(makeWorkbook(broken()))).rejects.toThrow('no more rows');
});

function* broken(): Generator<SheetRow> {
  yield* rows;
  throw new Error('no more rows');
}

function makeRow(values: readonly (string | number | null)[], isFiltered: boolean): SheetRow {
  const cells = values.map((value, column) => ({
    value,
    style: column === 1 && value !== '日期' ? day : boxed,
  }));
  return { height: 30, cells, merges: [], isFiltered };
}

function makeWorkbook(content: Iterable<SheetRow>): Workbook {
  return {
    properties: { title: '样表', creator: '办公室', day: '2025-06-30' },
    normalStyle: plain,
    sheet: {
      name: '样表',
      columnWidths: [20, 12, 8],
      frozenRows: 1,
      printTitleRow: 1,
      page: {
        paper: 'A4',
        orientation: 'landscape',
        margins: { side: 12, top: 15, bottom: 18, edge: 7 },
        footer: { left: 'A&B', center: '{page}/{pages}', right: '' },
      },
      rows: content,
    },
  };
}

async function bytesOf(workbook: Workbook): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of workbookBytes(workbook)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
