import { expect, test } from 'vitest';
import {
  columnsToOffer,
  defaultReportColumns,
  moveColumn,
  toggleColumn,
} from '../../../../renderer/state/report-columns.ts';

test('a column that is taken out is offered after the chosen ones and comes back at the end', () => {
  const without = toggleColumn(['measure', 'unit', 'status'], 'unit');

  expect(without).toEqual(['measure', 'status']);
  expect(columnsToOffer(without).slice(0, 4)).toEqual(['measure', 'status', 'number', 'action']);
  expect(toggleColumn(without, 'unit')).toEqual(['measure', 'status', 'unit']);
});

test('the last column stays', () => {
  expect(toggleColumn(['note'], 'note')).toEqual(['note']);
});

test('a column moves by one and stops at the ends', () => {
  const columns = ['number', 'measure', 'unit'] as const;

  expect(moveColumn(columns, 'unit', -1)).toEqual(['number', 'unit', 'measure']);
  expect(moveColumn(columns, 'number', -1)).toEqual(columns);
  expect(moveColumn(columns, 'unit', 1)).toEqual(columns);
  expect(moveColumn(columns, 'note', 1)).toEqual(columns);
});

test('actions are headings by default, every other column is shown', () => {
  expect([defaultReportColumns.length, defaultReportColumns.includes('action')]).toEqual([16, false]);
});
