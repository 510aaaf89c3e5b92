import { expect, test } from 'vitest';
import {
  arrangeRows,
  clipboardText,
  type DataColumn,
  nextTableSort,
  rowAfterKey,
  shownRows,
} from '../../../../renderer/parts/data-table-model.ts';

interface Unit {
  readonly name: string;
  readonly pupils: number | null;
}

const columns: readonly DataColumn<Unit>[] = [
  { id: 'name', title: '单位', width: 200, value: ({ name }) => name },
  { id: 'pupils', title: '学生', width: 80, value: ({ pupils }) => pupils },
];
const units: readonly Unit[] = [
  { name: '示例小学 10', pupils: 0 },
  { name: '示例小学 2', pupils: null },
  { name: '示例中学', pupils: 1200 },
];

function names(rows: readonly Unit[]): readonly string[] {
  return rows.map(({ name }) => name);
}

test('numbers sort as numbers, numbers in names too, and what is not filled in stays last', () => {
  const up = { columnId: 'pupils', direction: 'ascending' as const };
  const byName = { columnId: 'name', direction: 'ascending' as const };

  expect(names(arrangeRows(units, columns, up, {}))).toEqual(['示例小学 10', '示例中学', '示例小学 2']);
  expect(names(arrangeRows(units, columns, { ...up, direction: 'descending' }, {}))).toEqual([
    '示例中学',
    '示例小学 10',
    '示例小学 2',
  ]);
  expect(names(arrangeRows(units, columns, byName, {})).indexOf('示例小学 2')).toBeLessThan(
    names(arrangeRows(units, columns, byName, {})).indexOf('示例小学 10'),
  );
});

test('a row passes when each filtered column contains its text', () => {
  expect(names(arrangeRows(units, columns, null, { name: ' 小学 ', pupils: '0' }))).toEqual(['示例小学 10']);
  expect(arrangeRows(units, columns, null, { name: ' ' })).toBe(units);
});

test('a heading goes up, down and back to the order that the rows came in', () => {
  const up = nextTableSort(null, 'name');
  const down = nextTableSort(up, 'name');

  expect([up, down, nextTableSort(down, 'name'), nextTableSort(down, 'pupils')]).toEqual([
    { columnId: 'name', direction: 'ascending' },
    { columnId: 'name', direction: 'descending' },
    null,
    { columnId: 'pupils', direction: 'ascending' },
  ]);
});

test('a copy has tabs between its cells, whatever stands in them, and blank is not 0', () => {
  const rows = [...units.slice(0, 2), { name: '一\t二\n三', pupils: 3 }];
  expect(clipboardText(shownRows('单位', columns, rows))).toBe(
    ['单位\t学生', '示例小学 10\t0', '示例小学 2\t', '一 二 三\t3'].join('\n'),
  );
});

test('keys move by a row, by a page and to the ends, and never out of the list', () => {
  expect({ down: moves('j'), up: moves('ArrowUp'), page: moves('PageDown'), end: moves('End') }).toEqual({
    down: [1, 51, 99],
    up: [0, 49, 98],
    page: [20, 70, 99],
    end: [99, 99, 99],
  });
  expect([rowAfterKey('x', 0, 100, 20), rowAfterKey('Home', 0, 0, 20)]).toEqual([null, null]);
});

function moves(key: string): readonly (number | null)[] {
  return [0, 50, 99].map((index) => rowAfterKey(key, index, 100, 20));
}
