import { expect, test } from 'vitest';
import { askedEvidence, indexAfterKey } from '../../../../renderer/state/evidence-view.ts';

test('a filter is asked as the record understands it: whole days of this clock, both ends included', () => {
  const asked = askedEvidence({
    text: '',
    kind: 'picture',
    plan: undefined,
    recordedFrom: '2025-05-18',
    recordedTo: '2025-05-18',
    state: 'duplicate',
  });
  expect(asked).toEqual({
    kind: 'picture',
    recordedFromMs: new Date(2025, 4, 18).getTime(),
    recordedBeforeMs: new Date(2025, 4, 19).getTime(),
    isWithoutMeasure: false,
    isDuplicate: true,
    isTrashed: false,
  });
});

test('keys go through a grid of seven pieces in lines of three, and never leave it', () => {
  const keys = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'j', 'k', 'x'];
  const from = (index: number) => keys.map((key) => indexAfterKey(key, index, 7, 3));
  expect([from(0), from(3), from(6)]).toEqual([
    [1, 0, 3, 0, 0, 6, 6, 1, 0, null],
    [4, 2, 6, 0, 0, 6, 6, 4, 2, null],
    [6, 5, 6, 3, 0, 6, 6, 6, 5, null],
  ]);
});
