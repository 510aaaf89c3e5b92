import { expect, test } from 'vitest';
import { dueKind, type DueState } from '../../../../db/model/due-rules.ts';

const open: DueState & { isContinuous: boolean } = {
  dueOn: '2025-06-30',
  light: 'grey',
  reported: 0,
  expected: 2,
  isContinuous: false,
};

test.each<[string, Partial<typeof open>, string, string]>([
  ['long before its day', {}, '2025-05-30', 'later'],
  ['thirty days before', {}, '2025-05-31', 'within-30-days'],
  ['on the day itself', {}, '2025-06-30', 'within-30-days'],
  ['the day after, with nothing reported', {}, '2025-07-01', 'overdue'],
  ['the day after, with one of two units green', { light: 'green', reported: 1 }, '2025-07-01', 'overdue'],
  ['the day after, with every unit green', { light: 'green', reported: 2 }, '2025-07-01', 'past'],
  ['without a day', { dueOn: null }, '2025-07-01', 'none'],
  ['without a day, going on', { dueOn: null, isContinuous: true }, '2025-07-01', 'continuous'],
])('%s', (_, change, asOf, kind) => {
  expect(dueKind({ ...open, ...change }, asOf)).toBe(kind);
});
