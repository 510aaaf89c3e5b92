import { expect, test } from 'vitest';
import {
  cellLight,
  defaultLightSettings,
  expectedPercent,
  worstLight,
  type LightInput,
} from '../../../../db/model/light-rules.ts';
import { lightPresets, presetOf, type LightPresetName } from '../../../../db/model/light-presets.ts';

const base: LightInput = {
  status: 'on-track',
  percent: 50,
  isDifficult: false,
  startsOn: '2025-01-01',
  dueOn: '2025-12-31',
  asOf: '2025-07-02',
};

test.each<[string, Partial<LightInput>, string]>([
  ['nothing recorded', { status: null, percent: null }, 'grey'],
  ['nothing recorded, even when overdue', { status: null, percent: null, asOf: '2026-01-05' }, 'grey'],
  ['not applicable', { status: 'not-applicable' }, 'grey'],
  ['as far as the calendar', { percent: 50 }, 'green'],
  ['a little behind the calendar', { percent: 40 }, 'yellow'],
  ['exactly twenty points behind is still yellow', { percent: 30, asOf: '2025-07-02' }, 'yellow'],
  ['more than twenty points behind', { percent: 25 }, 'red'],
  ['behind in words alone', { status: 'behind', percent: null }, 'yellow'],
  ['thirty days before the due day', { percent: 100, asOf: '2025-12-01' }, 'yellow'],
  ['thirty-one days before the due day', { percent: 100, asOf: '2025-11-30' }, 'green'],
  ['on the due day itself', { percent: 100, asOf: '2025-12-31' }, 'yellow'],
  ['the day after the due day', { percent: 99, asOf: '2026-01-01' }, 'red'],
  ['done is green, however late', { status: 'done', percent: null, asOf: '2030-01-01' }, 'green'],
  ['without a due day only the status counts', { dueOn: null, percent: 1 }, 'green'],
  ['behind without a due day', { dueOn: null, status: 'behind' }, 'yellow'],
  ['behind and difficult without a due day', { dueOn: null, status: 'behind', isDifficult: true }, 'red'],
  ['a percentage above one hundred', { percent: 113 }, 'green'],
])('%s', (_, change, light) => {
  expect(cellLight({ ...base, ...change }, defaultLightSettings)).toBe(light);
});

test.each<[LightPresetName, readonly string[]]>([
  ['pace', ['green', 'yellow', 'red', 'yellow', 'yellow', 'red']],
  ['near-and-behind', ['green', 'red', 'red', 'red', 'yellow', 'red']],
  ['late-and-overdue', ['green', 'yellow', 'yellow', 'yellow', 'green', 'red']],
])('the rule %s', (name, lights) => {
  const cells: readonly Partial<LightInput>[] = [
    { percent: 50 },
    { percent: 40 },
    { percent: 20 },
    { percent: null, status: 'behind' },
    { percent: 100, asOf: '2025-12-20' },
    { percent: 100, asOf: '2026-01-01' },
  ];
  expect(cells.map((change) => cellLight({ ...base, ...change }, lightPresets[name]))).toEqual(lights);
  expect(presetOf({ ...lightPresets[name] })).toBe(name);
});

test('expected progress is the elapsed share, never under 0 or over 100', () => {
  expect([
    expectedPercent('2025-01-01', '2025-01-11', '2024-12-01'),
    expectedPercent('2025-01-01', '2025-01-11', '2025-01-06'),
    expectedPercent('2025-01-01', '2025-01-11', '2026-01-01'),
    expectedPercent(null, '2025-01-11', '2025-01-06'),
    expectedPercent('2025-01-11', '2025-01-11', '2025-01-11'),
  ]).toEqual([0, 50, 100, null, 100]);
});

test('a measure shows its worst cell, and grey only when every cell is grey', () => {
  expect([worstLight([]), worstLight(['grey', 'green']), worstLight(['green', 'red', 'yellow'])]).toEqual([
    'grey',
    'green',
    'red',
  ]);
});
