import { expect, test } from 'vitest';
import type { MatrixLine } from '../../../../../db/model/matrix-lines.ts';
import {
  type GridExtent,
  type Place,
  placeAfter,
} from '../../../../../renderer/features/matrix/matrix-keys.ts';

function lines(kinds: string): readonly MatrixLine[] {
  const names = { t: 'total', g: 'group', i: 'item' } as const;
  return Array.from(kinds, (kind, place) => ({
    kind: names[kind as keyof typeof names],
    id: String(place),
    isFolded: false,
    members: [],
  }));
}

const grid: GridExtent = { rows: lines('tgiigii'), columns: lines('giii'), page: 4 };

/** The places that the keys lead to, one after the other; ^ is Ctrl. */
function walk(from: Place, keys: string): readonly string[] {
  let at: Place = from;
  return keys.split(' ').map((name) => {
    const to = placeAfter({ key: name.replace('^', ''), ctrlKey: name.startsWith('^') }, at, grid);
    at = to ?? at;
    return to ? `${to.row},${to.column}` : 'none';
  });
}

test('arrows go by one cell and stop at the headings and the last cell', () => {
  expect(walk({ row: 0, column: 0 }, 'ArrowUp ArrowUp ArrowLeft ArrowLeft ArrowDown ArrowRight')).toEqual([
    '-1,0',
    '-1,0',
    '-1,-1',
    '-1,-1',
    '0,-1',
    '0,0',
  ]);
  expect(walk({ row: 6, column: 3 }, 'ArrowDown ArrowRight x')).toEqual(['6,3', '6,3', 'none']);
});

test('with Ctrl they go on to the next sum, and from the last one to the edge', () => {
  expect(
    walk({ row: 0, column: 0 }, '^ArrowDown ^ArrowDown ^ArrowDown ^ArrowUp ^ArrowUp ^ArrowRight'),
  ).toEqual(['1,0', '4,0', '6,0', '4,0', '1,0', '1,3']);
});

test('pages go by what is in sight, Home and End along the row, with Ctrl to the corners', () => {
  expect(walk({ row: 2, column: 1 }, 'PageDown PageDown PageUp End Home ^End ^Home')).toEqual([
    '6,1',
    '6,1',
    '2,1',
    '2,3',
    '2,0',
    '6,3',
    '0,0',
  ]);
});
