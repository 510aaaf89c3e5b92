import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { statusSheetWordsZh } from '../../../../../db/documents/status-sheet/words-zh.ts';
import { writeStatusXlsx } from '../../../../../db/documents/status-sheet/write-status-xlsx.ts';
import type { StatusSheet } from '../../../../../db/model/status-sheet.ts';
import { pdfPages, printToPdf, printingIsMissing } from '../../../../support/office.ts';
import { makeLongSheet } from './status-sheet-builders.ts';

const header = ['序号', '措施', '单位', '牵头单位', '亮灯', '进展情况', '佐证材料', '备注'];
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'printed-sheet-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Fonts that stand in for each other differ in width and height; the last words must survive each of them. */
const papers = [
  { name: 'A4 with the office font or its stand-in', paper: 'A4', fontName: '宋体' },
  { name: 'A3 with a wide and tall font', paper: 'A3', fontName: 'Noto Sans CJK SC' },
] as const;

test.for(papers)(
  '200 long rows on $name: no last word is cut off',
  { timeout: 240_000 },
  async ({ paper, fontName }, { skip }) => {
    skip(printingIsMissing !== null, printingIsMissing ?? '');
    const sheet: StatusSheet = { ...makeLongSheet(200, (row) => 300 + row * 6), paper };
    const path = join(folder, 'long.xlsx');
    await writeStatusXlsx(sheet, { ...statusSheetWordsZh, fontName }, { path });
    const pages = await pdfPages(await printToPdf(path));
    expect(pages.length).toBeGreaterThan(50);
    expect(pages.filter((page) => !header.every((word) => page.includes(word)))).toEqual([]);
    expect(pages.filter((page) => page.includes('###'))).toEqual([]);
    const all = pages.join('');
    const endings = Array.from({ length: 200 }, (_, row) => [
      `末第${row}号`,
      ...(row % 5 === 0 ? [`末第${row}号证`] : []),
    ]);
    expect(endings.flat().filter((ending) => !all.includes(ending))).toEqual([]);
    expect(all).toContain(`第${pages.length}页，共${pages.length}页`);
    expect(pages.at(-1)).toContain('填报日期：');
  },
);
