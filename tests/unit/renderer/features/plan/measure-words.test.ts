import { expect, test } from 'vitest';
import { cellWords, rowsAsCells } from '../../../../../renderer/features/plan/measure-words.ts';
import { planColumns } from '../../../../../renderer/state/plan-view.ts';
import { measureRow } from '../../measure-row.ts';

const action = {
  id: 'a1',
  planId: 'p1',
  code: 'G3',
  position: 3,
  labelZh: '行动三',
  labelEn: '',
  titleZh: '优质资源',
  titleEn: '',
  measures: 7,
};
const context = { asOf: '2026-01-01', actions: new Map([['a1', action]]) };

test('a row without entries says 未填, zero stays 0, and what does not apply is —', () => {
  const words = planColumns.map((column) => cellWords(measureRow({}), column, context));

  expect(words).toEqual([
    '灰',
    'G3.7',
    '数字校园示范校',
    '行动三 优质资源',
    '市教育局',
    '未定',
    '未填',
    '—',
    '0/1',
    '未填',
    '0',
    '0',
    '未填',
  ]);
});

test('a row with entries says how far, by whom and that it is late', () => {
  const row = measureRow({
    light: 'red',
    dueOn: '2025-12-31',
    percent: 69.96,
    expectedPercent: 100,
    reported: 3,
    expected: 17,
    statuses: { behind: 2, done: 1 },
    entryCount: 4,
    evidenceCount: 2,
    lastCheckedOn: '2025-05-18',
  });

  expect(planColumns.map((column) => cellWords(row, column, context))).toEqual([
    '红',
    'G3.7',
    '数字校园示范校',
    '行动三 优质资源',
    '市教育局',
    '2025-12-31 逾期',
    '70%',
    '100%',
    '3/17',
    '欠进度 2、已完成 1',
    '2',
    '4',
    '2025-05-18',
  ]);
});

test('entries that give no percentage are not taken for missing ones', () => {
  expect(cellWords(measureRow({ reported: 1, statuses: { continuous: 1 } }), 'percent', context)).toBe('—');
});

test('copied cells keep their grid whatever stands in a title', () => {
  const rows = [measureRow({ titleZh: '一\t二\r\n三', percent: 0, reported: 1 })];

  expect(rowsAsCells(rows, ['code', 'title', 'percent'], context)).toBe(
    '编号\t措施\t完成\r\nG3.7\t一 二 三\t0%',
  );
});
