import { expect, test } from 'vitest';
import { standIns } from '../../../../db/model/stand-in-rules.ts';

test('the end of a chain stands for every unit of it; a circle is stood for by its smallest id', () => {
  const pointers = new Map([
    ['chain-1', 'chain-2'],
    ['chain-2', 'end'],
    ['b', 'a'],
    ['a', 'b'],
    ['leads-in', 'b'],
    ['itself', 'itself'],
  ]);
  expect([...standIns(pointers)]).toEqual([
    ['chain-1', 'end'],
    ['chain-2', 'end'],
    ['b', 'a'],
    ['leads-in', 'a'],
  ]);
});
