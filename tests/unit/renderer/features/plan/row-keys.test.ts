import { expect, test } from 'vitest';
import { handlesOf, moveOf } from '../../../../../renderer/features/plan/row-keys.ts';
import { measureRow } from '../../measure-row.ts';

const groups = [
  { actionId: 'a1', rows: [measureRow({ id: 'm1' }), measureRow({ id: 'm2' })] },
  { actionId: 'a2', rows: [measureRow({ id: 'm3' })] },
];
const open = handlesOf(groups, []);

test('J and ↓ go down over headings and measures and stop at the end', () => {
  const path = ['m1', 'm2', 'a2', 'm3'].map((id) => moveOf('j', open, id, []));

  expect(path).toEqual([
    { kind: 'go', id: 'm2' },
    { kind: 'go', id: 'a2' },
    { kind: 'go', id: 'm3' },
    { kind: 'go', id: 'm3' },
  ]);
  expect(moveOf('ArrowDown', open, null, [])).toEqual({ kind: 'go', id: 'a1' });
});

test('K, Home and End find their lines', () => {
  expect([
    moveOf('K', open, 'm3', []),
    moveOf('Home', open, 'm3', []),
    moveOf('End', open, 'a1', []),
  ]).toEqual([
    { kind: 'go', id: 'a2' },
    { kind: 'go', id: 'a1' },
    { kind: 'go', id: 'm3' },
  ]);
});

test('← goes to the heading, then folds it; → unfolds', () => {
  const collapsed = handlesOf(groups, ['a1']);

  expect(moveOf('ArrowLeft', open, 'm2', [])).toEqual({ kind: 'go', id: 'a1' });
  expect(moveOf('ArrowLeft', open, 'a1', [])).toEqual({ kind: 'fold', actionId: 'a1' });
  expect(moveOf('ArrowLeft', collapsed, 'a1', ['a1'])).toBeNull();
  expect(moveOf('ArrowRight', collapsed, 'a1', ['a1'])).toEqual({ kind: 'unfold', actionId: 'a1' });
  expect(moveOf('ArrowDown', collapsed, 'a1', ['a1'])).toEqual({ kind: 'go', id: 'a2' });
});

test('other keys are left to the page', () => {
  expect([moveOf('n', open, 'm1', []), moveOf('Enter', open, 'm1', []), moveOf('j', [], null, [])]).toEqual([
    null,
    null,
    null,
  ]);
});
