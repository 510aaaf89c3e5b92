import { expect, test } from 'vitest';
import {
  countLights,
  groupByAction,
  initialPlanView,
  isNarrowed,
  nextSort,
  nextViewForPlan,
  sortRows,
  withoutEmpty,
} from '../../../../renderer/state/plan-view.ts';
import { measureRow } from '../measure-row.ts';

test('another plan keeps day, columns and lights, and drops what named the old plan', () => {
  const view = {
    ...initialPlanView,
    planCode: 'p1',
    asOf: '2025-06-30',
    filter: { actionId: 'a1', organizationId: 'o1', lights: ['red' as const], text: '智慧' },
    collapsedActionIds: ['a1'],
    currentRowId: 'm1',
  };

  expect(nextViewForPlan(view, 'p2')).toEqual({
    ...view,
    planCode: 'p2',
    filter: { lights: ['red'] },
    collapsedActionIds: [],
    currentRowId: null,
  });
  expect(nextViewForPlan(view, 'p1')).toBe(view);
});

test('empty choices and blank text narrow nothing', () => {
  expect(withoutEmpty({ actionId: undefined, lights: [], statuses: [], text: '  ' })).toEqual({});
  expect(withoutEmpty({ lights: ['red'], due: 'overdue', text: ' 智慧 ' })).toEqual({
    lights: ['red'],
    due: 'overdue',
    text: '智慧',
  });
});

test('a unit alone counts anew but hides no row', () => {
  expect([isNarrowed({ organizationId: 'o1' }), isNarrowed({ organizationId: 'o1', due: 'none' })]).toEqual([
    false,
    true,
  ]);
});

test('a column heading goes from plan order up, down and back', () => {
  const up = nextSort(null, 'due');
  const down = nextSort(up, 'due');

  expect([up, down, nextSort(down, 'due'), nextSort(up, 'code')]).toEqual([
    { column: 'due', direction: 'ascending' },
    { column: 'due', direction: 'descending' },
    null,
    { column: 'code', direction: 'ascending' },
  ]);
});

test('what has no day comes last in either direction, continuous measures just before', () => {
  const rows = [
    measureRow({ id: 'unset' }),
    measureRow({ id: 'always', isContinuous: true }),
    measureRow({ id: 'late', dueOn: '2025-12-31' }),
    measureRow({ id: 'early', dueOn: '2024-12-31' }),
  ];
  const ids = (direction: 'ascending' | 'descending') =>
    sortRows(rows, { column: 'due', direction }).map(({ id }) => id);

  expect(ids('ascending')).toEqual(['early', 'late', 'always', 'unset']);
  expect(ids('descending')).toEqual(['always', 'late', 'early', 'unset']);
});

test('red comes before yellow, and equal lights keep the order of the plan', () => {
  const rows = [
    measureRow({ id: 'm1', light: 'grey' }),
    measureRow({ id: 'm2', light: 'yellow' }),
    measureRow({ id: 'm3', light: 'red' }),
    measureRow({ id: 'm4', light: 'yellow' }),
  ];

  const sorted = sortRows(rows, { column: 'light', direction: 'ascending' });

  expect(sorted.map(({ id }) => id)).toEqual(['m3', 'm2', 'm4', 'm1']);
});

test('rows gather under their actions with the lights counted', () => {
  const rows = [
    measureRow({ id: 'm1', actionId: 'a1', light: 'red' }),
    measureRow({ id: 'm2', actionId: 'a2' }),
    measureRow({ id: 'm3', actionId: 'a1', light: 'green' }),
  ];

  const groups = groupByAction(rows).map((group) => ({
    actionId: group.actionId,
    ids: group.rows.map(({ id }) => id),
    counts: countLights(group.rows),
  }));

  expect(groups).toEqual([
    { actionId: 'a1', ids: ['m1', 'm3'], counts: { green: 1, yellow: 0, red: 1, grey: 0 } },
    { actionId: 'a2', ids: ['m2'], counts: { green: 0, yellow: 0, red: 0, grey: 1 } },
  ]);
});
