import { expect, test } from 'vitest';
import type { PlanOutline } from '../../../../db/contract/plan-edit-calls.ts';
import {
  addingOf,
  addingPlace,
  neighbourLine,
  outlineLines,
  pastedTitles,
  placeOfNew,
  retiredMeasures,
  stillAdding,
} from '../../../../renderer/state/plan-edit-rules.ts';

const outline = {
  plan: { id: 'plan' },
  actions: [{ id: 'one' }, { id: 'two' }],
  measures: [
    { id: 'a', actionId: 'one', retiredOn: null },
    { id: 'b', actionId: 'one', retiredOn: '2026-01-01' },
    { id: 'c', actionId: 'two', retiredOn: null },
  ],
} as unknown as PlanOutline;

test('the outline holds what is in force, and arrows stay within it', () => {
  const last = { noun: 'measure', id: 'c' } as const;
  expect({
    lines: outlineLines(outline).map(({ id }) => id),
    retired: retiredMeasures(outline).map(({ id }) => id),
    above: neighbourLine(outline, last, -1).id,
    below: neighbourLine(outline, last, 1).id,
    fromRetired: neighbourLine(outline, { noun: 'measure', id: 'b' }, 1).id,
  }).toEqual({
    lines: ['plan', 'one', 'a', 'two', 'c'],
    retired: ['b'],
    above: 'two',
    below: 'c',
    fromRetired: 'plan',
  });
});

test('a new measure follows what is selected, and keeps a place when that goes', () => {
  const empty = { ...outline, actions: [], measures: [] };
  const after = { noun: 'measure', actionId: 'one', afterId: 'gone' } as const;
  expect([
    placeOfNew(outline, { noun: 'measure', id: 'a' }),
    placeOfNew(outline, { noun: 'action', id: 'two' }),
    placeOfNew(outline, { noun: 'plan', id: 'plan' }),
    placeOfNew(empty, null),
    stillAdding(outline, after),
    stillAdding(empty, after),
    stillAdding(empty, { noun: 'action' }),
  ]).toEqual([
    { actionId: 'one', afterId: 'a' },
    { actionId: 'two', afterId: 'c' },
    { actionId: 'two', afterId: 'c' },
    null,
    { noun: 'measure', actionId: 'one', afterId: 'a' },
    null,
    { noun: 'action' },
  ]);
});

test('the draft of a line leads back to its line', () => {
  const measure = { noun: 'measure', actionId: 'one', afterId: null } as const;
  const places = [{ noun: 'action' } as const, measure].map((adding) => addingPlace(adding, 'plan'));
  expect(places.map(({ field, subjectId }) => addingOf(field, subjectId))).toEqual([
    { noun: 'action' },
    measure,
  ]);
});

test('pasted lines become titles without blank ones', () => {
  expect(pastedTitles(' 一 \r\n\r\n二\n')).toEqual(['一', '二']);
});
