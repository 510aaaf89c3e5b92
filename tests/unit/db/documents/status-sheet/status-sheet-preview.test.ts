import { expect, test } from 'vitest';
import { statusSheetPreview } from '../../../../../db/documents/status-sheet/status-sheet-preview.ts';
import { statusSheetWordsZh } from '../../../../../db/documents/status-sheet/words-zh.ts';
import { makeRow, makeSheet } from './status-sheet-builders.ts';

const sheet = makeSheet({
  filterText: '仅红灯',
  columns: ['number', 'unit', 'light', 'percent', 'checkedOn'],
  sections: [
    { heading: '行动三', rows: [makeRow(), makeRow({ measureCode: 'G3.2', light: 'red', percent: 12.5 })] },
    {
      heading: '行动四',
      rows: [makeRow({ measureCode: 'G4.1', light: 'grey', status: null, percent: null })],
    },
  ],
});

test('the screen shows the top of the file in the same words', () => {
  const preview = statusSheetPreview(sheet, statusSheetWordsZh, 5);
  expect({ ...preview, header: preview.header.map(({ id, text }) => `${id} ${text}`) }).toEqual({
    title: '桂林十大行动台账',
    subtitle: '填报单位：督导办　范围：仅红灯　截至2025年6月30日',
    fileName: '桂林十大行动台账_截至20250630.xlsx',
    header: ['number 序号', 'unit 单位', 'light 亮灯', 'percent 完成比例', 'checkedOn 核查日期'],
    rows: [
      { kind: 'section', cells: ['行动三（2 项）'] },
      { kind: 'row', cells: ['G3.1', '桂林市', '● 绿', '70%', '2025-06-12'] },
      { kind: 'row', cells: ['G3.2', '桂林市', '■ 红', '12.5%', '2025-06-12'] },
      { kind: 'total', cells: ['小计　措施 2 项，共 2 行　● 绿 1　■ 红 1；达进度 2'] },
      { kind: 'section', cells: ['行动四（1 项）'] },
    ],
    totalRows: 3,
  });
  expect(preview.header.every(({ width }) => width > 20)).toBe(true);
});

test('the totals of a whole preview add up to a hundred', () => {
  const { rows } = statusSheetPreview(sheet, statusSheetWordsZh, 1000);
  expect(rows.slice(8, 13).map(({ cells }) => cells[0])).toEqual([
    '按亮灯　● 绿　1　33.4%',
    '按亮灯　▲ 黄　0　0.0%',
    '按亮灯　■ 红　1　33.3%',
    '按亮灯　○ 灰　1　33.3%',
    '按亮灯　合计　3　100.0%',
  ]);
});
