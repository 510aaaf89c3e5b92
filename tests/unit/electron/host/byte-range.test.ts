import { expect, test } from 'vitest';
import { parseRange } from '../../../../electron/host/byte-range.ts';

test('one range of a file is understood in each of its three forms', () => {
  expect(parseRange('bytes=2-5', 10)).toEqual({ start: 2, end: 5 });
  expect(parseRange('bytes=7-', 10)).toEqual({ start: 7, end: 9 });
  expect(parseRange('bytes=-3', 10)).toEqual({ start: 7, end: 9 });
  expect(parseRange('bytes=4-99', 10)).toEqual({ start: 4, end: 9 });
});

test('no range, or one that may be ignored, means the whole file', () => {
  expect(
    [undefined, 'bytes=-', 'lines=1-2', 'bytes=0-1,4-5'].map((header) => parseRange(header, 10)),
  ).toEqual([null, null, null, null]);
});

test('a range without any byte of the file is outside', () => {
  expect([parseRange('bytes=10-', 10), parseRange('bytes=-0', 10), parseRange('bytes=5-2', 10)]).toEqual([
    'outside',
    'outside',
    'outside',
  ]);
});
