import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OperationHeader } from '../../../../db/model/operation.ts';
import {
  parentsOfField,
  subjectState,
  type Fields,
  type SubjectOperation,
} from '../../../../db/model/subject-state.ts';

function operation(
  hash: string,
  kind: string,
  hlc: number,
  fields: Fields = {},
  parents: readonly string[] = [],
): SubjectOperation {
  const field = kind === 'set' ? (Object.keys(fields)[0] ?? null) : null;
  const header = {
    kind,
    field,
    parents,
    hlc: String(hlc).padStart(16, '0'),
    device: hash,
    epoch: 'e',
    sequence: 1,
  };
  return { hash, header: header as unknown as OperationHeader, fields };
}

test('a set on top of a built-in row wins; the rest of the row stays', () => {
  const state = subjectState({ title: '原题', due: null }, [operation('a', 'set', 1, { title: '新题' })]);
  expect({ fields: state.fields, exists: state.exists }).toEqual({
    fields: { title: '新题', due: null },
    exists: true,
  });
});

test('two edits that did not see each other are both kept; the later is shown', () => {
  const state = subjectState({ due: null }, [
    operation('a', 'set', 5, { due: '2025-06-30' }),
    operation('b', 'set', 9, { due: '2025-12-31' }),
  ]);
  expect(state.fields).toEqual({ due: '2025-12-31' });
  expect(state.conflicts.get('due')?.map(({ value }) => value)).toEqual(['2025-12-31', '2025-06-30']);
});

test('an edit that saw both settles them, even with a clock three years behind', () => {
  const operations = [
    operation('a', 'set', 500, { due: '2025-06-30' }),
    operation('b', 'set', 900, { due: '2025-12-31' }),
  ];
  const settled = operation('c', 'set', 1, { due: '2025-09-30' }, parentsOfField(operations, 'due'));
  const state = subjectState({ due: null }, [...operations, settled]);
  expect({ fields: state.fields, conflicts: state.conflicts.size }).toEqual({
    fields: { due: '2025-09-30' },
    conflicts: 0,
  });
});

test('the same value entered twice is no conflict', () => {
  const state = subjectState({ isChosen: false }, [
    operation('a', 'set', 1, { isChosen: true }),
    operation('b', 'set', 2, { isChosen: true }),
  ]);
  expect(state.conflicts.size).toBe(0);
});

test('what a remove has seen is gone; an edit that the remove did not see brings it back, flagged', () => {
  const made = operation('a', 'create', 1, { name: '甲' });
  const removed = operation('b', 'remove', 2, {}, ['a']);
  const edited = operation('c', 'set', 3, { name: '乙' });
  const gone = subjectState(null, [made, removed]);
  const back = subjectState(null, [made, removed, edited]);
  expect([gone.exists, gone.conflicts.size]).toEqual([false, 0]);
  expect([back.exists, back.conflicts.get('presence')?.map(({ value }) => value)]).toEqual([
    true,
    [true, false],
  ]);
});

test('a restore brings back what was removed, without a flag; adding again does too', () => {
  const made = operation('a', 'create', 1, { name: '甲' });
  const removed = operation('b', 'remove', 2, {}, ['a']);
  const restored = subjectState(null, [made, removed, operation('c', 'restore', 3, {}, ['a', 'b'])]);
  expect([restored.exists, restored.conflicts.size]).toEqual([true, 0]);
});

test('an edit that arrives before what it edits waits for it', () => {
  const edited = operation('b', 'set', 2, { name: '乙' }, ['a']);
  expect(subjectState(null, [edited]).exists).toBe(false);
  expect(subjectState(null, [edited, operation('a', 'create', 1, { name: '甲' })]).fields).toEqual({
    name: '乙',
  });
});

test('the order of arrival never matters', () => {
  const operations = [
    operation('a', 'create', 1, { name: '甲', due: null }),
    operation('b', 'set', 2, { name: '乙' }, ['a']),
    operation('c', 'set', 2, { name: '丙' }, ['a']),
    operation('d', 'remove', 3, {}, ['a', 'b']),
    operation('e', 'set', 4, { due: '2025-01-01' }, ['a']),
  ];
  const expected = describe(operations);
  fc.assert(
    fc.property(fc.shuffledSubarray(operations, { minLength: operations.length }), (order) => {
      expect(describe(order)).toEqual(expected);
    }),
  );
});

function describe(operations: readonly SubjectOperation[]) {
  const state = subjectState(null, operations);
  const conflicts = [...state.conflicts]
    .map(([field, heads]) => [field, heads.map(({ value }) => value)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { exists: state.exists, fields: state.fields, conflicts };
}
